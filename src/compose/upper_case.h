// Upper case with a way back to the source.

#pragma once

#include <string_view>

#include "input/inline_markdown.h"

namespace cvpdf {

/// The run in capitals. Words that keep their length map byte by byte as before, others as a whole.
InlineRun upper_case(const InlineRun& run, std::string_view language);

}  // namespace cvpdf
