// inflection: whether two words are forms of one.
//
// Stems alone say too much: product and production, access and accessibility have one stem each.
// Two words of one stem are one word where they differ by what inflection puts behind it, and by
// nothing that makes another word of it (the groups of endings in data/posting-words.yaml).

#pragma once

#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// Of two folded words that have one stem in `language`, which is that of stems. Those of languages
/// without endings of their own are.
bool are_forms_of_one_word(std::string_view a, std::string_view b, std::string_view language,
                           const PostingWords& words);

}  // namespace cvpdf
