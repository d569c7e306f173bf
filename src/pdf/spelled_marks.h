// spelled_marks: the direction marks that an ActualText says before and behind what a glyph is read
// as (direction_marks.h), also where pdfium reads something else.

#pragma once

#include <vector>

#include "pdf/spelled_words.h"

namespace cvpdf {

/// Adds them to the words of a page, in its order; those that were for pdfium alone become kMarked.
void spell_marks(std::vector<SpelledWord>& all, const PageContentInput& input);

}  // namespace cvpdf
