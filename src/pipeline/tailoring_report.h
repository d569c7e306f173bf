// What a variant and a posting made of a CV, for people and for programs.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tailor/coverage.h"
#include "tailor/relevance.h"
#include "tailor/select.h"

namespace cvpdf {

/// A part that could be printed, and how it suits the posting.
struct RankedPart {
    std::string text = {};                  ///< its first words
    PartScore score = {};                   ///< a line's
    std::optional<std::size_t> lines = {};  ///< that count; none without a number of pages
};

/// What the part counts for among those that could be printed, in thousandths; none likewise.
std::optional<std::int64_t> total_of(const RankedPart& part);

struct TailoringReport {
    std::vector<LeftOut> left_out = {};
    std::vector<RankedPart> parts = {};         ///< in reading order
    std::vector<CoveredKeyword> keywords = {};  ///< none without a posting
};

/// What `--explain` prints: what does not appear and why, what the others score and why.
std::string explain_tailoring(const TailoringReport& report);

/// `12 of 20 keywords; only in the summary: …; missing: …`, in a few lines; empty without keywords.
std::string describe_coverage(const TailoringReport& report);

/// The same for programs: an object of JSON with `left_out`, `scores` and `keywords`.
std::string tailoring_json(const TailoringReport& report);

}  // namespace cvpdf
