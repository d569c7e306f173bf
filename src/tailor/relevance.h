// relevance: how well each part of a CV suits a posting.
//
// A term of the posting weighs by what it stands in (a title or a keyword of `skills` more than a
// description), how often it stands there, how rare it is in the CV and in the postings at hand
// (inverse document frequency, Spärck Jones 1972). A part is worth the terms that it shares with
// the posting, those of its tags among them, and more where two follow each other as they do in the
// posting; long texts pay for their length (BM25, Robertson & Zaragoza 2009). Priority and age
// scale that. All versions of a text are looked at: a Korean posting ranks a CV that prints English
// by its Korean words. Without a posting, priority and age alone decide.
//
// Scores are whole thousandths, the same on every machine.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cv/model.h"
#include "cv/parts.h"
#include "tailor/posting.h"
#include "tailor/terms.h"

namespace cvpdf {

struct PostingTerm {
    std::string key = {};
    std::string shown = {};
    std::int64_t weight = 0;  ///< thousandths
    bool special = false;
};

/// What a posting wants.
struct PostingTerms {
    std::vector<PostingTerm> terms = {};                            ///< the heaviest first
    std::map<std::string, std::size_t, std::less<>> place = {};     ///< in `terms`, by key
    std::set<std::pair<std::string, std::string>> neighbours = {};  ///< keys that follow each other
    std::int64_t typical = 1;  ///< what a part is worth that suits well
};

/// In how many documents each term stands.
struct TermCounts {
    std::map<std::string, std::size_t, std::less<>> documents = {};  ///< by key
    std::size_t count = 0;                                           ///< of all documents
};

/// How common terms are.
struct Commonness {
    TermCounts texts = {};     ///< of the CV's parts
    TermCounts postings = {};  ///< at hand
};

/// Takes the words of a CV and of postings for words that compounds are made of.
void learn_words(const Cv& cv, std::span<const Posting> postings, TermReader& reader);
/// `reader` has learned their words.
Commonness count_terms(std::span<const Posting> postings, const Cv& cv, TermReader& reader);
/// `reader` has learned the words of all that was counted, and of `posting`.
PostingTerms weigh_terms(const Posting& posting, const Commonness& commonness, TermReader& reader);
/// All of that. `others` are all postings at hand, `posting` among them or not.
PostingTerms weigh_terms(const Posting& posting, std::span<const Posting> others, const Cv& cv,
                         TermReader& reader);

/// Something that a part's score is made of.
struct Reason {
    std::string what = {};  ///< a term, `tag ml`
    std::int64_t points = 0;
    bool operator==(const Reason&) const = default;
};

struct PartScore {
    std::int64_t score = 0;            ///< thousandths, not negative: all of this together
    std::int64_t relevance = 1000;     ///< thousandths; without a posting always 1000
    std::vector<Reason> reasons = {};  ///< the greatest first
    int priority = 5;                  ///< 0–9; 10: always
    int age = 0;                       ///< years before the newest thing in the CV
};

/// A posting and what reads it.
struct WantedTerms {
    const PostingTerms& terms;
    TermReader& reader;
};

/// By the index of list_parts(cv); `wanted` is null without a posting. Sections have no score of
/// their own.
std::vector<PartScore> score_parts(const Cv& cv, const WantedTerms* wanted);

/// What a part itself says, in every language, without the parts below it.
std::vector<LocalizedText> texts_of(const CvPart& part);

}  // namespace cvpdf
