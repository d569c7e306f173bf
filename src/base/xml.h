// XML's predefined entities (XML 1.0 §4.6), for SVG, XMP and HTML alike.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// Text for between tags or in a value in double quotes.
std::string escape_xml(std::string_view text);

}  // namespace cvpdf
