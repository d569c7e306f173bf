// The authors of an entry as a CV prints them: one's own name bold, equal contributors marked, long
// lists shortened.

#pragma once

#include <string>
#include <vector>

#include "cv/bibliography/publication.h"

namespace cvpdf {

/// Each is inline Markdown. `field` is `author` or `editor`; the field `equal` (numbers: `1, 2`)
/// and BibLaTeX's annotations (`author+an = {1=equal; 2=equal}`) say who contributed equally.
std::vector<std::string> printed_names(const BibEntry& entry, const BibField& field,
                                       PublicationContext& context, Diagnostics& diagnostics);

}  // namespace cvpdf
