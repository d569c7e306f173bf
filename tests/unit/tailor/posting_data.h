// The program's own words about postings, for tests.

#pragma once

#include <string>

#include "cv/model.h"
#include "tailor/posting.h"
#include "tailor/terms.h"

namespace cvpdf {

const PostingWords& shipped_posting_words();
Synonyms shipped_synonyms();

/// A posting as plain text, which has nothing wrong.
Posting posting_of(const std::string& text);

/// What is known of words once a CV and a posting have been read; without synonyms.
Lexicon lexicon_of(const Cv& cv, const Posting& posting, const std::string& language);

}  // namespace cvpdf
