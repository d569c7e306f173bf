// Pictures that foreign files name.
//
// Private to cv/dialects/.

#pragma once

#include "cv/dialects/dialect.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// Whether a CV of ours can have the picture: a file beside the CV, of a kind that can be printed.
/// Where it cannot, a warning says why.
bool is_picture_at_hand(const Node& path, const DialectRequest& request, Diagnostics& diagnostics);

}  // namespace cvpdf::dialects
