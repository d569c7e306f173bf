// Hyphenator: where a word may be divided, by the dictionary of its language (libhyphen; the
// patterns are Liang's, as in TeX).
//
// A dictionary is loaded when its language is first asked for (7 ms for English) and then shared.
// Thread-safe. Words with digits, apostrophes, any other character that is not a letter, or a
// capital behind a small letter give nothing; words all in capitals are looked up in small letters.
// Of two points with one consonant between them neither is used: `zes-s-op`. Non-standard
// hyphenation (Hungarian, old German: letters change at the break) is not offered.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

/// A dictionary that is not installed.
struct MissingDictionary {
    std::string language = {};
    std::string package = {};  ///< Debian package that brings it
};

class Hyphenator {
  public:
    explicit Hyphenator(std::string folder = "/usr/share/hyphen");
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    /// Byte offsets in `word` before which a hyphen may stand, ascending: two letters at least
    /// before it, three behind it. `language` is BCP 47; one without a dictionary gives none.
    std::vector<std::uint32_t> hyphenate(std::string_view word, std::string_view language);

    /// The path of the language's dictionary, where it is installed.
    std::optional<std::string> dictionary_path(std::string_view language) const;

    /// Set where the language has a dictionary in Debian that is not installed here.
    std::optional<MissingDictionary> missing(std::string_view language);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cvpdf
