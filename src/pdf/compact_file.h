// compact_file: serialised objects → a small PDF file.
//
// Objects without a stream are packed into object streams (ISO 32000-1 7.5.7); a cross-reference
// stream (7.5.8) says where all of them are. The file identifier is a hash of the content. Line
// ends stand round obj and endobj as ISO 19005-2 6.1.9 asks.

#pragma once

#include <string>
#include <vector>

#include "pdf/pdf_objects.h"

namespace cvpdf {

/// `objects` are in the order of their numbers, from 1, with none left out.
std::string write_compact_file(const std::vector<SerializedObject>& objects, PdfRef catalog,
                               PdfRef info);

}  // namespace cvpdf
