// What of a CV a build may print, and how well each part of it suits the posting.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/model.h"
#include "pipeline/build_cv.h"
#include "pipeline/tailoring.h"
#include "pipeline/tailoring_report.h"
#include "tailor/select.h"

namespace cvpdf {

/// What the variant and the command line make of the CV.
SelectResult select_content(const CvFile& file, const BuildRequest& request,
                            const std::optional<Tailoring>& tailoring, SourceMap& sources,
                            Diagnostics& diagnostics);

/// How what may be printed suits the posting; shown in the language that is printed.
std::vector<RankedPart> rank_parts(const CvFile& file, const Tailoring& tailoring,
                                   const BuildRequest& request, std::string_view language);

/// The scores, by part, in thousandths; empty where no posting was asked for.
std::vector<std::int64_t> scores_in(const TailoringReport& tailoring);

}  // namespace cvpdf
