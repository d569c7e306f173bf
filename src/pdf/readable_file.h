// readable_file: objects → a whole file for people who debug, and the door to PoDoFo for writing.
//
// PoDoFo lays the file out: a cross-reference table, every object indented. Its errors leave as
// MachineError. Nothing here reads the clock, writes to the terminal, or is shared between threads.
//
// Only readable_file.cc and pdf_reader.cc include PoDoFo's headers (0.9).

#pragma once

#include <string>

#include "pdf/pdf_objects.h"

namespace cvpdf {

std::string write_readable_file(const PdfObjects& objects, const FileRoots& roots);

}  // namespace cvpdf
