// drawn_font: Type 3 fonts (ISO 32000-1 9.6.5) for what no font program has.
//
// A missing character is a box with its code point in hexadecimal, in the colour of the text. A
// composite is several glyphs of embedded fonts as one glyph. An emoji in colour is a picture, with
// its own colours (d0). All are read as their text. Tagged files want a FontDescriptor of every
// font (table 112); here it says what stands in table 122 as required of Type 3, and the box.

#pragma once

#include <string>
#include <vector>

#include "pdf/embed_fonts.h"
#include "pdf/glyph_plan.h"
#include "pdf/pdf_objects.h"
#include "text/font_library.h"

namespace cvpdf {

/// What composites and pictures draw with.
struct DrawnFontContext {
    PdfObjects& objects;
    const GlyphPlan& plan;
    const std::vector<EmbeddedFont>& embedded;
    const FontLibrary& library;
    std::string resource_name = {};  ///< what pages call the font, its only name
};

/// Throws MachineError if a picture of a font cannot be read.
EmbeddedFont embed_drawn_font(PdfForm form, const DrawnFont& font, const DrawnFontContext& context);

}  // namespace cvpdf
