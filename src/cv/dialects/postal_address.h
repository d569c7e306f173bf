// A location in parts (street, city, region, country) → one line, in the order of its script.
//
// Private to cv/dialects/.

#pragma once

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// A text stays as it is; a mapping becomes a line of its parts, the smallest first, or the largest
/// first where it is written in Chinese, Japanese or Korean. A part that another one holds already
/// is not repeated. Null where there is nothing.
Node address_line(const Node& location, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
