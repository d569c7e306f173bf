// Plain text: a letter's body, a posting pasted from a page or taken out of a PDF.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// Without a byte order mark; LF ends every line, also where it was CR LF, CR, a form feed or a
/// vertical tab (Unicode 15, 5.8). Bytes that are no text stay: check_text() tells.
std::string tidy_plain_text(std::string_view raw);

}  // namespace cvpdf
