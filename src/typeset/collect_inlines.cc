#include <algorithm>

#include "base/direction.h"
#include "base/unicode.h"
#include "typeset/inline_text.h"

namespace cvpdf {
namespace {

constexpr std::string_view kLineSeparator = "\u2028";

/// The text with a blank for every byte of a line separator or line feed.
std::string without_separators(std::string_view text) {
    std::string result(text);
    for (std::size_t at = result.find(kLineSeparator); at != std::string::npos;
         at = result.find(kLineSeparator, at)) {
        result.replace(at, kLineSeparator.size(), kLineSeparator.size(), ' ');
    }
    std::ranges::replace_if(
        result, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return result;
}

/// Whether a letter of it, or a mark or drawing that stands for one, may run to the left.
bool may_be_leftward(const TextInline& source) {
    if (source.drawing && source.text == kLeftwardDrawingText) return true;
    if (source.text.find(kRightToLeftMark) != std::string::npos) return true;
    return may_run_left(source.text);
}

std::size_t count_characters(std::string_view text, bool (*is_counted)(char32_t)) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_counted(next_code_point(text, &at))) ++count;
    }
    return count;
}

}  // namespace

InlineText collect_inlines(const Inlines& inlines, const Document& document, Direction direction,
                           FinalSpace final_space) {
    InlineText result{.direction = direction};
    const auto add = [&](const std::string& text, std::size_t index) {
        const TextInline& source = inlines[index];
        const auto begin = static_cast<std::uint32_t>(result.text.size());
        const auto end = static_cast<std::uint32_t>(begin + text.size());
        const TextStyle& style = document.style(source.style);
        result.text += text;
        result.ranges.push_back(
            {.begin = begin, .end = end, .style = style, .language = source.language});
        result.parts.push_back({.begin = begin,
                                .end = end,
                                .color = style.color,
                                .element = source.element,
                                .link = source.link,
                                .at_line_end = source.at_line_end,
                                .inline_index = static_cast<std::uint32_t>(index),
                                .wrap = source.wrap,
                                .drawing = source.drawing});
    };
    const auto is_written = [&](std::size_t i) {
        return !inlines[i].text.empty() && !inlines[i].drawing;
    };
    std::size_t written = inlines.size();  // behind the last inline that is written
    while (written > 0 && !is_written(written - 1)) --written;
    const bool is_drawn_behind =
        std::any_of(inlines.begin() + static_cast<std::ptrdiff_t>(written), inlines.end(),
                    [](const TextInline& next) { return next.drawing.has_value(); });
    const bool takes_space = final_space == FinalSpace::kAppended && written > 0;
    for (std::size_t i = 0; i < inlines.size(); ++i) {
        if (inlines[i].text.empty()) continue;
        const bool ends_in_space = takes_space && !is_drawn_behind && i + 1 == written;
        add(ends_in_space ? inlines[i].text + ' ' : inlines[i].text, i);
    }
    if (takes_space && is_drawn_behind) add(" ", written - 1);
    result.shaping_text = without_separators(result.text);
    return result;
}

Direction text_direction(const Inlines& inlines, Direction paragraph) {
    const auto count = [&](bool (*is_counted)(char32_t)) {
        std::size_t letters = 0;
        for (const TextInline& part : inlines) letters += count_characters(part.text, is_counted);
        return letters;
    };
    if (std::ranges::none_of(inlines, may_be_leftward)) {
        return Direction::kLeftToRight;
    }
    const std::size_t leftward = count(is_right_to_left_letter);
    if (leftward == 0) return Direction::kLeftToRight;
    if (paragraph == Direction::kRightToLeft) return paragraph;
    const std::size_t rightward = count(is_left_to_right_letter);
    const bool language_runs_left = is_right_to_left(inlines.front().language);
    return rightward == 0 || (language_runs_left && leftward > rightward) ? Direction::kRightToLeft
                                                                          : paragraph;
}

const InlinePart* part_at(const InlineText& text, std::uint32_t offset) {
    const auto part = std::ranges::partition_point(
        text.parts, [&](const InlinePart& candidate) { return candidate.end <= offset; });
    return part == text.parts.end() ? nullptr : &*part;
}

Span source_span(const InlineText& text, const Inlines& inlines, std::uint32_t begin,
                 std::uint32_t end) {
    const InlinePart* part = part_at(text, begin);
    if (part == nullptr) return {};
    const TextInline& source = inlines[part->inline_index];
    const auto length = static_cast<std::uint32_t>(source.text.size());
    const std::uint32_t from = std::min(begin - part->begin, length);
    const std::uint32_t to = std::min(std::min(end, part->end) - part->begin, length);
    return source.origin.source(from, std::max(from, to));
}

}  // namespace cvpdf
