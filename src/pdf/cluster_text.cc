#include "pdf/cluster_text.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include <fmt/format.h>

#include "base/ligatures.h"
#include "base/unicode.h"
#include "typeset/ideographic_spacing.h"

namespace cvpdf {

namespace {

bool is_plain(const GlyphRun& run, const Glyph& glyph, char character) {
    return character >= 0x20 && character < 0x7F && glyph.id != 0 && run.face != kMissingFace &&
           run.form != GlyphForm::kPicture;
}

struct CodePointRange {
    char32_t first = 0;
    char32_t last = 0;
};

bool is_in(char32_t c, const auto& ranges) {
    return std::ranges::any_of(ranges,
                               [&](CodePointRange r) { return r.first <= c && c <= r.last; });
}

/// White_Space of PropList.txt, with the blank that Hangul fonts draw as a syllable.
bool is_blank(char32_t c) {
    constexpr CodePointRange kBlanks[] = {
        {0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},     {0x1680, 0x1680},
        {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
    };
    return is_in(c, kBlanks);
}

/// Default_Ignorable_Code_Point of DerivedCoreProperties.txt.
bool is_ignorable(char32_t c) {
    constexpr CodePointRange kIgnorable[] = {
        {0xAD, 0xAD},       {0x034F, 0x034F}, {0x061C, 0x061C},   {0x115F, 0x1160},
        {0x17B4, 0x17B5},   {0x180B, 0x180F}, {0x200B, 0x200F},   {0x202A, 0x202E},
        {0x2060, 0x206F},   {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };
    return is_in(c, kIgnorable);
}

/// Joiners, variation selectors and emoji tags, where they are a part of what is written: behind
/// letters of scripts that join, ideographs and emoji, and in keycaps.
bool is_joined(char32_t before, char32_t c, std::string_view rest) {
    constexpr CodePointRange kJoining[] = {
        {0x200C, 0x200D}, {0xFE00, 0xFE0F}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}};
    constexpr char32_t kFirstJoinedScript = 0x590;
    constexpr std::string_view kKeycap = "\u20E3";
    return is_in(c, kJoining) && (before >= kFirstJoinedScript || rest.starts_with(kKeycap));
}

/// Private use, controls, noncharacters, and the replacement character.
bool is_meaningless(char32_t c) {
    constexpr CodePointRange kMeaningless[] = {
        {0x00, 0x1F},     {0x7F, 0x9F},     {0xE000, 0xF8FF},
        {0xFDD0, 0xFDEF}, {0xFFF9, 0xFFFD}, {0xF0000, 0x10FFFF},
    };
    return is_in(c, kMeaningless) || (c & 0xFFFE) == 0xFFFE;
}

bool is_plain_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// Clusters whose texts follow one another.
void give_texts_in_order(std::vector<GlyphCluster>& clusters,
                         const std::vector<std::uint32_t>& starts, std::string_view text) {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const std::size_t begin = i == 0 ? 0 : starts[i];
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        clusters[i].text = text.substr(begin, end - begin);
    }
}

/// Clusters in any order: each has the text up to where the next one in the text begins.
void give_texts(std::vector<GlyphCluster>& clusters, const std::vector<std::uint32_t>& starts,
                std::string_view text) {
    std::vector<std::uint32_t> bounds = starts;
    std::ranges::sort(bounds);
    bounds.front() = 0;
    bounds.push_back(static_cast<std::uint32_t>(text.size()));
    const std::uint32_t first_start = *std::ranges::min_element(starts);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const std::uint32_t begin = starts[i] == first_start ? 0 : starts[i];
        const auto end = std::ranges::upper_bound(bounds, starts[i]);
        const std::uint32_t stop = end == bounds.end() ? bounds.back() : *end;
        clusters[i].text = text.substr(begin, stop - begin);
    }
}

}  // namespace

std::vector<GlyphCluster> find_clusters(const GlyphRun& run) {
    std::vector<GlyphCluster> clusters;
    clusters.reserve(run.glyphs.size());
    std::vector<std::uint32_t> starts;
    starts.reserve(run.glyphs.size());
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        if (!starts.empty() && run.glyphs[i].cluster == starts.back()) {
            ++clusters.back().count;
            continue;
        }
        clusters.push_back({.first = i, .count = 1});
        starts.push_back(run.glyphs[i].cluster);
    }
    if (clusters.empty()) return clusters;
    if (std::ranges::adjacent_find(starts, std::greater_equal<>()) == starts.end()) {
        give_texts_in_order(clusters, starts, run.text);
    } else {
        give_texts(clusters, starts, run.text);
    }
    return clusters;
}

std::string readable_text(std::string_view text) {
    if (is_plain_ascii(text)) return std::string(text);
    std::string out;
    char32_t before = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, &offset);
        const bool joined = is_joined(before, c, text.substr(offset));
        if (!joined) before = c;
        if (is_blank(c)) {
            out += ' ';
        } else if (const auto letters = ligature_letters(c); !letters.empty()) {
            out += letters;
        } else if (is_meaningless(c)) {
            out += fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
        } else if (joined || !is_ignorable(c)) {
            out += text.substr(begin, offset - begin);
        }
    }
    return out;
}

void drop_last_joiner(std::string& text) {
    constexpr std::string_view kJoiners[] = {"\u200C", "\u200D"};
    for (const std::string_view joiner : kJoiners) {
        if (text.size() > joiner.size() && text.ends_with(joiner)) {
            text.resize(text.size() - joiner.size());
        }
    }
}

std::string reversed_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        next_code_point(text, &offset);
        out.insert(0, text.substr(begin, offset - begin));
    }
    return out;
}

std::vector<std::string> share_text(std::string_view text, std::size_t count) {
    std::vector<std::size_t> starts;
    for (std::size_t offset = 0; offset < text.size(); next_code_point(text, &offset)) {
        starts.push_back(offset);
    }
    if (starts.size() < count || count == 0) return {};
    std::vector<std::string> parts;
    std::size_t end = text.size();
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const std::size_t begin = starts[starts.size() - 1 - i];
        parts.emplace_back(text.substr(begin, end - begin));
        end = begin;
    }
    parts.emplace_back(text.substr(0, end));
    std::ranges::reverse(parts);
    return parts;
}

std::vector<std::string> readable_pieces(std::string_view text) {
    std::vector<std::string> pieces;
    bool is_full = true;  // the last piece
    bool has_mark = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, &offset);
        const bool is_long = c > 0xFFFF;
        const bool is_first_mark = !has_mark && is_nonspacing_mark(c);
        if (is_full || is_long || is_first_mark) {
            pieces.emplace_back();
            has_mark = false;
        }
        pieces.back() += text.substr(begin, offset - begin);
        is_full = is_long;
        has_mark = has_mark || is_first_mark;
    }
    return pieces;
}

bool is_narrowed(const GlyphRun& run, const GlyphCluster& cluster) {
    if (cluster.text.size() < 3) return false;
    std::size_t offset = 0;
    const char32_t c = next_code_point(cluster.text, &offset);
    const bool is_full_width = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60) ||
                               is_square_quote(c, run.language);
    const Length advance = run.glyphs[cluster.first].advance;
    return is_full_width && advance > Length{} && has_lost_half(advance, run.size);
}

bool is_plain(const GlyphRun& run, const GlyphCluster& cluster) {
    return cluster.count == 1 && cluster.text.size() == 1 &&
           is_plain(run, run.glyphs[cluster.first], cluster.text.front());
}

bool is_plain(const GlyphRun& run) {
    if (run.glyphs.empty() || run.glyphs.size() != run.text.size()) return false;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        if (run.glyphs[i].cluster != i || !is_plain(run, run.glyphs[i], run.text[i])) return false;
    }
    return true;
}

}  // namespace cvpdf
