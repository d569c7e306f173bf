// guard_outputs: no file that a run reads is written over, and none is written twice.
//
// What the command line names (CVs, postings, a manifest, a layout by its path) is compared at
// once. What those files name in turn is looked up only where an output stands already and is no
// PDF, which nothing reads: a run that makes new files, or PDFs anew, opens no file for this.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/build_cv.h"
#include "pipeline/plan_outputs.h"

namespace cvpdf {

/// True where both paths lead to one file, whether it is there already or not.
bool is_same_file(const std::string& a, const std::string& b);

/// The outputs of `requests`, each with the plan of its index, and what is written beside them.
struct GuardQuery {
    std::span<const BuildRequest> requests = {};
    std::span<const OutputPlan> plans = {};
    std::span<const SideOutput> beside = {};
    std::span<const std::string> read = {};  ///< besides what the requests name
};

/// Throws UsageError for an output that is read, or that is another's as well.
void guard_outputs(const GuardQuery& query, const Resources& resources);

}  // namespace cvpdf
