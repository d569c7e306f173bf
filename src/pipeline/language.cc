#include "pipeline/language.h"

#include <algorithm>

#include "base/ascii.h"
#include "cv/language_tag.h"

namespace cvpdf {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Chinese is written in one of two scripts; a region tells which (CLDR, likely subtags).
std::string_view chinese_by_script(std::string_view tag) {
    constexpr std::string_view kTraditional[] = {"-Hant", "-TW", "-HK", "-MO"};
    const bool is_traditional = std::ranges::any_of(kTraditional, [&](std::string_view subtag) {
        return tag.find(subtag) != std::string_view::npos;
    });
    return is_traditional ? "zh-Hant" : "zh-Hans";
}

std::string usual_spelling(std::string_view tag) {
    std::string out;
    for (std::size_t begin = 0; begin < tag.size();) {
        const std::size_t end = std::min(tag.find('-', begin), tag.size());
        const std::string_view subtag = tag.substr(begin, end - begin);
        const bool is_region = begin > 0 && subtag.size() == 2;
        const bool is_script =
            begin > 0 && subtag.size() == 4 && std::ranges::all_of(subtag, is_ascii_letter);
        if (begin > 0) out += '-';
        for (std::size_t at = 0; at < subtag.size(); ++at) {
            const bool is_capital = is_region || (is_script && at == 0);
            out += is_capital ? upper(subtag[at]) : lower(subtag[at]);
        }
        begin = end + 1;
    }
    return out;
}

}  // namespace

LanguageTag read_language_tag(std::string_view text) {
    const std::string_view meant = meant_language(text);
    if (!meant.empty()) return {.meant = std::string(meant)};
    if (!is_language_tag(text)) return {};
    return {.tag = usual_spelling(text)};
}

PlacedWord choose_language(const std::optional<PlacedWord>& asked, const CvFile& file) {
    if (asked) return *asked;
    if (file.language) return {.text = *file.language, .span = file.language_span};
    const auto& names = file.cv.header.name.versions;
    if (!names.empty() && !names.front().language.empty()) return {.text = names.front().language};
    return {.text = "en"};
}

std::optional<std::string> find_locale(std::string_view tag,
                                       std::span<const std::string> available) {
    if (base_language(tag) == "zh") tag = chinese_by_script(tag);
    const std::string language = base_language(tag);
    while (!tag.empty()) {
        if (std::ranges::find(available, tag) != available.end()) return std::string(tag);
        const std::size_t dash = tag.rfind('-');
        tag = tag.substr(0, dash == std::string_view::npos ? 0 : dash);
    }
    const auto sibling = std::ranges::find(available, language, base_language);
    if (sibling != available.end()) return *sibling;
    return std::nullopt;
}

}  // namespace cvpdf
