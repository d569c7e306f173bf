// read_protrusion: data/protrusion.yaml → how far each character stands out of a justified line.
//
// The file is cvpdf's own. Whatever cannot be understood is an error at its place.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"
#include "typeset/protrusion.h"

namespace cvpdf {

/// Sorted by character.
std::vector<CharacterProtrusion> read_protrusion(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
