// tidy_clusters: clusters of signs that a font of outlines has no glyph of its own for.
//
// A colour of skin behind an emoji (UTS #51 2.4) would be drawn as a swatch beside it: it is left
// out, and still read. An enclosing mark, as of a keycap, is wider than what it encloses: the
// cluster gets the room that the mark takes.

#pragma once

#include "text/glyph_run.h"
#include "text/hb_handles.h"

namespace cvpdf {

/// `font` is the run's face at its units per em.
void tidy_clusters(GlyphRun& run, hb_font_t* font);

}  // namespace cvpdf
