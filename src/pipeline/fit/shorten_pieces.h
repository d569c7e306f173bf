// shorten_pieces: less room for the pieces of a CV, where a selection of them came out longer than
// they add up to.

#pragma once

#include "pipeline/fit/choose_parts.h"
#include "pipeline/fit/trial_pages.h"

namespace cvpdf {

void shorten_last_page(PieceTrees& trees, Length by);

/// By what stands beyond the last page and found no room on it.
void shorten_by_lacking(const TrialPages& pages, PieceTrees& trees);

/// Pages have no more room than was filled of them; the last one keeps its own. False where all
/// were as full as they may be.
bool shorten_pages(const TrialPages& pages, PieceTrees& trees);

}  // namespace cvpdf
