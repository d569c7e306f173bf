#include "tailor/word_runs.h"

#include <algorithm>

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

std::string fold_phrase(std::string_view text) {
    constexpr std::string_view kCurly = "’";
    std::string out;
    const std::string folded = fold_case(text);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        if (is_white_space(next_code_point(folded, &at))) {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else if (folded.compare(begin, at - begin, kCurly) == 0) {
            out += '\'';
        } else {
            out.append(folded, begin, at - begin);
        }
    }
    return out;
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
