// raised_ends: raised or lowered text that ends an element within a word, as the figure does in a
// link around "x²" with a comma behind it.
//
// pdfium takes what follows such a glyph for another line. Within one element the word is spelled
// for it (spelled_words.h), which nothing can do across two; so these glyphs stand on the baseline,
// raised by their drawing.

#pragma once

#include <vector>

#include "typeset/page.h"

namespace cvpdf {

/// By item: whether it is such a run, from left to right, of glyphs that its face has.
std::vector<bool> find_raised_ends(const Page& page);

}  // namespace cvpdf
