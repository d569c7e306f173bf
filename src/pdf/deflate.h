// deflate: zlib streams for /FlateDecode (ISO 32000-1 7.4.4), and the coding of a file's streams.

#pragma once

#include <string>
#include <string_view>

#include "pdf/pdf_objects.h"
#include "pdf/write_pdf.h"

namespace cvpdf {

/// RFC 1950: the same bytes for the same input and libdeflate.
std::string deflate(std::string_view data);

/// Adds `data` as a stream: deflated in a compact file, as it is in a readable one.
PdfRef add_coded_stream(PdfObjects& objects, PdfForm form, PdfDict dict, std::string_view data);

}  // namespace cvpdf
