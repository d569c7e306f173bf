// glyph_outline: the shape of a glyph, for writers that draw instead of embedding fonts, its
// frame, and its advance.

#pragma once

#include <cstdint>
#include <vector>

#include "text/font_library.h"

namespace cvpdf {

enum class OutlineVerb { kMove, kLine, kCurve, kClose };

struct OutlinePoint {
    double x = 0;
    double y = 0;
};

/// A step of a pen. kCurve is a cubic Bézier curve to `to`; kMove and kLine have no use for the
/// control points, kClose for any point.
struct OutlineStep {
    OutlineVerb verb = OutlineVerb::kMove;
    OutlinePoint control1 = {};
    OutlinePoint control2 = {};
    OutlinePoint to = {};
};

/// Filled by the nonzero winding rule; y up, from the glyph's origin. No steps: nothing shows.
using Outline = std::vector<OutlineStep>;

/// In font units. `face` has been chosen before.
Outline glyph_outline(const FontLibrary& fonts, FaceId face, std::uint32_t glyph);

/// In font units, y up, from the glyph's origin. All 0: nothing shows.
struct GlyphFrame {
    int left = 0;
    int bottom = 0;
    int right = 0;
    int top = 0;
    bool operator==(const GlyphFrame&) const = default;
};

/// The box around a glyph's outline, in units of the face: no part of it is outside. `face` has
/// been chosen before.
GlyphFrame glyph_frame(const FontLibrary& fonts, FaceId face, std::uint32_t glyph);

/// The face's own, in font units. `face` has been chosen before.
int glyph_advance(const FontLibrary& fonts, FaceId face, std::uint32_t glyph);

}  // namespace cvpdf
