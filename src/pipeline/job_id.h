// job_id: what a PDF is made of, as a number that the PDF carries as its file identifier.
//
// A job that would make a PDF of the same id need not be done again. The id covers the Document
// with its images and pages, the attachments, the CV as printed and the program's version; not the
// font files.

#pragma once

#include <optional>
#include <string>

#include "document/document.h"
#include "pdf/write_pdf.h"

namespace cvpdf {

/// 32 hexadecimal digits.
std::string job_id(const Document& document, const PdfOptions& options);

/// The id of the PDF at `path`; none where there is no file, or another program's, or part of one.
/// Throws MachineError for a file that cannot be read.
std::optional<std::string> id_of_pdf(const std::string& path);

}  // namespace cvpdf
