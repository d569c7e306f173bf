// The keys of a section that has a bibliography → Bibliography.

#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "cv/bibliography/bibliography.h"
#include "input/node.h"

namespace cvpdf {

/// None where `section` has no `bibliography`; keys that need one are reported then.
std::optional<Bibliography> read_bibliography(const Node& section, Diagnostics& diagnostics);

}  // namespace cvpdf
