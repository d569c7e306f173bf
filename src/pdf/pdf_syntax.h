// pdf_syntax: values as they stand in a file (ISO 32000-1 7.3), as short as they can be said.

#pragma once

#include <string>

#include "pdf/pdf_value.h"

namespace cvpdf {

/// Appends `<</Key value …>>`, in the order of the entries.
void append_syntax(std::string& out, const PdfDict& dict);
/// Appends any value. Where the end of `out` and its beginning would run together, a space parts
/// them.
void append_syntax(std::string& out, const PdfValue& value);

}  // namespace cvpdf
