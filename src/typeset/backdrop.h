// backdrop_rects: where what lies behind a paragraph's text is filled.

#pragma once

#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "typeset/set_paragraph.h"

namespace cvpdf {

/// From the region's left edge and the paragraph's first baseline. A line beside a text that leaves
/// it no room is none.
std::vector<Rect> backdrop_rects(const Backdrop& backdrop, const SetParagraph& set,
                                 const ParagraphStyle& style, Length region_width);

}  // namespace cvpdf
