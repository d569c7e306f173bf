// demanded_phrases: what a posting's requirements speak of, as keywords.
//
// Between words that tell nothing, and marks, stand the phrases of a text (RAKE: Rose, Engel,
// Cramer & Cowley 2010): "experience in wound care and phlebotomy" asks for wound care and for
// phlebotomy. Of single words only nouns are asked for: in English by their endings
// (data/posting-words.yaml), in German by the capital, in Korean by the length, in Japanese by the
// script. In Romance languages a preposition may stand within (linked_phrases.h). Names are
// keywords by themselves.

#pragma once

#include <string>
#include <vector>

#include "tailor/posting.h"
#include "tailor/posting_terms.h"
#include "tailor/terms.h"

namespace cvpdf {

struct DemandedPhrase {
    std::string shown = {};
    std::vector<Term> terms = {};  ///< one to five, all of which tell something here
};

/// In the order of the text; `wanted` says which terms are names.
std::vector<DemandedPhrase> demanded_phrases(const Posting& posting, const PostingTerms& wanted,
                                             TermReader& reader);

/// The care in wound care: a word that tells nothing alone.
bool ends_phrase(const Term& term, std::string_view language, const PostingWords& words);

}  // namespace cvpdf
