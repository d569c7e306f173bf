// Spaces that a line should not end at, though UAX #14 lets it: Ph.D. and initials, a title and its
// name, a name and its Roman numeral, a number and its unit (units.h), its counter or the sign of
// its currency, `Fig.` and its number, a month and its day, French spaced punctuation, and a last
// word of one to three letters.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

/// `offset` is the first byte of a run of spaces within `text`; `language` is that of the text
/// there. Without words on both sides of it a space is never glued.
bool is_glued_space(std::string_view text, std::size_t offset, std::string_view language);

}  // namespace cvpdf
