// find_places: where in the CV's file stands what a variant leaves out.

#pragma once

#include "cv/model.h"
#include "tailor/select.h"

namespace cvpdf {

/// With the addresses that are missing. Places are counted in `whole`, of which nothing was taken
/// away yet.
Explanation find_places(Explanation explanation, const Cv& whole);

}  // namespace cvpdf
