#include "text/glyph_run.h"

namespace cvpdf {

const GlyphRun& SharedRun::empty() {
    static const GlyphRun kEmpty;
    return kEmpty;
}

Length missing_glyph_advance(char32_t code_point, Length size) {
    // Two rows of digits: four digits for the Basic Multilingual Plane, six beyond it.
    return scaled(size, code_point <= 0xFFFF ? 660 : 880, 1000);
}

Length run_width(const GlyphRun& run) {
    Length width;
    for (const Glyph& glyph : run.glyphs) width += glyph.advance;
    return width;
}

}  // namespace cvpdf
