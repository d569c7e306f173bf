#include <algorithm>
#include <array>
#include <cctype>

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

/// Subtag `index` of a BCP 47 tag in lower case.
std::string subtag(std::string_view tag, int index) {
    for (; index > 0; --index) {
        const std::size_t dash = tag.find('-');
        if (dash == std::string_view::npos) return {};
        tag.remove_prefix(dash + 1);
    }
    std::string result(tag.substr(0, tag.find('-')));
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

}  // namespace

InlineText collect_inlines(const Inlines& inlines, const Document& document, Direction direction,
                           FinalSpace final_space) {
    InlineText result{.direction = direction};
    for (std::size_t i = 0; i < inlines.size(); ++i) {
        const TextInline& source = inlines[i];
        std::string text = source.text;
        const bool is_last =
            std::ranges::all_of(inlines.begin() + static_cast<std::ptrdiff_t>(i) + 1, inlines.end(),
                                [](const TextInline& next) { return next.text.empty(); });
        if (text.empty()) continue;
        if (is_last && final_space == FinalSpace::kAppended) text += ' ';
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
                                .inline_index = static_cast<std::uint32_t>(i)});
    }
    result.shaping_text = without_separators(result.text);
    return result;
}

Direction direction_of_language(std::string_view language) {
    constexpr std::array<std::string_view, 12> kScripts = {"arab", "hebr", "syrc", "thaa",
                                                           "nkoo", "adlm", "mand", "samr",
                                                           "rohg", "aran", "yezi", "ougr"};
    constexpr std::array<std::string_view, 15> kLanguages = {"ar", "he",  "iw",  "fa",  "ur",
                                                             "yi", "ps",  "sd",  "ug",  "ckb",
                                                             "dv", "syr", "arc", "nqo", "ks"};
    const std::string second = subtag(language, 1);
    const bool right_to_left = second.size() == 4
                                   ? std::ranges::count(kScripts, second) > 0
                                   : std::ranges::count(kLanguages, subtag(language, 0)) > 0;
    return right_to_left ? Direction::kRightToLeft : Direction::kLeftToRight;
}

Direction paragraph_direction(const Inlines& inlines, const Document& document) {
    const Direction whole = direction_of_language(document.info.language);
    if (whole == Direction::kRightToLeft || inlines.empty()) return whole;
    return direction_of_language(inlines.front().language);
}

Span source_span(const InlineText& text, const Inlines& inlines, std::uint32_t begin,
                 std::uint32_t end) {
    const auto part = std::ranges::partition_point(
        text.parts, [&](const InlinePart& candidate) { return candidate.end <= begin; });
    if (part == text.parts.end()) return {};
    const TextInline& source = inlines[part->inline_index];
    const auto length = static_cast<std::uint32_t>(source.text.size());
    const std::uint32_t from = std::min(begin - part->begin, length);
    const std::uint32_t to = std::min(std::min(end, part->end) - part->begin, length);
    return source.origin.source(from, std::max(from, to));
}

}  // namespace cvpdf
