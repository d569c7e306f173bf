// check_tags: a tag that no variant names, and that is nearly one that some do, is a mistake that
// nobody would see: what has it is never printed.

#pragma once

#include "base/diagnostic.h"
#include "cv/model.h"

namespace cvpdf {

/// Warns of such tags of sections, entries and bullets, each once.
void check_tags(const CvFile& file, Diagnostics& diagnostics);

}  // namespace cvpdf
