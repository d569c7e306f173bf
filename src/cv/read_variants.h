// `variants:` → Variants, in the file's order.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "cv/variant.h"
#include "input/node.h"

namespace cvpdf {

/// Besides keys and values it reports variants that extend one that there is not, or themselves.
std::vector<Variant> read_variants(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
