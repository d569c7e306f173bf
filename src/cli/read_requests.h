// read_requests: the command line → the jobs of a run.

#pragma once

#include <vector>

#include "cli/arguments.h"
#include "cli/report.h"
#include "pipeline/build_cv.h"
#include "pipeline/resources.h"

namespace cvpdf {

/// What all jobs of a run have in common.
BuildRequest base_request(const CvOptions& options);

/// The jobs of those CVs that can be read; the others are reported.
std::vector<BuildRequest> read_requests(const CvOptions& options, const BuildRequest& base,
                                        Resources& resources, Report& report);

/// The jobs of a manifest; what is wrong in it, and CVs and postings that cannot be read, are
/// reported.
std::vector<BuildRequest> read_manifest_requests(const std::string& manifest,
                                                 const BuildRequest& base, Resources& resources,
                                                 Report& report);

}  // namespace cvpdf
