// relevance: how well each part of a CV suits a posting.
//
// A part is worth the terms that it shares with the posting (posting_terms.h), those of its tags
// among them, and more where two follow each other as they do in the posting; long texts pay for
// their length (BM25, Robertson & Zaragoza 2009). The third power of that, scaled by priority and
// age, is the score; a fit makes the total of it over all lines as great as it can. All versions of
// a text are looked at: a Korean posting ranks a CV that prints English by its Korean words.
//
// Scores are whole thousandths, the same on every machine.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cv/model.h"
#include "tailor/posting_terms.h"
#include "tailor/terms.h"

namespace cvpdf {

/// Something that a part's score is made of.
struct Reason {
    std::string what = {};  ///< a term, `tag ml`
    std::int64_t points = 0;
    bool operator==(const Reason&) const = default;
};

struct PartScore {
    std::int64_t score = 0;            ///< thousandths, not negative: all of this together
    std::int64_t relevance = 1000;     ///< thousandths
    std::vector<Reason> reasons = {};  ///< the greatest first
    int priority = 5;                  ///< 0–9; 10: always
    int age = 0;                       ///< years since it ended
};

/// A posting, what reads it, and the year in which it is read.
struct WantedTerms {
    const PostingTerms& terms;
    TermReader& reader;
    int year = 0;
};

/// By the index of list_parts(cv). Sections have no score of their own.
std::vector<PartScore> score_parts(const Cv& cv, const WantedTerms& wanted);

}  // namespace cvpdf
