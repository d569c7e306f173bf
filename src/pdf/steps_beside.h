// steps_beside: where the page goes on beside what was read last, further to the left: from a
// column to the one at its left, or up to it.
//
// PDFBox ends a line where the next text does not overlap its height, and a word where the next
// text begins further to the right. Where neither is so, as between a name over the main column and
// the first line of a column at its left, it glues the two together unless a space is read first.
// pdf.js glues together what stands apart on a line that runs to the left, as cells and dates do,
// unless a space is read there with a direction mark.

#pragma once

#include <vector>

#include "typeset/page.h"

namespace cvpdf {

enum class StepBeside {
    kNone,
    kToColumn,
    kWithinLine,  ///< over room, in a line that runs to the left
};

/// By item: the step behind its glyphs.
std::vector<StepBeside> find_steps_beside(const Page& page);

}  // namespace cvpdf
