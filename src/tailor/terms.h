// Terms: a text → what it speaks of, in a form that two texts can be compared by.
//
// Words are folded and stemmed; Korean compounds are parted into words that stand alone elsewhere;
// Japanese and Chinese, which have no blanks, give every two neighbouring signs. Words and phrases
// of one meaning (data/synonyms.yaml, and the CV's own) are one term. What Markdown adds is left
// out, and so are addresses behind links.

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tailor/posting_words.h"
#include "tailor/stems.h"

namespace cvpdf {

enum class Telling { kNothing, kSomething };

struct Term {
    std::string key = {};    ///< equal for what means the same
    std::string shown = {};  ///< as it was written, or what its meaning is called
    Telling telling = Telling::kSomething;
    bool after_break = false;  ///< no phrase with what stands before
    bool special = false;      ///< written as names and acronyms are: Kafka, CI, C++
};

/// Each list is one meaning; its first word is its name.
using Synonyms = std::vector<std::vector<std::string>>;

/// Not for several threads at once.
class TermReader {
  public:
    TermReader(const PostingWords& words, const Synonyms& synonyms);

    /// Takes the words of a Korean text for words that compounds are made of.
    void learn(std::string_view text);
    std::vector<Term> read(std::string_view text, std::string_view language);

  private:
    struct Meaning {
        std::vector<std::string> keys = {};
        std::string name = {};
    };

    std::vector<Term> read_words(std::string_view text, std::string_view language);
    void add_word(std::string_view word, std::string_view language, bool after_break,
                  std::vector<Term>& terms);
    void add_hangul(std::string_view word, bool after_break, std::vector<Term>& terms) const;
    /// Every two neighbours of a run.
    void add_han(std::string_view run, bool after_break, std::vector<Term>& terms) const;
    std::vector<std::string> parted(const std::string& word) const;

    const PostingWords& words_;
    Stemmer stemmer_;
    std::set<std::string, std::less<>> korean_words_;
    std::map<std::string, std::vector<Meaning>, std::less<>> meanings_;  ///< by their first key
};

}  // namespace cvpdf
