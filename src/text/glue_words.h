// GlueWords: the words of each language whose spaces glue.h glues.
//
// Lists are words with a space between them. Those before something stand as they are written,
// full stop included; those behind a number without it, unless they are words of another kind then:
// `w.` is a century, `w` a preposition.

#pragma once

#include <array>
#include <string_view>

namespace cvpdf {

struct GlueWords {
    std::string_view language = {};       ///< two letters; empty: of every language
    std::string_view before_number = {};  ///< `Abb. 3`
    std::string_view before_name = {};    ///< `Dr. Smith`, `ul. Prosta`
    std::string_view behind_number = {};  ///< `12 Uhr`, `2020 г.`
    std::string_view magnitudes = {};     ///< behind a number and before a currency: `3 Mrd. USD`
    std::string_view currencies = {};     ///< behind a magnitude
};

/// The words of every language, and those of the one that `language` names, or none.
std::array<const GlueWords*, 2> glue_words(std::string_view language);

/// True of a word of a list.
bool lists(std::string_view list, std::string_view word);

}  // namespace cvpdf
