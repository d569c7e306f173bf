// Stages' results as text, where they take more than one stage to tell: `--dump tags` and `text`.

#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/page.h"

namespace cvpdf {

/// The struct tree in reading order: one element a line, indented by depth, with its own text.
std::string dump_tags(const Document& document);

/// The text of all pages in reading order, one line for each typeset line, a form feed behind each
/// page.
std::string dump_text(const std::vector<Page>& pages);

}  // namespace cvpdf
