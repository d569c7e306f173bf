// Separators of a template round something that vanished.

#pragma once

#include <vector>

#include "input/inline_markdown.h"

namespace cvpdf {

/// Where two gaps meet: before the first field, between two, or behind the last. kWhole: no field
/// is there at all.
enum class GapSide { kStart, kMiddle, kEnd, kWhole };

/// What is left of the signs on both sides of an empty field. Empty brackets and quotes go; of two
/// separators the one before the next field stays, but no comma behind a full stop; at a start or
/// an end none does.
std::vector<InlineRun> join_gaps(std::vector<InlineRun> left, std::vector<InlineRun> right,
                                 GapSide side);

}  // namespace cvpdf
