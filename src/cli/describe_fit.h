// describe_fit: what was done to a CV so that it takes so many pages, for people.
//
//     1 page, 98 % full: spaces at their least, lines 11.6 pt apart
//     left out 2 of 14 parts that may be:
//       cv.yaml:31: Built the pipeline of … (priority 5, 2 lines)

#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "pipeline/fit/fit_pages.h"

namespace cvpdf {

/// Line by line.
std::vector<std::string> describe_fit(const FitReport& report, const SourceMap& sources);

}  // namespace cvpdf
