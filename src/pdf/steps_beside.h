// steps_beside: where the page goes on beside what was read last, further to the left: from a
// column to the one at its left, or up to it.
//
// PDFBox ends a line where the next text does not overlap its height, and a word where the next
// text begins further to the right. Where neither is so, as between a name over the main column and
// the first line of a column at its left, it glues the two together unless a space is read first.

#pragma once

#include <vector>

#include "typeset/page.h"

namespace cvpdf {

/// By item: whether its glyphs are the last before such a step.
std::vector<bool> find_steps_beside(const Page& page);

}  // namespace cvpdf
