// collapse_blanks: several blanks in a row are one, as in TeX and HTML.
//
// A blank is a space or a tab. One is left, the first, whatever style the others have. Code keeps
// its own; so do what does not break (U+00A0), ideographic spaces (U+3000) and line ends.

#pragma once

#include "input/inline_markdown.h"

namespace cvpdf {

/// As many runs as before; some may be empty.
[[nodiscard]] RichText collapse_blanks(RichText text);

}  // namespace cvpdf
