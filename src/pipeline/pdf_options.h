// What a PDF says of its source, and what it carries along of it.

#pragma once

#include <string>

#include "export/json_resume.h"
#include "pdf/write_pdf.h"
#include "pipeline/build_cv.h"

namespace cvpdf {

/// The program that makes files: its name and version.
std::string producer();

PdfOptions pdf_options(Attach attach, const JsonResumeInput& input);

}  // namespace cvpdf
