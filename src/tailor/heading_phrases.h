// HeadingPhrases: what headings of postings say, in whole words: `we … offer` is in "What we can
// offer you". Scripts without blanks have a phrase anywhere, and Korean endings behind it.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

struct HeadingPhrase {
    std::string kind = {};
    std::vector<std::string> parts = {};  ///< in order, with words between that say nothing
    bool goes_on = false;                 ///< the last of them is the beginning of a word
};

struct HeadingPhrases {
    /// Of scripts with blanks, by their first word.
    std::map<std::string, std::vector<HeadingPhrase>, std::less<>> by_word = {};
    std::vector<HeadingPhrase> stems = {};     ///< that begin with the beginning of a word
    std::vector<HeadingPhrase> unspaced = {};  ///< of other scripts
};

/// Of lists by kind, folded.
HeadingPhrases index_heading_phrases(
    const std::map<std::string, std::vector<std::string>, std::less<>>& lists);

/// A phrase that a heading has, and what else it has.
struct PhraseInHeading {
    std::string_view kind = {};
    std::size_t size = 0;  ///< bytes of the text from its begin to its end
    std::string rest = {};
};

/// Calls `found` for every phrase of the text, which is folded.
void find_heading_phrases(std::string_view text, const HeadingPhrases& phrases,
                          const std::function<void(const PhraseInHeading&)>& found);

}  // namespace cvpdf
