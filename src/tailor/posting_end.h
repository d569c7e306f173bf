// posting_end: where a job ends on the page that it is pasted from.
//
// Behind it stands a form to apply with (fields with a star, or several that every form has), or
// whose page it is. Where something of the job follows, such lines are no end.

#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "tailor/posting_headings.h"
#include "tailor/posting_words.h"

namespace cvpdf {

/// The first line that is no more of the job, or how many there are.
std::size_t end_of_job(std::span<const PostingLine> lines, const PostingWords& words);

/// `© 2025 Indeed`: whose page it is, by one word. Empty where the line does not say it so.
std::string_view owner_in(std::string_view line, const PostingWords& words);

}  // namespace cvpdf
