// divisible_words: what stands between two spaces → the words in it that may be divided at all.
//
// Letters are words; apostrophes, hyphens, dashes, slashes, brackets and quotes may join them.
// Whatever has a digit or another sign in its middle (an address, a file, C++, e.g.) is no word,
// and neither is what has a capital behind its first letter (a name of a product): these stay
// whole. Where all letters are capitals, as in headings, all words are such.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace cvpdf {

/// Bytes [begin, end) of the chunk: letters and the marks on them.
struct DivisibleWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool is_capital = false;    ///< begins with a capital
    bool all_capitals = false;  ///< and goes on so: a heading or an acronym
    bool in_compound = false;   ///< a hyphen ties it to another word
};

/// `chunk` is the text between two spaces.
std::vector<DivisibleWord> divisible_words(std::string_view chunk);

/// True if what follows `chunk` begins a sentence. An abbreviation ends none.
bool ends_sentence(std::string_view chunk);

}  // namespace cvpdf
