// A text that YAML has taken for a mapping, since ': ' stands in it: `- Led: a team of five`.

#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf {

/// The text that a mapping was meant as: one member, whose key is none of ours, which are words in
/// small letters. None for other values.
std::optional<std::string> split_text(const Node& node);

/// Tells how it is written, and returns true, where `node` is such a text.
bool report_split_text(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
