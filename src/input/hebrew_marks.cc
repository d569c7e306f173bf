#include "input/hebrew_marks.h"

#include "base/unicode.h"
#include "input/inline_scan.h"

namespace cvpdf {
namespace {

/// "And", "in", "the" and their like.
constexpr std::u32string_view kJoinedLetters = U"משהוכלב";

/// As `ב"הא`; in abbreviations one letter stands behind the sign (`מו"מ`).
bool may_open(std::u32string_view text, std::size_t at) {
    if (at + 2 >= text.size() || !is_hebrew_letter(text[at + 2])) return false;
    while (at > 0 && kJoinedLetters.find(text[at - 1]) != std::u32string_view::npos) --at;
    return at == 0 || !is_hebrew_letter(text[at - 1]);
}

}  // namespace

bool is_hebrew_letter(char32_t code_point) {
    return (code_point >= 0x05D0 && code_point <= 0x05F2) ||  // letters
           (code_point >= 0x05B0 && code_point <= 0x05BD) ||  // vowels
           code_point == 0x05C1 || code_point == 0x05C2;      // dots of shin
}

bool stands_in_hebrew_word(std::u32string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_hebrew_letter(text[at - 1]) &&
           is_hebrew_letter(text[at + 1]);
}

bool opens_behind_joined_letters(std::u32string_view text, std::size_t at) {
    if (!may_open(text, at)) return false;
    std::size_t next = text.find(text[at], at + 1);
    while (next != std::u32string_view::npos && stands_in_hebrew_word(text, next)) {
        if (may_open(text, next)) return false;
        next = text.find(text[at], next + 1);
    }
    if (next == std::u32string_view::npos) return false;
    const bool ends_word = next + 1 == text.size() || !is_in_word(text[next + 1]);
    return ends_word && !is_white_space(text[next - 1]) && !is_opening_punctuation(text[next - 1]);
}

}  // namespace cvpdf
