// Terms: a text → what it speaks of, in a form that two texts can be compared by.
//
// Words are folded and stemmed, irregular forms by the word that they are of; verbs and nouns of
// one action have its name besides (action_words.h). Korean and German compounds, and those of
// katakana, are parted into words that stand alone elsewhere (Koehn & Knight 2003), so that
// Softwareentwicklung is development of software; an abbreviation is the same with full stops and
// without (B.S.N., BSN), a word with hyphens is the closed one that stands elsewhere (e-commerce);
// Japanese and Chinese, which have no blanks, give every two neighbouring signs. Words and phrases
// of one meaning (data/synonyms.yaml, and the CV's own) are one term. What Markdown adds is left
// out, and so are addresses behind links.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tailor/german_compounds.h"
#include "tailor/lexicon.h"
#include "tailor/stems.h"

namespace cvpdf {

/// How near two words of one stem must be.
enum class Likeness {
    kForms,   ///< of one word
    kAction,  ///< or a verb and its noun: negotiated, negotiation
};

/// What must agree, and whose words these are.
struct Agreement {
    Likeness likeness = Likeness::kForms;
    std::string_view language = {};
    const PostingWords& words;
};

/// Of one stem, and no words of different meanings: synonyms ask for forms, coverage for actions,
/// while relevance is content with stems. A term without a word is its key.
bool agree(const Term& a, const Term& b, const Agreement& agreement);

/// A verb and its noun whose stems are not one: geprüft, Prüfung.
bool speak_of_one_action(const Term& a, const Term& b);

/// Where a word stands.
enum class Place { kWithinPhrase, kBehindBreak, kSentenceStart };

/// Not for several threads at once. The lexicon must outlive it.
class TermReader {
  public:
    explicit TermReader(const Lexicon& lexicon)
        : lexicon_(lexicon), stemmer_(lexicon.words), compounds_(lexicon, stemmer_) {}

    /// `language`: BCP 47; empty: the lexicon's.
    std::vector<Term> read(std::string_view text, std::string_view language);
    /// The same, but of words of one meaning each stands for itself.
    std::vector<Term> read_words(std::string_view text, std::string_view language);
    /// As `read` does, of what is asked for: who asks for ISO 9001 does not ask for ISO.
    std::vector<Term> read_wanted(std::string_view text, std::string_view language);
    const Lexicon& lexicon() const { return lexicon_; }
    const PostingWords& words() const { return lexicon_.words; }
    /// Of a text that says this one of itself, or none.
    std::string_view language_of(std::string_view said) const {
        return said.empty() ? std::string_view(lexicon_.language) : said;
    }

  private:
    /// A word of letters, as it is typed, and in the form that is compared.
    struct LetterWord {
        std::string_view typed = {};
        std::string normal = {};
    };
    LetterWord letter_word_at(std::string_view text, std::size_t at) const;
    void add_word(const LetterWord& letters, std::string_view language, Place place,
                  std::vector<Term>& terms);
    void add_katakana(std::string_view word, bool after_break, std::vector<Term>& terms) const;
    void add_hangul(std::string_view word, bool after_break, std::vector<Term>& terms) const;
    /// Every two neighbours of a run.
    void add_han(std::string_view run, bool after_break, std::vector<Term>& terms) const;
    const Meanings& meanings_in(std::string_view language) const;
    std::vector<std::string> parted(const std::string& word) const;

    const Lexicon& lexicon_;
    Stemmer stemmer_;
    GermanCompounds compounds_;
};

}  // namespace cvpdf
