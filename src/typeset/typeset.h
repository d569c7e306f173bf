// typeset: Document → pages.
//
// The stages, each in its file: collect_inlines → itemize → shape → make_items → break_lines →
// build_lines for each paragraph; stack_blocks → break_pages → place_items for each flow.

#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "typeset/page.h"
#include "typeset/text_tools.h"

namespace cvpdf {

/// Missing characters, overfull lines and words cut through are warnings at their place in the CV;
/// a dictionary that would have been of use is one without a place.
std::vector<Page> typeset(const Document& document, const TextTools& tools,
                          Diagnostics& diagnostics);

/// One line of text for each typeset line: its text, width, glue set ratio; for --dump lines.
std::string dump_lines(const Document& document, const TextTools& tools);

}  // namespace cvpdf
