// Protrusion: how far a glyph at a line's end stands out into the margin, so that the edges of
// justified text look straight (microtype's character protrusion, optical margins).
//
// Thousandths of the glyph's advance. Small marks stand out far, since the eye takes their white
// for the margin's.

#pragma once

#include "base/length.h"

namespace cvpdf {

/// Of the first glyph of a line, and of its last.
Length protrusion_at_start(char32_t code_point, Length advance);
Length protrusion_at_end(char32_t code_point, Length advance);

}  // namespace cvpdf
