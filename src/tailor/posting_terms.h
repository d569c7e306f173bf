// posting_terms: what a posting wants, each term by its weight.
//
// A term weighs by what it stands in (a title or a keyword of `skills` more than a description),
// how often it stands there, how rare it is in the CV and in the postings at hand (inverse document
// frequency, Spärck Jones 1972).

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
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
    std::string word = {};    ///< as terms have it
    std::string action = {};  ///< likewise
    std::int64_t weight = 0;  ///< thousandths
    bool special = false;     ///< a name, or a skill
};

/// What a posting wants.
struct PostingTerms {
    std::vector<PostingTerm> terms = {};                         ///< the heaviest first
    std::map<std::string, std::size_t, std::less<>> place = {};  ///< in `terms`, by key
    /// The same of what Korean words are within longer ones: 감염관리 of 병원감염 관리.
    std::map<std::string, std::size_t, std::less<>> within = {};
    std::map<std::string, std::size_t, std::less<>> actions = {};   ///< the same by action
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

/// With the words of a CV and of postings as words that compounds are made of.
Lexicon learn_words(Lexicon lexicon, const Cv& cv, std::span<const Posting> postings);
/// `reader` knows their words.
Commonness count_terms(std::span<const Posting> postings, const Cv& cv, TermReader& reader);
/// `reader` knows the words of all that was counted.
PostingTerms weigh_terms(const Posting& posting, const Commonness& commonness, TermReader& reader);

/// Benefits, fine print and what else is no part of the job have no weight at all.
bool asks_for_something(const PostingPart& part);

/// Whether anything of a posting is told to be wanted; else all of it is.
bool says_demands(const Posting& posting);

/// What a part itself says, in every language, without the parts below it.
std::vector<LocalizedText> texts_of(const CvPart& part);
/// All terms of such texts, one behind the other.
std::vector<Term> read_all(const std::vector<LocalizedText>& texts, TermReader& reader);

/// The texts of all parts, part by part, in every language.
template <typename Visit>
void visit_versions(const Cv& cv, const Visit& visit) {
    for (const CvPart& part : list_parts(cv)) {
        for (const LocalizedText& text : texts_of(part)) {
            for (const LocalizedText::Version& version : text.versions) visit(version);
        }
    }
}

}  // namespace cvpdf
