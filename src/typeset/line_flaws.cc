#include "typeset/line_flaws.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {

std::vector<MissingCharacter> find_missing(const ShapedText& shaped, const InlineText& text,
                                           const Inlines& inlines) {
    std::vector<MissingCharacter> missing;
    for (const ShapedRun& run : shaped.runs) {
        if (run.glyphs.face != kMissingFace) continue;
        for (const Glyph& glyph : run.glyphs.glyphs) {
            const char32_t code_point = glyph.id;
            if (std::ranges::find(missing, code_point, &MissingCharacter::code_point) !=
                missing.end()) {
                continue;
            }
            const std::uint32_t begin = run.run.begin + glyph.cluster;
            std::size_t end = begin;
            next_code_point(text.text, &end);
            const auto range = std::ranges::partition_point(
                text.ranges, [&](const StyleRange& candidate) { return candidate.end <= begin; });
            missing.push_back(
                {.code_point = code_point,
                 .family = range->style.font.family,
                 .span = source_span(text, inlines, begin, static_cast<std::uint32_t>(end))});
        }
    }
    return missing;
}

std::vector<OverfullLine> find_overfull(std::span<const LineBox> lines, const InlineText& text,
                                        const Inlines& inlines) {
    std::vector<OverfullLine> overfull;
    for (const LineBox& line : lines) {
        if (line.overfull_by <= kLeastOverfull) continue;
        overfull.push_back(
            {line.overfull_by, source_span(text, inlines, line.text_begin, line.text_end)});
    }
    return overfull;
}

std::vector<Span> find_cut_words(std::span<const LineBox> lines, const BrokenParagraph& broken,
                                 const Shaping& shaping, const Inlines& inlines) {
    std::vector<Span> cut;
    if (broken.wide_words != WideWords::kAnywhere || lines.empty()) return cut;
    const std::string_view text = shaping.text.text;
    const auto is_sign = [](char byte) {
        return is_ascii({&byte, 1}) && is_punctuation(static_cast<unsigned char>(byte));
    };
    for (const LineBox& line : lines.first(lines.size() - 1)) {
        const std::uint32_t end = line.text_end;
        const auto opportunity =
            std::ranges::lower_bound(shaping.breaks, end, {}, &BreakOpportunity::offset);
        const bool at_end = opportunity == shaping.breaks.end();
        const bool between_words = !at_end && opportunity->offset == end;
        if (between_words || is_hyphen_point(shaping.hyphens->points, end)) continue;
        if (is_sign(text[end - 1]) || is_sign(text[end])) continue;
        // Up to a space, or to where a line may end.
        std::size_t begin = text.find_last_of(" \n", end - 1) + 1;  // npos + 1 is 0
        std::size_t behind = std::min(text.find_first_of(" \n", end), text.size());
        if (opportunity != shaping.breaks.begin()) {
            begin = std::max<std::size_t>(begin, std::prev(opportunity)->offset);
        }
        if (!at_end) behind = std::min<std::size_t>(behind, opportunity->offset);
        const Span word = source_span(shaping.text, inlines, static_cast<std::uint32_t>(begin),
                                      static_cast<std::uint32_t>(behind));
        if (cut.empty() || cut.back() != word) cut.push_back(word);
    }
    return cut;
}

}  // namespace cvpdf
