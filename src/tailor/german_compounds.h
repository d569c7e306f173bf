// german_compounds: words of German that are made of known ones (Koehn & Knight 2003), and those
// that are written in part, because a longer one ends alike.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tailor/lexicon.h"
#include "tailor/stems.h"
#include "tailor/suspended_word.h"

namespace cvpdf {

/// The lexicon and the stemmer must outlive it.
class GermanCompounds {
  public:
    GermanCompounds(const Lexicon& lexicon, Stemmer& stemmer)
        : lexicon_(lexicon), stemmer_(stemmer) {}

    /// The words that a compound is made of; none where it is none.
    std::vector<std::string> parts_of(std::string_view folded);
    /// Monatsabschlüsse of Monats- und Jahresabschlüsse, where that is a word of the texts, or the
    /// longer word's parts are known; empty where it cannot be told.
    std::string whole_of(const SuspendedWord& word);

  private:
    /// Of a compound.
    enum class PartPlace { kFirst, kLast };
    const std::string* known_word(std::string_view folded, PartPlace place);
    std::vector<std::string> parts_of(std::string_view folded, std::vector<bool>& is_whole);

    const Lexicon& lexicon_;
    Stemmer& stemmer_;
};

}  // namespace cvpdf
