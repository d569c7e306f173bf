// trial_pages: a CV laid out in pages, as far as it takes to see how they fill.

#pragma once

#include <cstddef>
#include <vector>

#include "compose/compose.h"
#include "cv/parts.h"
#include "document/document.h"
#include "layout/move_tokens.h"
#include "pipeline/fit/find_moves.h"
#include "typeset/measure_flow.h"

namespace cvpdf {

struct TrialPages {
    Document document = {};
    std::vector<MeasuredFlow> flows = {};  ///< as the document's

    std::size_t page_count() const;
    /// By page: how far down its lowest line reaches.
    std::vector<int> full_permille() const;
    /// Whether these are so many pages or fewer, and what is left on the last of them.
    Outcome outcome(std::size_t pages) const;
};

/// Makes trials of one CV in one layout. The photo is prepared once, and lines that stay the same
/// are broken once.
class TrialRoom {
  public:
    /// `whole`: composed of `input`. `pages`: how many there may be.
    TrialRoom(const ComposeInput& input, const Document& whole, std::size_t pages,
              const TextTools& tools);

    TrialPages measure(const CvFile& file, const TokenMoves& moves);

  private:
    const ComposeInput& input_;
    std::size_t first_pages_ = 1;
    const Image* photo_ = nullptr;
    TextTools tools_;
    LineCounts counts_;
};

}  // namespace cvpdf
