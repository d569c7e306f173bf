#include "pipeline/language.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cvpdf {

namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::optional<std::string> normalize_language_tag(std::string_view tag) {
    std::string out;
    for (bool is_first = true; is_first || !tag.empty(); is_first = false) {
        const std::size_t dash = tag.find_first_of("-_");
        const std::string_view part = tag.substr(0, dash);
        tag = dash == std::string_view::npos ? std::string_view() : tag.substr(dash + 1);
        if (dash != std::string_view::npos && tag.empty()) return std::nullopt;
        const bool letters = std::ranges::all_of(part, is_ascii_letter);
        const auto letter_or_digit = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
        if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, letter_or_digit)) {
            return std::nullopt;
        }
        if (is_first && (part.size() < 2 || !letters)) return std::nullopt;
        if (!is_first) out += '-';
        const bool is_region = !is_first && part.size() == 2;
        const bool is_script = !is_first && part.size() == 4 && letters;
        for (std::size_t at = 0; at < part.size(); ++at) {
            out += is_region || (is_script && at == 0) ? upper(part[at]) : lower(part[at]);
        }
    }
    return out;
}

std::optional<std::string_view> language_of_country(std::string_view tag) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMistaken{
        {{"kr", "ko"}, {"jp", "ja"}, {"cn", "zh-Hans"}}};
    for (const auto& [country, language] : kMistaken) {
        if (tag == country) return language;
    }
    return std::nullopt;
}

std::string choose_language(const std::optional<std::string>& asked, const CvFile& file) {
    if (asked) return *asked;
    if (file.language) return *file.language;
    const auto& names = file.cv.header.name.versions;
    if (!names.empty() && !names.front().language.empty()) return names.front().language;
    return "en";
}

std::optional<std::string> find_locale(std::string_view tag,
                                       std::span<const std::string> available) {
    while (!tag.empty()) {
        if (std::ranges::find(available, tag) != available.end()) return std::string(tag);
        const std::size_t dash = tag.rfind('-');
        tag = tag.substr(0, dash == std::string_view::npos ? 0 : dash);
    }
    return std::nullopt;
}

}  // namespace cvpdf
