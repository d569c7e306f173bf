// The keys of `cv:` beside `sections:` → Header: a name and the ways to reach its bearer.

#pragma once

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

/// Reports wrong values, not unknown keys: these are known to the reader of `cv:`.
Header read_header(const Node& cv, Diagnostics& diagnostics);

/// Reads one key that has a value, in place of what the header has there; false where that gives
/// nothing to print.
bool read_header_key(const Member& member, Header& header, Diagnostics& diagnostics);

}  // namespace cvpdf
