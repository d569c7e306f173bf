// ShiftedGlyph: a glyph that a font program gets besides its own. Plain data; shifted_glyphs.h
// makes it.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace cvpdf {

/// A glyph drawn elsewhere and with another advance, or nothing that is drawn. In font units, y up.
struct ShiftedGlyph {
    std::optional<std::uint32_t> glyph = {};  ///< none: nothing is drawn
    int x = 0;
    int y = 0;
    int advance = 0;
    auto operator<=>(const ShiftedGlyph&) const = default;
};

}  // namespace cvpdf
