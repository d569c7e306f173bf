// filter: which parts of a CV appear, by tags, ids and limits.

#pragma once

#include "cv/model.h"
#include "tailor/select.h"

namespace cvpdf {

/// Takes away what a variant's tags do not let appear, then what is beyond its limits, then what
/// that leaves empty; says of each why.
void filter(Cv& cv, const Variant& variant, Explanation& explanation);

}  // namespace cvpdf
