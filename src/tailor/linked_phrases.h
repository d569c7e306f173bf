// linked_phrases: nouns with a preposition between them, as Romance languages have them where
// others have compounds: carnet de conducir, impianti di irrigazione.

#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "tailor/posting_words.h"
#include "tailor/lexicon.h"

namespace cvpdf {

/// Behind the words of a link that begins at `at`: `de la`. `at` where there is none, or nothing
/// that tells something behind it.
std::size_t behind_link(std::span<const Term> terms, std::size_t at, std::string_view language,
                        const PostingWords& words);

/// What stands behind a link and may be a verb, or says nothing: capacidad de liderar.
bool may_be_linked_noun(const Term& term, std::string_view language, const PostingWords& words);

/// One of the words that are no keywords alone.
bool is_no_keyword(std::string_view folded, std::string_view language, const PostingWords& words);

}  // namespace cvpdf
