// lines_seen: whether pdfium may take the lines of a page for vertical ones.
//
// It does where the page is filled more from top to bottom than from left to right, which it is
// with a few short lines, and four fifths of the width are no text at all heights. The direction
// then is what it takes pieces of text of one character to have.

#pragma once

#include "typeset/page.h"

namespace cvpdf {

enum class LinesSeen { kHorizontal, kPerhapsVertical };

LinesSeen lines_seen(const Page& page);

}  // namespace cvpdf
