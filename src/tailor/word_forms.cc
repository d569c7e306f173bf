#include "tailor/word_forms.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::size_t kLongestGroup = 5;  ///< letters: Pharm.D.

bool is_ascii_word_byte(std::string_view text, std::size_t at) {
    return is_word_byte(text, at) && static_cast<unsigned char>(text[at]) < 0x80;
}

/// Letters of ASCII from a capital on: all capitals, or small ones behind the first.
std::string_view group_at(std::string_view text, std::size_t at) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (at >= text.size() || !is_capital(text[at])) return {};
    std::size_t end = at + 1;
    const bool capitals = end < text.size() && is_capital(text[end]);
    while (end < text.size() && is_ascii_letter(static_cast<unsigned char>(text[end])) &&
           is_capital(text[end]) == capitals) {
        ++end;
    }
    const bool whole = end - at <= kLongestGroup && !is_ascii_word_byte(text, end);
    return whole ? text.substr(at, end - at) : std::string_view();
}

/// `D.` and `Sc.`, which may have a blank before them: Ph. D., M. Sc.
std::size_t behind_spaced_degree(std::string_view text, std::string_view first, std::size_t at) {
    constexpr std::string_view kFirst[] = {"B", "M", "Ph"};
    constexpr std::string_view kTails[] = {"D", "Sc", "Eng", "Ed", "A", "Phil"};
    if (std::ranges::find(kFirst, first) == std::end(kFirst)) return at;
    std::size_t begin = at;
    if (text.substr(begin, 1) == " ") ++begin;
    if (text.substr(begin, 2) == "\u00A0") begin += 2;
    const std::string_view tail = group_at(text, begin);
    const std::size_t end = begin + tail.size();
    const bool degree = begin > at && std::ranges::find(kTails, tail) != std::end(kTails) &&
                        text.substr(end, 1) == ".";
    return degree ? end + 1 : at;
}

}  // namespace

bool is_acronym(std::string_view word) {
    return word.size() > 1 &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_name(std::string_view word) {
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z' && !is_acronym(word);
}

std::size_t end_of_dotted(std::string_view text, std::size_t at) {
    if (at > 0 && (is_ascii_word_byte(text, at - 1) || text[at - 1] == '.')) return at;
    const std::string_view first = group_at(text, at);
    std::size_t end = at + first.size();
    if (first.empty() || text.substr(end, 1) != ".") return at;
    if (const std::size_t behind = behind_spaced_degree(text, first, end + 1); behind > end + 1) {
        return behind;
    }
    std::size_t groups = 1;
    std::size_t long_groups = first.size() > 1 ? 1 : 0;
    while (end < text.size() && text[end] == '.') {
        const std::string_view group = group_at(text, end + 1);
        if (group.empty()) break;
        end += 1 + group.size();
        ++groups;
        if (group.size() > 1) ++long_groups;
    }
    // "ASP.NET" and "Next.Then" are none.
    if (groups == 1 || long_groups > 1) return at;
    return end + (end < text.size() && text[end] == '.' ? 1 : 0);
}

std::string without_dots(std::string_view word) {
    if (end_of_dotted(word, 0) != word.size()) return std::string(word);
    std::string letters;
    std::ranges::copy_if(word, std::back_inserter(letters),
                         [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
    return letters;
}

bool is_dotted(std::string_view word) {
    return end_of_dotted(word, 0) == word.size() && !word.empty();
}

std::size_t end_of_hyphened(std::string_view text, std::size_t end) {
    while (end < text.size() && text[end] == '-' && is_word_byte(text, end + 1)) {
        std::size_t next = end + 1;
        if (word_script(next_code_point(text, &next)) != WordScript::kLetter) break;
        end = end_of_run(text, end + 1, WordScript::kLetter);
    }
    return end;
}

std::string without_hyphens(std::string_view word) {
    std::string closed;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find('-', begin), word.size());
        const std::string_view part = word.substr(begin, end - begin);
        closed += begin > 0 && is_name(part) ? fold_case(part) : std::string(part);
        begin = end + 1;
    }
    return closed;
}

}  // namespace cvpdf
