// compounds: words with a known one in them, though nobody knows their other part.
//
// Where both parts are known a compound is cut into them (terms.h). Of others, a Korean word of
// four syllables or more that stands in a longer one is spoken of there: 감염관리 in
// 감염관리위원회; shorter ones have too many false friends: 도서관 in 도서관리. A German word that
// ends a longer one is what that is: Laserschweißen is Schweißen; not behind a prefix of verbs,
// Unterrichtung is no Richtung. A long one that begins it is spoken of: Brandschutz in
// Brandschutznachweise.

#pragma once

#include <string_view>
#include <vector>

#include "tailor/lexicon.h"

namespace cvpdf {

/// Hangul alone.
bool is_korean_word(std::string_view key);

/// Whether a word with this key, or this stem of German, may be a compound that is not known.
bool may_be_compound(std::string_view key);

/// Keys of the words that such a term may be a compound of, the longest first.
std::vector<std::string_view> keys_within(const Term& term, const PostingWords& words);

bool is_compound_of(const Term& term, std::string_view key, const PostingWords& words);

}  // namespace cvpdf
