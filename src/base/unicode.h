// Unicode helpers over ICU, and the only ones that the CV half needs. All text is UTF-8.
//
// Sources: UAX #15 (normalization), UAX #29 (grapheme clusters), UAX #11 (East Asian width).

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"

namespace cvpdf {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The same as next_code_point of a character that is not ASCII.
char32_t next_long_code_point(std::string_view text, std::size_t* offset);

/// The code point that begins at `*offset`; moves `*offset` behind it. `text` is valid UTF-8.
inline char32_t next_code_point(std::string_view text, std::size_t* offset) {
    const auto byte = static_cast<unsigned char>(text[*offset]);
    if (byte >= 0x80) return next_long_code_point(text, offset);
    ++*offset;
    return byte;
}
void append_utf8(std::string& text, char32_t code_point);

/// False for the further bytes of a character that has several.
constexpr bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}
/// Where the character begins that a byte of the text is of.
inline std::size_t floor_to_character(std::string_view text, std::size_t at) {
    while (at > 0 && !begins_character(text[at])) --at;
    return at;
}
/// Where the first character begins that does so at `at` or behind it; the text's end where none
/// does.
inline std::size_t ceil_to_character(std::string_view text, std::size_t at) {
    while (at < text.size() && !begins_character(text[at])) ++at;
    return at;
}

struct Normalized {
    std::string text = {};
    Origin origin = {};
};
/// NFC of `text`, with `origin` kept true. Text that is NFC already is returned as it is.
Normalized to_nfc(std::string text, Origin origin);
std::string to_nfc(std::string_view text);

/// UTF-16BE bytes with the BOM FE FF in front, as PDF text strings want (ISO 32000-1 7.9.2.2).
std::string to_utf16be_with_bom(std::string_view text);

std::size_t count_grapheme_clusters(std::string_view text);
/// Columns of a terminal that the text takes: 2 for East Asian wide and emoji, 0 for combining.
std::size_t display_width(std::string_view text);
/// Unicode simple case folding.
std::string fold_case(std::string_view text);
/// Full upper case in a language ("tr" maps i to İ).
std::string to_upper(std::string_view text, std::string_view language);

/// True for languages written from right to left (BCP 47; by the script subtag, else the language's
/// likely script).
bool is_right_to_left(std::string_view language);
/// Letters of Hebrew, Arabic and other scripts that run right to left (Bidi_Class R and AL).
bool is_right_to_left_letter(char32_t code_point);
/// RLM (UAX #9): a letter from right to left that is not seen.
inline constexpr std::string_view kRightToLeftMark = "\u200F";
/// FSI and PDI (UAX #9): what is set apart from its surroundings stands between them.
inline constexpr std::string_view kBeginOfIsolate = "\u2068";
inline constexpr std::string_view kEndOfIsolate = "\u2069";
/// Bidi_Class L.
bool is_left_to_right_letter(char32_t code_point);

/// General category Zs, tab and line endings (CommonMark 0.31, 2.1).
bool is_white_space(char32_t code_point);
/// General categories P and S (CommonMark 0.31, 2.1).
bool is_punctuation(char32_t code_point);
/// General categories Ps and Pi: opening brackets and quotation marks.
bool is_opening_punctuation(char32_t code_point);
/// General category Mn: marks over, under and within letters.
bool is_nonspacing_mark(char32_t code_point);
/// Hangul, Han, kana and Bopomofo: scripts that write particles straight behind words.
bool is_cjk_letter(char32_t code_point);

/// True where the bytes, not being UTF-8, decode as CP949 (Korean Windows) with Hangul in them.
bool looks_like_cp949(std::string_view bytes);

}  // namespace cvpdf
