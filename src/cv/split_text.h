// A text that YAML has taken for a mapping, since ': ' stands in it: `- Led: a team of five`.

#pragma once

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf {

/// Tells how it is written, and returns true, where `node`, an item of a list, is such a text: a
/// mapping without braces whose one key is none of ours.
bool report_split_text(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
