// encode_cff: a subset `CFF ` table → the same with an encoding of its own, and less of what
// nobody reads, so that it can be a font of one-byte codes in a PDF (Type1C).
//
// Code i shows glyph i. The names of glyphs stay, since readers find glyphs by them; the notice,
// family, weight and version of the whole font go. All that stands behind the strings is copied as
// it is; places in the Top DICT follow it. Adobe Technical Note 5176.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cvpdf {

/// None where there are more glyphs than codes, where the table is keyed by CIDs, or where
/// anything in it is not as it should be.
std::optional<std::string> encode_cff(std::string_view table);

}  // namespace cvpdf
