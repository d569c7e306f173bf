// fit_pages: a CV and the pages that it may take → what of it is printed, and with which tokens.
//
// In this order, and no further than it takes:
//   1. all of it with tokens at their ideal, and if the last page is four fifths full or more,
//      stretched until it is full;
//   2. all of it with tokens moved towards their least: spaces, then leading, then size;
//   3. the best selection of parts with tokens at their ideal (choose_pieces), and where tokens can
//      make room for one part more, the best selection with tokens so moved; else they stretch as
//      in 1;
//   4. where not even what must stay fits so, the best selection with tokens at their least.
// Heights that choices are made by are those of real lines, and whatever comes out has been laid
// out in pages as it will be printed, with all flows, page breaks, and what is kept together. An
// underfull page is no mistake.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "compose/compose.h"
#include "cv/page_budget.h"
#include "document/document.h"
#include "layout/move_tokens.h"
#include "typeset/text_tools.h"

namespace cvpdf {

/// A part that found no room.
struct DroppedPart {
    Span span = {};
    std::string text = {};  ///< how it begins
    int priority = 0;
    std::size_t lines = 0;                   ///< that it would take, with what lies in it
    std::optional<std::int64_t> score = {};  ///< of a posting, in thousandths: a line's
    std::optional<std::int64_t> total = {};  ///< of all these lines
};

struct FitReport {
    PageBudget budget = {};
    TokenMoves moves = {};
    Length text_size = {};  ///< of the body, as moved
    Length leading = {};
    std::vector<int> full_permille = {};  ///< by page: down to the bottom of its lowest line
    std::vector<DroppedPart> dropped = {};
    /// By part of the CV, where a posting scores it: its own lines with tokens at their ideal, at
    /// least one. What is chosen has the greatest total of scores times lines.
    std::vector<std::size_t> lines = {};
    /// That could have been dropped, each as a whole; those in `dropped` are among them.
    std::size_t optional_parts = 0;
};

struct FitInput {
    const ComposeInput& compose;
    const Document& document;  ///< composed of it
    PageBudget budget = {};
    /// Scores of a posting, by the index of list_parts() (rate_parts.h); empty: none is asked for.
    std::vector<std::int64_t> scores = {};
};

struct Fitted {
    Cv cv = {};  ///< what is printed
    Document document = {};
    FitReport report = {};
};

/// None where it cannot fit; by how much is in `diagnostics`.
std::optional<Fitted> fit_pages(const FitInput& input, const TextTools& tools,
                                Diagnostics& diagnostics);

}  // namespace cvpdf
