// The program's own words about postings, for tests.

#pragma once

#include <string>

#include "tailor/posting.h"
#include "tailor/terms.h"

namespace cvpdf {

const PostingWords& shipped_posting_words();
Synonyms shipped_synonyms();

/// A posting as plain text, which has nothing wrong.
Posting posting_of(const std::string& text);

}  // namespace cvpdf
