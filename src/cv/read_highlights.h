// `highlights:` of an entry → bullets, nested as deep as the file nests them.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// A list of bullets, or a single one. A bullet is a text, or a mapping with `text`, `highlights`,
/// `id`, `tags` and `priority`.
std::vector<Highlight> read_highlights(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
