// Text as HTML has it.

#pragma once

#include <string>
#include <string_view>

#include "export/content.h"
#include "export/dated_text.h"

namespace cvpdf {

/// A piece of text: escaped, with its marks and dates.
std::string html_piece(const TextPiece& piece, const DatedTexts& dates);

/// ` lang="ko"` of text on a page in another language, with its direction where that differs too.
std::string language_attributes(std::string_view language, std::string_view page);

/// `data:image/png;base64,…` for the bytes of a PNG or JPEG file.
std::string data_uri(std::string_view image);

/// An id made of a title's letters and digits: "Honors and Awards" → "honors-and-awards".
std::string id_of(std::string_view title);

}  // namespace cvpdf
