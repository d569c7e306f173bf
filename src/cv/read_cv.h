// read_cv: Node → CvFile, for the native format. Unknown keys, wrong types, missing fields and bad
// dates are diagnostics under the very key or value; what is sound is read all the same.

#pragma once

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

CvFile read_cv(const Node& root, Diagnostics& diagnostics);

}  // namespace cvpdf
