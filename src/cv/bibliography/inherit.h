// What entries of a .bib file inherit from one another: `crossref` and `xdata` (BibLaTeX manual,
// appendix B): a paper has its booktitle from the title of the proceedings.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/bibtex.h"

namespace cvpdf {

using BibIndex = std::map<std::string_view, const BibEntry*, std::less<>>;

/// `entry` with what it inherits. References to what is not there are warnings.
BibEntry with_inherited(const BibEntry& entry, const BibIndex& index, Diagnostics& diagnostics);

}  // namespace cvpdf
