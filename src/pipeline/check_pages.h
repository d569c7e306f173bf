// What `cvpdf check` looks for on the pages themselves. Pages cost time: of a long CV only the
// first ones are set.

#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "document/document.h"
#include "typeset/page.h"

namespace cvpdf {

/// The blocks that fill about the first twenty pages; a shorter document stays whole.
Document cut_to_first_pages(Document document);

/// Warns of bullets that take more than three lines (the lint long_bullets).
void lint_long_bullets(const CvFile& file, const Document& document, const std::vector<Page>& pages,
                       Diagnostics& diagnostics);

}  // namespace cvpdf
