// check_tags: a tag that no variant names, and that is nearly one that some do, is a mistake that
// nobody would see: where variants include tags, none of them prints what has it.

#pragma once

#include "base/diagnostic.h"
#include "cv/model.h"

namespace cvpdf {

/// Warns of such tags of sections, entries and bullets, each once. Those that differ in digits
/// alone belong to a series.
void check_tags(const CvFile& file, Diagnostics& diagnostics);

}  // namespace cvpdf
