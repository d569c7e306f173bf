// What `cvpdf check` looks for on the pages themselves. Pages cost time: of a long CV only the
// first ones are set.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "document/document.h"
#include "typeset/page.h"

namespace cvpdf {

/// Leaves in the CV the entries that fill about the first twenty pages, and returns the sections
/// and entries behind them; none of a shorter one.
std::vector<Section> take_behind_first_pages(Cv& cv);

/// The same for the blocks of what is composed, of which an entry can have many.
Document cut_to_first_pages(Document document);

/// Warns of bullets that take more than three lines (the lint long_bullets).
void lint_long_bullets(const CvFile& file, const Document& document, const std::vector<Page>& pages,
                       Diagnostics& diagnostics);

}  // namespace cvpdf
