// `letter:` → Letter: what goes with the CV to a company.

#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

std::optional<Letter> read_letter(const Node& node, Diagnostics& diagnostics);

/// Reads one of its keys anew: what it said before is gone.
void change_letter(const Member& key, Letter& letter, Diagnostics& diagnostics);

}  // namespace cvpdf
