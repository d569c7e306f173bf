// Stems: what the forms of a word have in common.
//
// Words of languages that libstemmer knows are stemmed by it (Porter 1980 and its kin); Korean
// words lose their particles and verb endings (data/posting-words.yaml). A stem need not be a word:
// it is only compared.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// The language whose stems a text's Latin words have: its own, but English where names of things
/// are English.
std::string stem_language(std::string_view language);

/// Keeps libstemmer's tables of the languages that were asked for. One for each thread.
class Stemmer {
  public:
    explicit Stemmer(const PostingWords& words) : words_(words) {}
    ~Stemmer();
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    /// Of a folded word; languages that are not known are left as they are, those that are not
    /// written in Latin letters stand for English.
    std::string stem(std::string_view word, std::string_view language);
    /// Of a word in Hangul, without what is behind it.
    std::string korean_root(std::string_view word) const;

  private:
    const PostingWords& words_;
    std::map<std::string, void*, std::less<>> stemmers_;
};

}  // namespace cvpdf
