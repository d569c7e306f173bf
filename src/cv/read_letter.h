// `letter:` → Letter: what goes with the CV to a company.

#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

std::optional<Letter> read_letter(const Node& node, Diagnostics& diagnostics);

}  // namespace cvpdf
