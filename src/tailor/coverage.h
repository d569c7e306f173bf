// coverage: which keywords of a posting a finished CV says, and where.
//
// Keywords are what a posting lists as skills, and the terms that weigh most in its title and
// demands: names, acronyms, words with synonyms, and words of the page's language that stand in the
// CV's file or more than once in the posting; and phrases of its requirements with a word that the
// CV lacks (demanded_phrases.h), and those that are made of words that say nothing alone
// ("Business development"). A number that belongs to a name is a part of it (numbered_names.h).
// They are looked for in the text that a program reads from the PDF, titles of its sections among
// it where what stands below is of the kind (teaching, publications; a list of texts may be
// anything): as words in any inflection, also within a longer phrase, as the verb of an action or
// its noun, as synonyms, and as what is one of what is asked for: a B.A. is a Bachelor's degree.
// "Products" do not say production.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tailor/posting.h"
#include "tailor/posting_terms.h"
#include "tailor/terms.h"

namespace cvpdf {

struct Keyword {
    std::string shown = {};
    std::vector<Term> terms = {};  ///< that follow each other
    std::int64_t weight = 0;
};

/// For a page in `language`. The heaviest first; no more than are of use.
std::vector<Keyword> find_keywords(const Posting& posting, const PostingTerms& wanted, const Cv& cv,
                                   std::string_view language, TermReader& reader);

/// A part of the finished CV, as it is read back.
struct PrintedSection {
    std::string title = {};  ///< empty: what stands above all sections
    bool summary = false;    ///< says what the CV is about
    bool titled = false;     ///< what stands in it is what its title says, by its kind
    std::string text = {};
};

enum class Coverage { kPresent, kOnlyInSummary, kAbsent };

struct CoveredKeyword {
    std::string keyword = {};
    std::int64_t weight = 0;
    Coverage coverage = Coverage::kAbsent;
    std::vector<std::string> sections = {};  ///< titles of those that say it
};

std::vector<CoveredKeyword> cover_keywords(const std::vector<Keyword>& keywords,
                                           const std::vector<PrintedSection>& sections,
                                           std::string_view language, TermReader& reader);

}  // namespace cvpdf
