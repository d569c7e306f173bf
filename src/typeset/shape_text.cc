#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "text/shape.h"
#include "typeset/ideographic_spacing.h"
#include "typeset/shaped_text.h"

namespace cvpdf {
namespace {

// Of the size, between two characters that fill squares: forty of them give a line two and a half.
constexpr std::int64_t kSquareStretchPermille = 60;

bool in(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

bool is_latin_or_digit(char32_t c) {
    return in(c, '0', '9') || in(c, 'A', 'Z') || in(c, 'a', 'z') ||
           (in(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7);
}

/// White_Space of the Unicode Character Database, the breaks left out.
ClusterKind kind_of(char32_t c) {
    if (c == ' ' || c == 0xA0) return ClusterKind::kSpace;
    if (c > '\t' && c < 0x1680) return ClusterKind::kText;
    const bool white = in(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
                       c == 0x1680 || c == '\t';
    return white ? ClusterKind::kVanishing : ClusterKind::kText;
}

char32_t first_code_point(std::string_view text, std::uint32_t offset) {
    std::size_t at = offset;
    return next_code_point(text, &at);
}

/// The last code point of bytes [begin, end).
char32_t last_code_point(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::size_t at = std::max<std::size_t>(begin, floor_to_character(text, end - 1));
    return next_code_point(text, &at);
}

/// Gives what is drawn the room that the drawing takes.
void make_room_for_drawings(ShapedRun& shaped, const InlineText& text) {
    const auto first = std::ranges::partition_point(
        text.parts, [&](const InlinePart& part) { return part.end <= shaped.run.begin; });
    for (auto it = first; it != text.parts.end() && it->begin < shaped.run.end; ++it) {
        const InlinePart& part = *it;
        const std::uint32_t begin = std::max(part.begin, shaped.run.begin);
        const std::uint32_t end = std::min(part.end, shaped.run.end);
        if (!part.drawing || begin >= end) continue;
        const GlyphRange glyphs =
            glyphs_between(shaped.glyphs, begin - shaped.run.begin, end - shaped.run.begin);
        if (glyphs.begin == glyphs.end) continue;
        shaped.glyphs.glyphs[glyphs.begin].advance = part.drawing->advance();
    }
}

/// Adds the clusters of one run, in logical order. Characters without a glyph join the cluster
/// before.
void add_clusters(std::vector<Cluster>& clusters, const ShapedRun& shaped,
                  std::uint32_t run_index) {
    const std::vector<Glyph>& glyphs = shaped.glyphs.glyphs;
    const auto count = static_cast<std::uint32_t>(glyphs.size());
    if (count == 0) return;
    const bool backwards = shaped.glyphs.direction == Direction::kRightToLeft;
    const std::size_t first = clusters.size();
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t index = backwards ? count - 1 - i : i;
        const Glyph& glyph = glyphs[index];
        const std::uint32_t begin = shaped.run.begin + glyph.cluster;
        if (clusters.size() == first || clusters.back().begin != begin) {
            if (clusters.size() > first) clusters.back().end = begin;
            clusters.push_back({.begin = begin, .run = run_index, .glyphs = {index, index + 1}});
        }
        Cluster& cluster = clusters.back();
        cluster.glyphs.begin = std::min(cluster.glyphs.begin, index);
        cluster.glyphs.end = std::max(cluster.glyphs.end, index + 1);
        cluster.advance += glyph.advance;
    }
    clusters.back().end = shaped.run.end;
    clusters[first].begin = shaped.run.begin;
}

/// True where the side of a cluster that shows `c` fills a square.
bool is_square(const ShapedText& shaped, const Cluster& cluster, char32_t c) {
    constexpr std::int64_t kSquarePercent = 90;
    if (is_full_width(c)) return true;
    const TextRun& run = shaped.runs[cluster.run].run;
    return is_square_quote(c, run.language) && cluster.advance * 100 > run.size * kSquarePercent;
}

/// Sets `left` without its blank half where it meets another such sign, and lets the room between
/// two squares grow: not the one beside a Latin letter, which readers would take for a space. What
/// has been narrowed before stays as it is.
void space_squares(ShapedText& shaped, Cluster& left, const Cluster& right) {
    ShapedRun& run = shaped.runs[left.run];
    if (!is_square(shaped, left, left.last) || !is_set_in_squares(run.run.language)) return;
    if (!is_square(shaped, right, right.first)) return;
    const Length size = run.run.size;
    left.stretch_after = scaled(size, kSquareStretchPermille, 1000);
    const int squeeze = squeeze_permille(left.last, right.first, run.run.language);
    if (squeeze == 0 || has_lost_half(left.advance, size)) return;
    if (left.glyphs.begin == left.glyphs.end) return;
    const Length change = scaled(size, squeeze, 1000);
    run.glyphs.glyphs[left.glyphs.end - 1].advance += change;
    left.advance += change;
}

bool of_one_element(const InlineText& text, const Cluster& left, const Cluster& right) {
    return part_at(text, left.begin)->element == part_at(text, right.begin)->element;
}

/// Room that stands behind every letter is a part of the gap: both together are read as a space.
void add_gaps(ShapedText& shaped, const InlineText& text) {
    // All that fills squares, and all CJK letters, are from here on.
    constexpr char32_t kFirstJamo = 0x1100;
    const bool has_cjk = std::ranges::any_of(shaped.clusters, [](const Cluster& cluster) {
        return cluster.first >= kFirstJamo || cluster.last >= kFirstJamo;
    });
    if (!has_cjk) return;
    for (std::size_t i = 0; i + 1 < shaped.clusters.size(); ++i)
        space_squares(shaped, shaped.clusters[i], shaped.clusters[i + 1]);
    if (shaped.script_gap_permille == 0) return;
    for (std::size_t i = 0; i + 1 < shaped.clusters.size(); ++i) {
        Cluster& left = shaped.clusters[i];
        const Cluster& right = shaped.clusters[i + 1];
        if (left.cjk == right.cjk) continue;
        const bool meet = (left.cjk && is_latin_or_digit(right.first)) ||
                          (right.cjk && is_latin_or_digit(left.last));
        if (!meet || !of_one_element(text, left, right)) continue;
        const Length size =
            std::min(shaped.runs[left.run].run.size, shaped.runs[right.run].run.size);
        const Length letters = std::max(shaped.runs[left.run].run.letter_spacing, Length{});
        left.gap_after =
            std::max(scaled(size, shaped.script_gap_permille, 1000) - letters, Length{});
    }
}

void list_clusters(ShapedText& shaped, const InlineText& inline_text) {
    const std::string_view text = inline_text.shaping_text;
    const bool is_plain_text = std::ranges::all_of(inline_text.parts, [](const InlinePart& part) {
        return part.at_line_end == AtLineEnd::kStays && !part.drawing;
    });
    std::size_t glyphs = 0;
    for (const ShapedRun& run : shaped.runs) glyphs += run.glyphs.glyphs.size();
    shaped.clusters.reserve(shaped.clusters.size() + glyphs);
    for (std::size_t r = 0; r < shaped.runs.size(); ++r) {
        const bool joined = is_joined(shaped.runs[r].run);
        const std::size_t first_of_run = shaped.clusters.size();
        add_clusters(shaped.clusters, shaped.runs[r], static_cast<std::uint32_t>(r));
        for (Cluster& cluster : std::span(shaped.clusters).subspan(first_of_run)) {
            const char32_t first = first_code_point(text, cluster.begin);
            cluster.kind = kind_of(first);
            cluster.joined = joined;
            cluster.cjk = is_cjk_letter(first);
            cluster.first = first;
            const bool is_plain = first < 0x80 && cluster.end == cluster.begin + 1;
            cluster.last = is_plain ? first : last_code_point(text, cluster.begin, cluster.end);
            // A hyphen may stand behind the text.
            const InlinePart* part = is_plain_text ? nullptr : part_at(inline_text, cluster.begin);
            if (part != nullptr && part->at_line_end == AtLineEnd::kVanishes) {
                cluster.kind = ClusterKind::kVanishing;
            } else if (part != nullptr && part->drawing) {
                cluster.kind = ClusterKind::kText;
                cluster.joined = true;
            }
        }
    }
    add_gaps(shaped, inline_text);
}

/// Gives the spaces of a run their width.
void even_spaces(ShapedRun& shaped) {
    if (!shaped.word_space) return;
    const Length width = *shaped.word_space + shaped.run.letter_spacing;
    for (Glyph& glyph : shaped.glyphs.glyphs) {
        const std::string_view rest = std::string_view(shaped.glyphs.text).substr(glyph.cluster);
        if (rest.starts_with(' ') || rest.starts_with("\u00A0")) glyph.advance = width;
    }
}

/// What a space is as wide as in text of a style: in its family's upright face, at its size.
Length word_space(const StyleRange& range, const LineFit& fit, FontLibrary& fonts) {
    FontSpec spec = range.style.font;
    spec.weight = kRegularWeight;
    spec.slant = Slant::kUpright;
    const ChosenFace chosen = fonts.choose(fonts.stack(spec, range.language), " ");
    return scaled(space_width(chosen.face, spec.size, fonts), fit.space_permille, 1000);
}

/// True where the glyphs on both sides of `offset` depend on each other.
bool unsafe_at(const ShapedRun& shaped, std::uint32_t offset) {
    if (offset <= shaped.run.begin || offset >= shaped.run.end) return false;
    const std::uint32_t cluster = offset - shaped.run.begin;
    const GlyphRange range = glyphs_between(shaped.glyphs, cluster, cluster + 1);
    const auto glyphs =
        std::span(shaped.glyphs.glyphs).subspan(range.begin, range.end - range.begin);
    return glyphs.empty() || std::ranges::any_of(glyphs, &Glyph::unsafe_to_break);
}

struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

ShapedRun cut_run(const ShapedRun& shaped, std::uint32_t begin, std::uint32_t end) {
    ShapedRun result{
        .run = shaped.run,
        .glyphs = slice_run(shaped.glyphs, begin - shaped.run.begin, end - shaped.run.begin),
        .word_space = shaped.word_space};
    result.run.begin = begin;
    result.run.end = end;
    return result;
}

/// The clusters of a part of the text whose runs, from `first_run` on, were cut and not shaped
/// anew. None where a cluster lies across an end of the part.
std::optional<std::vector<Cluster>> cut_clusters(const ShapedText& shaped, std::size_t first_run,
                                                 const TextCut& cut) {
    const auto from = std::ranges::lower_bound(shaped.clusters, cut.begin, {}, &Cluster::begin);
    const auto to =
        std::ranges::lower_bound(from, shaped.clusters.end(), cut.end, {}, &Cluster::begin);
    const bool is_whole = from != to && from->begin == cut.begin && std::prev(to)->end == cut.end;
    if (!is_whole) return {};
    std::vector<Cluster> clusters(from, to);
    std::uint32_t run = 0;
    std::uint32_t glyphs_before = 0;  ///< of the run, in front of the part
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        Cluster& cluster = clusters[i];
        if (i == 0 || cluster.run != run) {
            run = cluster.run;
            const ShapedRun& of = shaped.runs[run];
            glyphs_before =
                glyphs_between(of.glyphs, std::max(cut.begin, of.run.begin) - of.run.begin,
                               std::min(cut.end, of.run.end) - of.run.begin)
                    .begin;
        }
        cluster.run -= static_cast<std::uint32_t>(first_run);
        cluster.glyphs.begin -= glyphs_before;
        cluster.glyphs.end -= glyphs_before;
    }
    // Nothing stands behind the last one.
    clusters.back().gap_after = clusters.back().stretch_after = {};
    return clusters;
}

/// Bytes [range.begin, range.end) of a run, as part of a line that begins at `line_begin`.
ShapedRun shape_anew(const ShapedRun& shaped, std::string_view line_text, std::uint32_t line_begin,
                     const ByteRange& range, const FontLibrary& fonts) {
    const TextRun& run = shaped.run;
    ShapedRun result{.run = run, .word_space = shaped.word_space};
    result.run.begin = range.begin - line_begin;
    result.run.end = range.end - line_begin;
    result.run.style_end = run.style_end - line_begin;
    result.glyphs = shape(line_text, result.run, fonts);
    even_spaces(result);
    result.run.begin = range.begin;
    result.run.end = range.end;
    result.run.style_end = run.style_end;
    return result;
}

}  // namespace

GlyphRange glyphs_between(const GlyphRun& run, std::uint32_t from, std::uint32_t to) {
    const bool backwards = run.direction == Direction::kRightToLeft;
    const auto low = std::ranges::partition_point(run.glyphs, [&](const Glyph& glyph) {
        return backwards ? glyph.cluster >= to : glyph.cluster < from;
    });
    const auto high = std::ranges::partition_point(run.glyphs, [&](const Glyph& glyph) {
        return backwards ? glyph.cluster >= from : glyph.cluster < to;
    });
    const auto begin = static_cast<std::uint32_t>(low - run.glyphs.begin());
    return {begin, std::max(begin, static_cast<std::uint32_t>(high - run.glyphs.begin()))};
}

GlyphRun slice_run(const GlyphRun& run, std::uint32_t from, std::uint32_t to) {
    const GlyphRange range = glyphs_between(run, from, to);
    GlyphRun result{.face = run.face,
                    .form = run.form,
                    .size = run.size,
                    .rise = run.rise,
                    .width_permille = run.width_permille,
                    .direction = run.direction,
                    .text = run.text.substr(from, to - from),
                    .language = run.language,
                    .glyphs = {run.glyphs.begin() + static_cast<std::ptrdiff_t>(range.begin),
                               run.glyphs.begin() + static_cast<std::ptrdiff_t>(range.end)}};
    for (Glyph& glyph : result.glyphs) glyph.cluster -= from;
    return result;
}

ShapedText shape_text(const InlineText& text, const LineFit& fit, FontLibrary& fonts) {
    ShapedText shaped{.script_gap_permille = fit.script_gap_permille};
    if (text.text.empty()) return shaped;
    const StyleRange* range = nullptr;
    Length space;
    std::vector<TextRun> runs = itemize(text.shaping_text, text.ranges, text.direction, fonts);
    shaped.runs.reserve(runs.size());
    for (TextRun& run : runs) {
        if (range == nullptr || range->end <= run.begin) {
            range = &*std::ranges::partition_point(
                text.ranges, [&](const StyleRange& other) { return other.end <= run.begin; });
            space = word_space(*range, fit, fonts);
        }
        GlyphRun glyphs = shape(text.shaping_text, run, fonts);
        shaped.runs.push_back(
            {.run = std::move(run), .glyphs = std::move(glyphs), .word_space = space});
        even_spaces(shaped.runs.back());
        make_room_for_drawings(shaped.runs.back(), text);
    }
    list_clusters(shaped, text);
    return shaped;
}

ShapedText cut_text(const ShapedText& shaped, const InlineText& text, const TextCut& cut,
                    const FontLibrary& fonts) {
    ShapedText line{.script_gap_permille = shaped.script_gap_permille};
    const bool hyphen = cut.line_end == LineEnd::kHyphen;
    const std::string line_text =
        text.shaping_text.substr(cut.begin, cut.end - cut.begin) + (hyphen ? "-" : "");
    const auto first = std::ranges::partition_point(
        shaped.runs, [&](const ShapedRun& candidate) { return candidate.run.end <= cut.begin; });
    bool anew = false;
    for (auto it = first; it != shaped.runs.end() && it->run.begin < cut.end; ++it) {
        const std::uint32_t from = std::max(cut.begin, it->run.begin);
        std::uint32_t to = std::min(cut.end, it->run.end);
        const bool takes_hyphen = hyphen && to == cut.end;
        if (takes_hyphen || unsafe_at(*it, from) || unsafe_at(*it, to)) {
            anew = true;
            if (takes_hyphen) ++to;
            line.runs.push_back(shape_anew(*it, line_text, cut.begin, {from, to}, fonts));
            make_room_for_drawings(line.runs.back(), text);
        } else {
            line.runs.push_back(cut_run(*it, from, to));
        }
    }
    if (!anew) {
        const auto first_run = static_cast<std::size_t>(first - shaped.runs.begin());
        if (auto clusters = cut_clusters(shaped, first_run, cut)) {
            line.clusters = *std::move(clusters);
            return line;
        }
    }
    list_clusters(line, text);
    // The hyphen's byte is another letter's in the paragraph.
    if (hyphen && !line.clusters.empty()) {
        Cluster& last = line.clusters.back();
        last.kind = ClusterKind::kText;
        last.first = last.last = U'-';
    }
    return line;
}

}  // namespace cvpdf
