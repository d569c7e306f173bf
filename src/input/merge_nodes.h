// merge_nodes: one value read over another, as layouts and variants inherit: mappings merge key by
// key, everything else replaces what was there.

#pragma once

#include "input/node.h"

namespace cvpdf {

Node merge_nodes(Node base, const Node& over);

}  // namespace cvpdf
