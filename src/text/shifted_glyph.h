// ShiftedGlyph: a glyph that a font program gets besides its own. Plain data; shifted_glyphs.h
// makes it.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace cvpdf {

struct GlyphPart {
    std::uint32_t glyph = 0;
    int x = 0;
    int y = 0;
    auto operator<=>(const GlyphPart&) const = default;
};

/// A glyph drawn elsewhere and with another advance, alone or together with others, or nothing that
/// is drawn. In font units, y up.
struct ShiftedGlyph {
    std::optional<std::uint32_t> glyph = {};  ///< none: nothing is drawn
    int x = 0;
    int y = 0;
    int advance = 0;
    std::vector<GlyphPart> others = {};  ///< none where there is no `glyph`
    auto operator<=>(const ShiftedGlyph&) const = default;
};

}  // namespace cvpdf
