// plan_outputs: where each job's product goes, settled before anything is written.
//
// Two jobs of one output, or an output that is one of the CVs, are refused.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/build_cv.h"

namespace cvpdf {

enum class Folders { kMustExist, kMake };

/// What becomes of a file that holds already what is written to it.
enum class WhenSame {
    kReplace,
    kLeave,  ///< its time stamp, too
};

struct OutputPlan {
    std::string path = {};  ///< "-" is standard output; of pictures, the first page's
    Folders folders = Folders::kMustExist;
    std::string pattern = {};  ///< what the path was made of
    OutputParts parts = {};
};

/// The plan of each request: its own output, else `output`, which is `-o`: a file, a pattern, a
/// folder, or "-"; without it, each product goes to the file that `default_pattern` names in the
/// current folder, as it does in a folder. Throws UsageError.
std::vector<OutputPlan> plan_outputs(const std::vector<BuildRequest>& requests,
                                     const std::optional<std::string>& output,
                                     const std::string& default_pattern,
                                     const Resources& resources);

/// Makes what folders the plan asks for, and writes. Throws MachineError.
void write_output(const OutputPlan& plan, std::string_view bytes,
                  WhenSame when_same = WhenSame::kReplace);
/// A file a page; returns the last one's path. Throws UsageError where there are several pages and
/// one name.
std::string write_pictures(const OutputPlan& plan, const std::vector<std::string>& pictures,
                           WhenSame when_same = WhenSame::kReplace);

}  // namespace cvpdf
