// compact_file: objects → a small PDF file.
//
// Objects without a stream are packed into object streams (ISO 32000-1 7.5.7); a cross-reference
// stream (7.5.8) says where all of them are. Line ends stand round obj and endobj as ISO 19005-2
// 6.1.9 asks.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pdf/pdf_objects.h"

namespace cvpdf {

/// `id` is the file identifier (14.4), 32 hexadecimal digits; empty: a hash of the content.
std::string write_compact_file(PdfObjects& objects, const FileRoots& roots, std::string_view id);

/// The file identifier of a file that write_compact_file wrote; none of any other, or of a part of
/// one.
std::optional<std::string> compact_file_id(std::string_view bytes);

}  // namespace cvpdf
