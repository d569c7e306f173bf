// collect_drawing: Page → Drawing. Glyphs become the outlines of the faces they were shaped with,
// or pictures where the face has these; a missing character is the box that the PDF shows, too.

#pragma once

#include "document/document.h"
#include "preview/drawing.h"
#include "text/font_library.h"
#include "typeset/page.h"

namespace cvpdf {

/// Throws MachineError if a picture of a font cannot be read.
Drawing collect_drawing(const Document& document, const Page& page, const FontLibrary& fonts);

}  // namespace cvpdf
