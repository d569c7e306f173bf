#include "tailor/word_runs.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {

namespace {

/// R&D, Q&A: the R there is no language.
bool joins_initials(std::string_view text, std::size_t begin, std::size_t at) {
    const auto is_initial = [&](std::size_t i) {
        return i < text.size() && text[i] >= 'A' && text[i] <= 'Z';
    };
    return at == begin + 1 && is_initial(begin) && is_initial(at + 1) &&
           !is_word_byte(text, at + 2);
}

}  // namespace

WordScript word_script(char32_t c) {
    if (c == 0x30A0 || c == 0x30FB) return WordScript::kNone;  // a hyphen and a dot between words
    if (c >= 0xAC00 && c <= 0xD7A3) return WordScript::kHangul;
    if (c >= 0x30A0 && c <= 0x30FF) return WordScript::kKatakana;
    if (c >= 0x3041 && c <= 0x309F) return WordScript::kHiragana;
    if (is_cjk_letter(c)) return WordScript::kHan;
    if (is_white_space(c) || is_punctuation(c) || c < 0x30) return WordScript::kNone;
    return WordScript::kLetter;
}

bool is_word_byte(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0x80 || is_ascii_letter(byte) || is_ascii_digit(byte);
}

bool has_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_word_byte(text, at - 1);
        if (begins && !is_word_byte(text, at + word.size())) return true;
    }
    return false;
}

bool has_phrase(std::string_view text, std::string_view phrase) {
    std::size_t behind_first = 0;
    const bool words = word_script(next_code_point(phrase, &behind_first)) == WordScript::kLetter;
    return words ? has_word(text, phrase) : text.find(phrase) != text.npos;
}

bool has_any_phrase(std::string_view text, std::span<const std::string> phrases) {
    return std::ranges::any_of(phrases,
                               [&](const std::string& phrase) { return has_phrase(text, phrase); });
}

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (word_script(c) != WordScript::kNone && !is_ascii_digit(c)) return true;
    }
    return false;
}

std::size_t end_of_run(std::string_view text, std::size_t begin, WordScript script) {
    std::size_t end = begin;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t c = next_code_point(text, &next);
        const bool inside = script == WordScript::kLetter && end > begin &&
                            ((c == '.' && is_word_byte(text, next) && end > begin + 1) ||
                             ((c == '+' || c == '#') && !is_word_byte(text, next)) ||
                             (c == '&' && joins_initials(text, begin, end)));
        if (word_script(c) != script && !inside) break;
        end = next;
    }
    return end;
}

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

std::string_view next_run(std::string_view text, std::size_t* at) {
    while (*at < text.size()) {
        const std::size_t begin = *at;
        const WordScript script = word_script(next_code_point(text, at));
        if (script == WordScript::kNone) continue;
        *at = end_of_run(text, begin, script);
        return text.substr(begin, *at - begin);
    }
    return {};
}

}  // namespace cvpdf
