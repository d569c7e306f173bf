#include "typeset/build_lines.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/unicode.h"
#include "typeset/break_lines.h"
#include "typeset/line_give.h"

namespace cvpdf {
namespace {

constexpr std::int64_t kGreatestRatio = 2;      // of a space to its stretch: twice its width
constexpr std::int64_t kGreatestOfSquares = 4;  // a quarter of a square between two

/// Bytes [begin, end) of one run, on their way to a LineFragment.
struct Piece {
    std::size_t run = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint8_t level = 0;
    bool trailing = false;  ///< the white space at the line's end
};

/// Index of the first cluster of the white space that ends the line.
std::size_t trailing_from(const std::vector<Cluster>& clusters) {
    std::size_t from = clusters.size();
    while (from > 0 && clusters[from - 1].kind != ClusterKind::kText) --from;
    return from;
}

Length natural_width(const std::vector<Cluster>& clusters, std::size_t count) {
    Length width;
    for (std::size_t i = 0; i < count; ++i) {
        width += clusters[i].advance;
        if (i + 1 < count) width += clusters[i].gap_after;
    }
    return width;
}

/// The glyph behind which space added to a cluster lies: its last one as seen from the left.
Glyph* last_glyph(ShapedText& line, const Cluster& cluster) {
    if (cluster.glyphs.begin == cluster.glyphs.end) return nullptr;
    return &line.runs[cluster.run].glyphs.glyphs[cluster.glyphs.end - 1];
}

struct Setting {
    Length stretch = {};  ///< of spaces and of the room between letters
    Length letters = {};  ///< of it, what the room between letters takes at most
    Length squares = {};  ///< and what the room between squares does
    Length shrink = {};   ///< and of the gaps
    Length give = {};     ///< of the letters, either way
    Length slack = {};    ///< to be spread, after limits
    int glyph_permille = 1000;
};

/// What gives at a cluster: the space that it is, or the room between it and the next.
struct Give {
    Length gap = {};
    Length stretch = {};
    Length letters = {};  ///< the part of `stretch` that is room between letters
    Length shrink = {};
};

/// Of cluster `i` of the `count` ones before the white space at the line's end.
Give give_at(const ShapedText& line, std::size_t i, std::size_t count, const LineSpec& spec) {
    Give give;
    const Cluster& cluster = line.clusters[i];
    if (i + 1 < count) give.gap = give.shrink = cluster.gap_after;
    if (spec.alignment != Alignment::kJustified) return give;
    if (i + 1 < count) give.stretch = cluster.stretch_after;
    if (cluster.kind == ClusterKind::kSpace) {
        const Glue space = justified_space(std::max(cluster.advance, Length{}), spec.fit);
        give.stretch += space.stretch;
        give.shrink += space.shrink;
    } else if (i + 1 < count) {
        const LetterRoom room = letter_room(line, cluster, line.clusters[i + 1], spec.fit);
        give.letters = room.stretch;
        give.stretch += room.stretch;
        give.shrink += room.shrink;
    }
    return give;
}

/// The scale of the letters at which they take their part of `slack`.
int glyph_scale(Length slack, Length all_give, int most_permille) {
    if (all_give <= Length{}) return 1000;
    const std::int64_t share = scaled(slack, most_permille * kUnitsPerPoint, all_give.units).units;
    const std::int64_t permille =
        (share + (share < 0 ? -1 : 1) * (kUnitsPerPoint / 2)) / kUnitsPerPoint;
    const std::int64_t most = most_permille;
    return static_cast<int>(1000 + std::clamp(permille, -most, most));
}

/// The same of a line that shrinks. What whole thousandths leave over spaces and gaps take; where
/// they cannot take it all, letters do, so that the line does not stand out.
int shrunk_scale(const Setting& setting, int most_permille) {
    const int scale = glyph_scale(setting.slack, setting.shrink + setting.give, most_permille);
    const Length left =
        -setting.slack - scaled(setting.give, 1000 - scale, std::max(most_permille, 1));
    const bool takes_more =
        setting.give > Length{} && scale > 1000 - most_permille && left > setting.shrink;
    return takes_more ? scale - 1 : scale;
}

Setting set_glue(const ShapedText& line, std::size_t count, Length slack, const LineSpec& spec) {
    const std::vector<Cluster>& clusters = line.clusters;
    const bool justified = spec.alignment == Alignment::kJustified;
    Setting setting;
    for (std::size_t i = 0; i < count; ++i) {
        const Give give = give_at(line, i, count, spec);
        setting.shrink += give.shrink;
        setting.stretch += give.stretch;
        setting.letters += give.letters;
        if (i + 1 < count) setting.squares += clusters[i].stretch_after;
        if (justified && clusters[i].kind == ClusterKind::kText)
            setting.give += scaled(clusters[i].advance, spec.fit.glyph_permille, 1000);
    }
    const Length all_shrink = setting.shrink + setting.give;
    const Length all_stretch = setting.stretch + setting.give;
    if (slack < Length{}) {
        setting.slack = std::max(slack, -all_shrink);
        if (justified) setting.glyph_permille = shrunk_scale(setting, spec.fit.glyph_permille);
        return setting;
    }
    const std::int64_t ratio =
        setting.squares * 2 > setting.stretch ? kGreatestOfSquares : kGreatestRatio;
    if (justified && !spec.closed && slack <= ratio * all_stretch) {
        // A line that would be looser looks better short.
        setting.slack = slack;
        setting.glyph_permille = glyph_scale(slack, all_stretch, spec.fit.glyph_permille);
    }
    return setting;
}

/// Scales the letters before cluster `count`. Returns what they take of the slack.
Length scale_glyphs(ShapedText& line, std::size_t count, int permille) {
    Length taken;
    if (permille == 1000 || count == 0) return taken;
    const std::uint32_t end = line.clusters[count - 1].end;
    for (ShapedRun& run : line.runs) {
        if (run.run.begin >= end) break;
        run.glyphs.width_permille = permille;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Cluster& cluster = line.clusters[i];
        if (cluster.kind != ClusterKind::kText) continue;
        ShapedRun& run = line.runs[cluster.run];
        for (std::size_t g = cluster.glyphs.begin; g < cluster.glyphs.end; ++g) {
            Glyph& glyph = run.glyphs.glyphs[g];
            const Length advance = scaled(glyph.advance, permille, 1000);
            taken += advance - glyph.advance;
            glyph.advance = advance;
            glyph.offset.x = scaled(glyph.offset.x, permille, 1000);
        }
    }
    return taken;
}

/// What a cluster takes of a `slack` that stretches the line. Room between letters stops at its
/// limit, beyond which readers see spaces in it, where spaces can take the rest.
Length stretched(const Give& give, Length slack, const Setting& setting) {
    const Length spaces = setting.stretch - setting.letters;
    if (slack <= setting.stretch || spaces == Length{}) {
        return scaled(give.stretch, slack.units, setting.stretch.units);
    }
    return give.letters +
           scaled(give.stretch - give.letters, (slack - setting.letters).units, spaces.units);
}

/// Writes the set glue into the advances of the glyphs. Returns what the slack comes to.
Length apply_glue(ShapedText& line, std::size_t count, const Setting& setting,
                  const LineSpec& spec) {
    const Length taken = scale_glyphs(line, count, setting.glyph_permille);
    Length slack = setting.slack - taken;
    if (slack < Length{}) slack = std::max(slack, -setting.shrink);
    if (slack > Length{} && setting.stretch == Length{}) slack = {};
    for (std::size_t i = 0; i < count; ++i) {
        const Give give = give_at(line, i, count, spec);
        Length added = give.gap;
        if (slack < Length{}) {
            added += scaled(give.shrink, slack.units, setting.shrink.units);
        } else if (slack > Length{}) {
            added += stretched(give, slack, setting);
        }
        if (added == Length{}) continue;
        if (Glyph* glyph = last_glyph(line, line.clusters[i])) glyph->advance += added;
    }
    return slack + taken;
}

/// The line's runs, cut where the part or the white space at the end begins; in logical order.
std::vector<Piece> cut_pieces(const ShapedText& line, const InlineText& text,
                              std::uint32_t trailing_begin) {
    const std::uint8_t base = text.direction == Direction::kRightToLeft ? 1 : 0;
    std::vector<Piece> pieces;
    pieces.reserve(2 * line.runs.size() + 1);
    for (std::size_t r = 0; r < line.runs.size(); ++r) {
        const TextRun& run = line.runs[r].run;
        for (std::uint32_t begin = run.begin; begin < run.end;) {
            std::uint32_t end = std::min(run.end, part_at(text, begin)->end);
            const bool trailing = begin >= trailing_begin;
            if (!trailing) end = std::min(end, trailing_begin);
            pieces.push_back({.run = r,
                              .begin = begin,
                              .end = end,
                              .level = trailing ? base : run.bidi_level,
                              .trailing = trailing});
            begin = end;
        }
    }
    return pieces;
}

/// UAX #9 rule L2: from the highest level down to the lowest odd one, reverse each stretch of
/// pieces of that level or higher.
std::vector<std::size_t> visual_order(const std::vector<Piece>& pieces) {
    std::vector<std::size_t> order(pieces.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::uint8_t highest = 0;
    for (const Piece& piece : pieces) highest = std::max(highest, piece.level);
    for (std::uint8_t level = highest; level > 0; --level) {
        for (auto from = order.begin(); from != order.end();) {
            from = std::find_if(from, order.end(),
                                [&](std::size_t i) { return pieces[i].level >= level; });
            const auto to = std::find_if(from, order.end(),
                                         [&](std::size_t i) { return pieces[i].level < level; });
            std::reverse(from, to);
            from = to;
        }
    }
    return order;
}

/// White space at the line's end, and what vanishes there with it, becomes one space of no width;
/// nothing where the font draws no space in it.
void collapse(GlyphRun& run) {
    if (run.glyphs.empty()) return;
    const std::size_t space_at = run.text.find(' ');
    std::size_t first = 0;
    if (space_at != std::string::npos) {
        const auto from = static_cast<std::uint32_t>(space_at);
        if (from > 0) run = slice_run(run, from, from + 1);
    } else if (!is_white_space(next_code_point(run.text, &first))) {
        run.glyphs.clear();
        run.text.clear();
        return;
    }
    Glyph space = run.direction == Direction::kRightToLeft ? run.glyphs.back() : run.glyphs.front();
    space.cluster = 0;
    space.advance = {};
    run.glyphs = {space};
    run.text.assign(1, ' ');
}

/// Adds the collapsed white space to the run before it, of the same font and direction.
void append_space(GlyphRun& run, const GlyphRun& space) {
    if (space.glyphs.empty()) return;
    Glyph glyph = space.glyphs.front();
    glyph.cluster = static_cast<std::uint32_t>(run.text.size());
    const bool backwards = run.direction == Direction::kRightToLeft;
    run.glyphs.insert(backwards ? run.glyphs.begin() : run.glyphs.end(), glyph);
    run.text += ' ';
}

/// A fragment whose run may still grow.
struct Draft {
    LineFragment fragment = {};
    GlyphRun run = {};
};

Draft make_draft(const ShapedText& line, const InlineText& text, const Piece& piece) {
    const ShapedRun& source = line.runs[piece.run];
    const std::uint32_t from = piece.begin - source.run.begin;
    const std::uint32_t to = piece.end - source.run.begin;
    const InlinePart* part = part_at(text, piece.begin);
    Draft draft{
        .fragment = {.color = part->color, .element = part->element, .link = part->link},
        .run = slice_run(source.glyphs, from, to),
    };
    if (part->drawing) {
        const bool leftwards = piece.level % 2 != 0;
        draft.fragment.drawing = part->drawing->path;
        draft.fragment.drawing_left = leftwards ? part->drawing->after : part->drawing->before;
    }
    if (piece.trailing) collapse(draft.run);
    draft.fragment.width = run_width(draft.run);
    return draft;
}

/// Gives every fragment its x, from left to right as they are seen.
void lay_out(LineBox& box, const std::vector<std::size_t>& order, Length left) {
    Length x = left;
    for (const std::size_t index : order) {
        box.fragments[index].x = x;
        x += box.fragments[index].width;
    }
}

Length aligned_left(const LineBox& box, const LineSpec& spec) {
    const bool mirrored = spec.direction == Direction::kRightToLeft;
    const Length room = spec.measure - box.width;
    switch (spec.alignment) {
        case Alignment::kCenter:
            return spec.left + scaled(room, 1, 2);
        case Alignment::kEnd:
            return mirrored ? spec.left : spec.left + room;
        case Alignment::kStart:
        case Alignment::kJustified:
            break;
    }
    return mirrored ? spec.left + room : spec.left;
}

/// Behind the last byte, a hyphen included.
std::uint32_t end_of(const ShapedText& line) {
    return line.clusters.empty() ? 0 : line.clusters.back().end;
}

/// How far a line stands out of its room on either side.
struct Protrusion {
    Length left = {};
    Length right = {};
};

/// Of justified lines; of ragged ones at their start alone.
Protrusion protrusion_of(const ShapedText& line, std::size_t count, Direction direction,
                         const LineSpec& spec) {
    if (count == 0) return {};
    Length start;
    Length end;
    if (starts_stand_out(spec.alignment, line.clusters.front()))
        start = start_protrusion(spec.protrusion, line, line.clusters.front(), direction);
    if (spec.begin == 0 && spec.most_protrusion) start = std::min(start, *spec.most_protrusion);
    if (spec.alignment == Alignment::kJustified)
        end = end_protrusion(spec.protrusion, line, line.clusters[count - 1], direction);
    const bool leftwards = direction == Direction::kRightToLeft;
    return {.left = leftwards ? end : start, .right = leftwards ? start : end};
}

}  // namespace

LineBox build_line(const ShapedText& shaped, const InlineText& text, const LineSpec& spec,
                   const FontLibrary& fonts) {
    ShapedText line = cut_text(
        shaped, text, {.begin = spec.begin, .end = spec.end, .line_end = spec.line_end}, fonts);
    const std::size_t count = trailing_from(line.clusters);
    const Length natural = natural_width(line.clusters, count);
    const Protrusion protrusion = protrusion_of(line, count, text.direction, spec);
    const Length measure = spec.measure + protrusion.left + protrusion.right;
    const Setting setting = set_glue(line, count, measure - natural, spec);
    const Length slack = apply_glue(line, count, setting, spec);

    LineBox box{.width = natural + slack,
                .measure = spec.measure,
                .glyph_permille = setting.glyph_permille,
                .text_begin = spec.begin,
                .text_end = spec.end};
    box.overfull_by = std::max(box.width - measure, Length{});
    const Length give =
        setting.give + (setting.slack < Length{} ? setting.shrink : setting.stretch);
    if (give > Length{}) {
        box.set_permille = static_cast<int>(scaled(setting.slack, 1000, give.units).units);
    }
    const std::uint32_t trailing =
        count < line.clusters.size() ? line.clusters[count].begin : end_of(line);
    const std::vector<Piece> pieces = cut_pieces(line, text, trailing);
    std::vector<Piece> kept;
    std::vector<Draft> drafts;
    drafts.reserve(pieces.size());
    kept.reserve(pieces.size());
    for (const Piece& piece : pieces) {
        if (piece.trailing && !kept.empty() && kept.back().trailing) break;
        Draft draft = make_draft(line, text, piece);
        const bool joins = piece.trailing && !kept.empty() && kept.back().run == piece.run &&
                           kept.back().level == piece.level &&
                           drafts.back().fragment.element == draft.fragment.element &&
                           drafts.back().fragment.link == draft.fragment.link;
        if (joins) {
            append_space(drafts.back().run, draft.run);
            break;
        }
        drafts.push_back(std::move(draft));
        kept.push_back(piece);
    }
    box.fragments.reserve(drafts.size());
    for (Draft& draft : drafts) {
        draft.fragment.run = std::move(draft.run);
        box.fragments.push_back(std::move(draft.fragment));
    }
    const bool mirrored = spec.direction == Direction::kRightToLeft;
    box.left = aligned_left(box, spec) + (mirrored ? protrusion.right : -protrusion.left);
    lay_out(box, visual_order(kept), box.left);
    return box;
}

}  // namespace cvpdf
