// select: a CvFile and what is asked of it → the CvFile of one variant.
//
// In this order, what comes later going before what came earlier: the file, the variant with what
// it extends, the other options of the command line, `--set`. Then tags decide which content
// appears, ids what is hidden and limited; what is left empty drops. The result has no private
// fields but those that the variant shows, and everything in it is printed.
//
// Names that match nothing are errors at their place: what they should match is the whole CV, so
// that a variant stays right when tags leave something out.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"

namespace cvpdf {

/// Scores by the index of list_parts() of the file's CV.
using ScoreParts = std::function<std::vector<std::int64_t>(const CvFile&)>;

struct SelectRequest {
    std::optional<std::string> variant = {};  ///< of the file; none: the whole CV
    std::optional<PlacedWord> language = {};  ///< --lang
    std::optional<PlacedWord> layout = {};    ///< --layout
    std::optional<PageBudget> pages = {};     ///< --pages
    bool with_letter = false;                 ///< --with-letter
    std::vector<Setting> settings = {};       ///< --set, in their order
    ScoreParts score = {};                    ///< by which limits choose; none: what stands first
};

/// A part that does not appear.
struct LeftOut {
    std::string address = {};  ///< `experience.samsung[2]`: ids, where there is none, places from 1
    std::string text = {};     ///< its first words
    Span span = {};
    std::string why = {};
    bool operator==(const LeftOut&) const = default;
};

struct Explanation {
    std::vector<LeftOut> left_out = {};
};

struct SelectResult {
    /// `lang:` is the file's own: where texts without a translation go.
    CvFile file = {};
    std::optional<PlacedWord> language = {};  ///< that is asked for; none: by the file
    std::optional<std::string> layout = {};   ///< that the command line asks for; none: the file's
    Explanation explanation = {};
};

SelectResult select(const CvFile& file, const SelectRequest& request, Diagnostics& diagnostics);

}  // namespace cvpdf
