// glyph_picture: a glyph of a face that has pictures in place of outlines (OpenType 1.9: CBDT).

#pragma once

#include <cstdint>
#include <string>

#include "text/font_library.h"

namespace cvpdf {

/// In font units, y up, from the glyph's origin.
struct GlyphPicture {
    std::string png = {};  ///< a PNG file; empty: the glyph shows nothing
    int left = 0;
    int bottom = 0;
    int width = 0;
    int height = 0;
    int advance = 0;
};

/// The largest picture that the face has of the glyph. `face` has been chosen before.
GlyphPicture glyph_picture(const FontLibrary& fonts, FaceId face, std::uint32_t glyph);

}  // namespace cvpdf
