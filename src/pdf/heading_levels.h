// heading_levels: the first heading of a file is its topmost (ISO 14289-1 7.4.2).
//
// Below the name (H1) stand the sections' headings (H2). A layout may print no name, or have what
// stands beside it read first: headings that are read before any H1 then are a level higher, and
// keep their distance to each other.

#pragma once

#include <optional>

#include "document/struct_tree.h"

namespace cvpdf {

/// None where the levels are right as they are.
std::optional<StructTree> with_leading_headings(const StructTree& tree);

}  // namespace cvpdf
