#include "typeset/protrusion.h"

#include <algorithm>

#include "typeset/ideographic_spacing.h"

namespace cvpdf {
namespace {

CharacterProtrusion find(ProtrusionTable table, char32_t code_point) {
    const auto found =
        std::ranges::lower_bound(table, code_point, {}, &CharacterProtrusion::code_point);
    const bool known = found != table.end() && found->code_point == code_point;
    return known ? *found : CharacterProtrusion{};
}

/// A sign that could fill its square, in the half of it that shows it.
bool is_half_width(const ShapedText& shaped, const Cluster& cluster, char32_t sign) {
    return is_full_width(sign) && has_lost_half(cluster.advance, shaped.runs[cluster.run].run.size);
}

bool runs_in(Direction direction, const ShapedText& shaped, const Cluster& cluster) {
    const bool leftwards = shaped.runs[cluster.run].run.bidi_level % 2 != 0;
    return leftwards == (direction == Direction::kRightToLeft);
}

}  // namespace

Length protrusion_at_start(ProtrusionTable table, char32_t code_point, Length advance) {
    return scaled(advance, find(table, code_point).start_permille, 1000);
}

Length protrusion_at_end(ProtrusionTable table, char32_t code_point, Length advance) {
    return scaled(advance, find(table, code_point).end_permille, 1000);
}

bool starts_stand_out(Alignment alignment, const Cluster& first) {
    return alignment == Alignment::kJustified ||
           (alignment == Alignment::kStart && begins_blank(first.first));
}

Length start_protrusion(ProtrusionTable table, const ShapedText& shaped, const Cluster& first,
                        Direction direction) {
    if (is_half_width(shaped, first, first.first)) return {};
    const Length out = protrusion_at_start(table, first.first, first.advance);
    return out > Length{} && runs_in(direction, shaped, first) ? out : Length{};
}

Length end_protrusion(ProtrusionTable table, const ShapedText& shaped, const Cluster& last,
                      Direction direction) {
    if (is_half_width(shaped, last, last.last)) return {};
    const Length out = protrusion_at_end(table, last.last, last.advance);
    return out > Length{} && runs_in(direction, shaped, last) ? out : Length{};
}

}  // namespace cvpdf
