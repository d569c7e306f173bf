// ShiftedGlyph: a glyph that a font program gets besides its own. Plain data; shifted_glyphs.h
// makes it.

#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace cvpdf {

/// A glyph of the face, drawn elsewhere. In font units, y up.
struct GlyphPart {
    std::uint32_t glyph = 0;
    int x = 0;
    int y = 0;
    auto operator<=>(const GlyphPart&) const = default;
};

struct ShiftedGlyph {
    std::vector<GlyphPart> parts = {};  ///< none: nothing is drawn
    int advance = 0;
    auto operator<=>(const ShiftedGlyph&) const = default;
};

}  // namespace cvpdf
