// read_requests: the command line → the jobs of a run.

#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/report.h"
#include "pipeline/build_cv.h"
#include "pipeline/manifest.h"
#include "pipeline/resources.h"

namespace cvpdf {

/// What all jobs of a run have in common. Throws UsageError for a layout that is not there.
BuildRequest base_request(const CvOptions& options, const Resources& resources);

/// The jobs of those CVs that can be read; the others are reported.
std::vector<BuildRequest> read_requests(const CvOptions& options, const BuildRequest& base,
                                        Resources& resources, Report& report);

/// Each request once for each product.
std::vector<BuildRequest> for_products(const std::vector<BuildRequest>& requests,
                                       const std::vector<Product>& products);

struct ManifestQuery {
    const std::string& path;  ///< "-" is standard input
    const BuildRequest& base;
    const std::vector<Product>& products;  ///< of jobs without an output of their own
    const std::vector<Product>& asked;     ///< of all jobs; empty: by their outputs' names
    const Shard& shard;                    ///< of lines
};

/// The jobs of a manifest, of all shards. What is wrong in a line of this shard, and what it names
/// that is not there, is reported and counted; the other jobs stand.
std::vector<BuildRequest> read_manifest_requests(const ManifestQuery& query, Resources& resources,
                                                 Report& report);

}  // namespace cvpdf
