// YAMLResume, 0.2 to 0.14 → the native tree.
//
// Bullets live in its summaries as Markdown lists; days of dates are dropped as it drops them; of
// its layouts the one for LaTeX is followed. Private to cv/dialects/.

#pragma once

#include "cv/dialects/dialect.h"
#include "input/node.h"

namespace cvpdf::dialects {

bool is_yaml_resume(const Node& root);
Node from_yaml_resume(const Node& root, const DialectRequest& request, Diagnostics& diagnostics);

/// The native `layout:` of one of its layouts, new shape or old. Private to the reader.
Node yaml_resume_layout(const Node& layout, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
