// other_jobs: headings of parts of a page that are about other jobs: "Similar roles", "Show more
// jobs like this", "Weitere Jobs dieser Firma". They are told by having no other words than these
// do, so that "Advertise other open positions" is work.

#pragma once

#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// Of a line that is folded and without signs.
bool heads_other_jobs(std::string_view folded, const PostingWords& words);

}  // namespace cvpdf
