// The keys of the file's top beside `cv:`.

#pragma once

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// Reads a key of file_keys() that has a value, in place of what the file has there. Others are
/// left alone.
void read_file_key(const Member& member, CvFile& file, Diagnostics& diagnostics);

}  // namespace cvpdf
