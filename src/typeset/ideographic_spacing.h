// ideographic_spacing: room between the full-width characters of Japanese and Chinese (JLREQ 3.1,
// CLREQ 3.1).
//
// Brackets and stops are drawn in one half of their square. Where two of them meet, one blank half
// goes; at the edges of lines the blank half stands out (protrusion.h). Lines are justified by a
// little room between all characters, since there are no spaces.

#pragma once

#include <string_view>

#include "base/length.h"

namespace cvpdf {

/// True for languages whose text is set in squares.
bool is_set_in_squares(std::string_view language);

/// A character that fills a square: an ideograph, a kana or a full-width sign.
bool is_full_width(char32_t code_point);

/// A quotation mark that fills a square in Chinese, if its glyph is as wide.
bool is_square_quote(char32_t code_point, std::string_view language);

/// A sign that could fill a square of this size, set without the blank half of it.
bool has_lost_half(Length advance, Length size);

/// An opening bracket of full width: its first half is blank.
bool begins_blank(char32_t code_point);

/// What is added between two characters, in thousandths of the size: zero, or less where one of
/// them loses its blank half.
int squeeze_permille(char32_t left, char32_t right, std::string_view language);

}  // namespace cvpdf
