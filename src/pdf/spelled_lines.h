// find_spelled_lines: which pieces of lines with right-to-left text are spelled out for pdfium,
// which reads the ActualText of every marked-content sequence (spelled_words.h) and sorts lines by
// place (seen_order.h). Lines that it reads rightly without help are left alone.
//
// A line is what follows one another on one baseline. Its text, turned into what must be seen from
// the left, is dealt out to the pieces from the left, to each as many characters as it has.

#pragma once

#include <vector>

#include "pdf/spelled_words.h"

namespace cvpdf {

/// In the order of the page. Lines without right-to-left text have none.
std::vector<SpelledWord> find_spelled_lines(const PageContentInput& input);

}  // namespace cvpdf
