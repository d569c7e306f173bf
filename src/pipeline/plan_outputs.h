// plan_outputs: where each job's product goes, settled before anything is written.
//
// Two jobs of one output, and an output that the run reads, are refused (guard_outputs.h).

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

    /// None where the CV would have said it, and cannot be read.
    std::optional<std::string> known_path() const;
};

/// A file that a run writes besides its products.
struct SideOutput {
    std::string option = {};  ///< "--report"
    std::string path = {};
};

struct OutputWish {
    std::optional<std::string> output = {};  ///< `-o`: a file, a pattern, a folder, or "-"
    std::string default_pattern = {};  ///< of names in a folder; empty: by what each request names
    std::vector<SideOutput> beside = {};
    std::optional<std::string> manifest = {};  ///< what the requests were read from
};

/// The plan of each request: its own output, else what the wish says, else a file in the current
/// folder; but dumps are for reading, and go to standard output where nothing is said. Throws
/// UsageError, and MachineError where a file beside has no folder to stand in.
std::vector<OutputPlan> plan_outputs(const std::vector<BuildRequest>& requests,
                                     const OutputWish& wish, const Resources& resources);

/// Makes what folders the plan asks for, and writes. Throws MachineError.
void write_output(const OutputPlan& plan, std::string_view bytes,
                  WhenSame when_same = WhenSame::kReplace);
/// A file a page; returns the last one's path. Throws UsageError where there are several pages and
/// one name.
std::string write_pictures(const OutputPlan& plan, const std::vector<std::string>& pictures,
                           WhenSame when_same = WhenSame::kReplace);

}  // namespace cvpdf
