// check_variants: what is wrong in variants that are not built: names that match nothing, values
// that do not fit, the layouts that they ask for.

#pragma once

#include "pipeline/build_cv.h"

namespace cvpdf {

/// `whole` is the CV as its file has it.
void check_variants(const CvFile& whole, const BuildRequest& request, const Resources& resources,
                    SourceMap& sources, Diagnostics& diagnostics);

}  // namespace cvpdf
