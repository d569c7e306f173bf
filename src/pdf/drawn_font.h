// drawn_font: Type 3 fonts (ISO 32000-1 9.6.5) for what no font program has.
//
// A missing character is a box with its code point in hexadecimal, in the colour of the text. A
// composite is several glyphs of embedded fonts as one glyph. Both are read as their text.

#pragma once

#include <string>
#include <vector>

#include "pdf/embed_fonts.h"
#include "pdf/glyph_plan.h"
#include "pdf/pdf_objects.h"
#include "text/font_library.h"

namespace cvpdf {

/// What composites draw with.
struct DrawnFontContext {
    const GlyphPlan& plan;
    const std::vector<EmbeddedFont>& embedded;
    const FontLibrary& library;
};

EmbeddedFont embed_drawn_font(PdfObjects& objects, PdfForm form, const DrawnFont& font,
                              const DrawnFontContext& context);

/// The drawing of the box, in 1/1000 em: a frame and four or six digits of seven segments.
std::string missing_box_outline(char32_t code_point, std::int64_t width);

}  // namespace cvpdf
