// inflection: whether two words are forms of one, or speak of one action.
//
// Stems alone say too much: product and production, access and accessibility have one stem each.
// Two words of one stem are one word where they differ by what inflection puts behind it, and by
// nothing that makes another word of it (the groups of endings in data/posting-words.yaml, and the
// words there that an ending has made: marketing is no form of market). They speak of one action or
// quality where they differ by an ending that makes a noun of it: negotiated, negotiation.

#pragma once

#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// `a` and `b` are folded and have one stem in `language`, as tests and testing have in English. In
/// a language that has no groups of endings, such words are always forms of one word.
bool are_forms_of_one_word(std::string_view a, std::string_view b, std::string_view language,
                           const PostingWords& words);

/// The same, and of a verb and its noun, or an adjective and its: idempotent, idempotency.
bool are_of_one_action(std::string_view a, std::string_view b, std::string_view language,
                       const PostingWords& words);

}  // namespace cvpdf
