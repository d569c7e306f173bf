#include "text/glyph_picture.h"

#include <hb-ot.h>

#include "text/hb_handles.h"

namespace cvpdf {

GlyphPicture glyph_picture(const FontLibrary& fonts, FaceId face, std::uint32_t glyph) {
    hb_font_t* font = fonts.hb_font(face);
    GlyphPicture picture{.advance = hb_font_get_glyph_h_advance(font, glyph)};
    const HbBlob blob(hb_ot_color_glyph_reference_png(font, glyph));
    hb_glyph_extents_t extents = {};
    if (hb_blob_get_length(blob.get()) == 0) return picture;
    if (!hb_font_get_glyph_extents(font, glyph, &extents)) return picture;
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    picture.png.assign(data, length);
    picture.left = extents.x_bearing;
    picture.bottom = extents.y_bearing + extents.height;
    picture.width = extents.width;
    picture.height = -extents.height;
    return picture;
}

}  // namespace cvpdf
