// suspended_word: a German compound of which only the beginning is written, since a longer one ends
// alike: Monats- und Jahresabschlüsse, Lohn-, Gehalts- und Finanzbuchhaltung.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cvpdf {

struct SuspendedWord {
    std::string first = {};   ///< Monats; empty: none is suspended
    std::string longer = {};  ///< Jahresabschlüsse
};

/// Of the word from `begin` to `end`.
SuspendedWord suspended_word(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace cvpdf
