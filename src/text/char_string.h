// char_string: an outline → the charstring that draws it in a `CFF ` table (Adobe Technical Note
// 5177, Type 2), without hints and subroutines.

#pragma once

#include <span>
#include <string>

#include "text/glyph_outline.h"

namespace cvpdf {

/// An outline of another glyph, drawn elsewhere; in font units.
struct PlacedOutline {
    Outline outline = {};
    int x = 0;
    int y = 0;
};

/// The outlines as one glyph. The advance is in it as it stands: the font's nominal width is 0.
/// Coordinates are within 32,767 units of the origin.
std::string encode_char_string(std::span<const PlacedOutline> outlines, int advance);

}  // namespace cvpdf
