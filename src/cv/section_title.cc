#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"
#include "cv/locale.h"

namespace cvpdf {

namespace {

/// Words that a title does not capitalize, but for its first.
bool is_small_word(std::string_view word) {
    constexpr std::array<std::string_view, 20> kSmall{
        "a",  "an", "and", "as",  "at",  "but", "by",  "for", "from", "in",
        "of", "on", "or",  "nor", "off", "per", "the", "to",  "via",  "with"};
    return std::ranges::find(kSmall, word) != kSmall.end();
}

bool has_blank_or_capital(std::string_view key, std::string_view language) {
    if (key.find(' ') != std::string_view::npos) return true;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t begin = at;
        next_code_point(key, &at);
        const std::string_view letter = key.substr(begin, at - begin);
        if (fold_case(letter) != letter && to_upper(letter, language) == letter) return true;
    }
    return false;
}

std::string capitalized(std::string_view word, std::string_view language) {
    std::size_t first = 0;
    next_code_point(word, &first);
    return to_upper(word.substr(0, first), language).append(word.substr(first));
}

/// `my_projects` as "My Projects".
std::string title_from_key(std::string_view key, std::string_view language) {
    std::string title;
    for (std::size_t begin = 0; begin <= key.size();) {
        const std::size_t end = std::min(key.find('_', begin), key.size());
        const std::string_view word = key.substr(begin, end - begin);
        begin = end + 1;
        if (word.empty()) continue;
        const bool small = !title.empty() && is_small_word(word);
        if (!title.empty()) title += ' ';
        title += small ? std::string(word) : capitalized(word, language);
    }
    return title.empty() ? std::string(key) : title;
}

}  // namespace

std::string section_title(const Section& section, const Locale& locale,
                          std::string_view fallback_language) {
    if (const auto* own = choose_version(section.title, locale.language, fallback_language)) {
        return own->text;
    }
    const auto known = locale.section_titles.find(section.key);
    if (known != locale.section_titles.end()) return known->second;
    if (has_blank_or_capital(section.key, locale.language)) return section.key;
    return title_from_key(section.key, locale.language);
}

}  // namespace cvpdf
