// coded_stream: how the streams of a file are coded.

#pragma once

#include <string_view>

#include "pdf/pdf_objects.h"
#include "pdf/write_pdf.h"

namespace cvpdf {

/// Adds `data` as a stream: deflated in a compact file, as it is in a readable one.
PdfRef add_coded_stream(PdfObjects& objects, PdfForm form, PdfDict dict, std::string_view data);

}  // namespace cvpdf
