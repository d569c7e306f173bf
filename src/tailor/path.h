// Paths of ids and keys: `samsung.cut.text`, as variants and `--set` write them.

#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "cv/model.h"
#include "cv/placed_word.h"

namespace cvpdf {

/// The steps of a path and their places; a dot parts them. A section's key may have dots in it: it
/// is one step at the path's beginning. Places of steps are those of the whole path where the file
/// has it in quotes with escapes.
std::vector<PlacedWord> split_path(const PlacedWord& path, const Cv& cv);

}  // namespace cvpdf
