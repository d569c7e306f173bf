// lines_seen: whether pdfium may take the lines of a page for vertical ones.
//
// It does where the page is filled more from top to bottom than from left to right, which it is
// with a few short lines, and four fifths of the width are no text at all heights. The direction
// then is what it takes pieces of text of one character to have. Pages from left to right have
// words spelled for it (spelled_words.h). On pages from right to left, where nearly all would have
// to be, a space at the left margin, in the file one with a line that is alone on its height, fills
// the width.

#pragma once

#include <cstddef>
#include <optional>

#include "base/geometry.h"
#include "typeset/page.h"

namespace cvpdf {

enum class LinesSeen { kHorizontal, kPerhapsVertical };

LinesSeen lines_seen(const Page& page);

struct FarSpace {
    std::size_t item = 0;  ///< glyphs
    Length left = {};      ///< of the space, on the page
};

/// None where the page is filled, or no line fills it.
std::optional<FarSpace> space_that_fills(const Page& page);

}  // namespace cvpdf
