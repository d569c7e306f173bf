#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "text/shape.h"
#include "typeset/ideographic_spacing.h"
#include "typeset/shaped_text.h"

namespace cvpdf {
namespace {

// Of an em of the smaller of both letters. Readers that guess at spaces by distance (poppler) take
// 0.03 em between letters of two sizes for one; measured by the size of the line's first word,
// hence some is held back.
constexpr std::int64_t kScriptGapPermille = 25;

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
    const bool white = in(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
                       c == 0x1680 || c == '\t';
    return white ? ClusterKind::kFixedSpace : ClusterKind::kText;
}

char32_t first_code_point(std::string_view text, std::uint32_t offset) {
    std::size_t at = offset;
    return next_code_point(text, &at);
}

/// The last code point of bytes [begin, end).
char32_t last_code_point(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::size_t at = end;
    do {
        --at;
    } while (at > begin && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return next_code_point(text, &at);
}

/// The clusters of one run, in logical order. Characters without a glyph join the cluster before.
std::vector<Cluster> clusters_of(const ShapedRun& shaped, std::uint32_t run_index) {
    std::vector<Cluster> clusters;
    const std::vector<Glyph>& glyphs = shaped.glyphs.glyphs;
    const bool backwards = shaped.glyphs.direction == Direction::kRightToLeft;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const Glyph& glyph = backwards ? glyphs[glyphs.size() - 1 - i] : glyphs[i];
        const std::uint32_t begin = shaped.run.begin + glyph.cluster;
        if (clusters.empty() || clusters.back().begin != begin) {
            clusters.push_back({.begin = begin, .run = run_index});
        }
        clusters.back().advance += glyph.advance;
    }
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        clusters[i].end = i + 1 < clusters.size() ? clusters[i + 1].begin : shaped.run.end;
    }
    if (!clusters.empty()) clusters.front().begin = shaped.run.begin;
    return clusters;
}

/// Sets `left` without its blank half where it meets another such sign, and lets the room behind it
/// grow. What has been narrowed before stays as it is.
void space_squares(ShapedText& shaped, Cluster& left, const Cluster& right) {
    constexpr std::int64_t kNarrowPercent = 75;
    ShapedRun& run = shaped.runs[left.run];
    if (!is_full_width(left.last) || !is_set_in_squares(run.run.language)) return;
    if (!is_full_width(right.first) && !is_latin_or_digit(right.first)) return;
    const Length size = run.run.size;
    left.stretch_after = scaled(size, kSquareStretchPermille, 1000);
    const int squeeze = squeeze_permille(left.last, right.first, run.run.language);
    if (squeeze == 0 || left.advance * 100 < size * kNarrowPercent) return;
    const GlyphRange glyphs =
        glyphs_between(run.glyphs, left.begin - run.run.begin, left.end - run.run.begin);
    if (glyphs.begin == glyphs.end) return;
    const Length change = scaled(size, squeeze, 1000);
    run.glyphs.glyphs[glyphs.end - 1].advance += change;
    left.advance += change;
}

void list_clusters(ShapedText& shaped, std::string_view text) {
    for (std::size_t r = 0; r < shaped.runs.size(); ++r) {
        for (Cluster& cluster : clusters_of(shaped.runs[r], static_cast<std::uint32_t>(r))) {
            const char32_t first = first_code_point(text, cluster.begin);
            cluster.kind = kind_of(first);
            cluster.cjk = is_cjk_letter(first);
            cluster.first = first;
            cluster.last = last_code_point(text, cluster.begin, cluster.end);
            shaped.clusters.push_back(cluster);
        }
    }
    for (std::size_t i = 0; i + 1 < shaped.clusters.size(); ++i) {
        Cluster& left = shaped.clusters[i];
        const Cluster& right = shaped.clusters[i + 1];
        space_squares(shaped, left, right);
        if (left.cjk == right.cjk) continue;
        const bool meet = (left.cjk && is_latin_or_digit(right.first)) ||
                          (right.cjk && is_latin_or_digit(left.last));
        if (!meet) continue;
        const Length size =
            std::min(shaped.runs[left.run].run.size, shaped.runs[right.run].run.size);
        left.gap_after = scaled(size, kScriptGapPermille, 1000);
    }
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
        .glyphs = slice_run(shaped.glyphs, begin - shaped.run.begin, end - shaped.run.begin)};
    result.run.begin = begin;
    result.run.end = end;
    return result;
}

/// Bytes [range.begin, range.end) of a run, as part of a line that begins at `line_begin`.
ShapedRun shape_anew(const TextRun& run, std::string_view line_text, std::uint32_t line_begin,
                     const ByteRange& range, const FontLibrary& fonts) {
    ShapedRun result{.run = run};
    result.run.begin = range.begin - line_begin;
    result.run.end = range.end - line_begin;
    result.run.style_end = run.style_end - line_begin;
    result.glyphs = shape(line_text, result.run, fonts);
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
    const auto begin = static_cast<std::size_t>(low - run.glyphs.begin());
    return {begin, std::max(begin, static_cast<std::size_t>(high - run.glyphs.begin()))};
}

GlyphRun slice_run(const GlyphRun& run, std::uint32_t from, std::uint32_t to) {
    const GlyphRange range = glyphs_between(run, from, to);
    GlyphRun result{.face = run.face,
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

ShapedText shape_text(const InlineText& text, FontLibrary& fonts) {
    ShapedText shaped;
    if (text.text.empty()) return shaped;
    for (TextRun& run : itemize(text.shaping_text, text.ranges, text.direction, fonts)) {
        GlyphRun glyphs = shape(text.shaping_text, run, fonts);
        shaped.runs.push_back({.run = std::move(run), .glyphs = std::move(glyphs)});
    }
    list_clusters(shaped, text.shaping_text);
    return shaped;
}

ShapedText cut_text(const ShapedText& shaped, const InlineText& text, const TextCut& cut,
                    const FontLibrary& fonts) {
    ShapedText line;
    const bool hyphen = cut.line_end == LineEnd::kHyphen;
    const std::string line_text =
        text.shaping_text.substr(cut.begin, cut.end - cut.begin) + (hyphen ? "-" : "");
    const auto first = std::ranges::partition_point(
        shaped.runs, [&](const ShapedRun& candidate) { return candidate.run.end <= cut.begin; });
    for (auto it = first; it != shaped.runs.end() && it->run.begin < cut.end; ++it) {
        const std::uint32_t from = std::max(cut.begin, it->run.begin);
        std::uint32_t to = std::min(cut.end, it->run.end);
        const bool takes_hyphen = hyphen && to == cut.end;
        if (takes_hyphen || unsafe_at(*it, from) || unsafe_at(*it, to)) {
            if (takes_hyphen) ++to;
            line.runs.push_back(shape_anew(it->run, line_text, cut.begin, {from, to}, fonts));
        } else {
            line.runs.push_back(cut_run(*it, from, to));
        }
    }
    list_clusters(line, text.shaping_text);
    // The hyphen's byte is another letter's in the paragraph.
    if (hyphen && !line.clusters.empty()) {
        Cluster& last = line.clusters.back();
        last.kind = ClusterKind::kText;
        last.first = last.last = U'-';
    }
    return line;
}

}  // namespace cvpdf
