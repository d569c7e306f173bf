// JSON Resume, 0.0 to 1.3, and the spellings that people use besides → the native tree.
//
// Private to cv/dialects/.

#pragma once

#include "cv/dialects/dialect.h"
#include "input/node.h"

namespace cvpdf::dialects {

bool is_json_resume(const Node& root);
Node from_json_resume(const Node& root, const DialectRequest& request, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
