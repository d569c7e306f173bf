// action_words: what a word speaks of as an action, so that a verb meets its noun where their stems
// differ: geprüft and Prüfung, montiert and Montage, analyzed and analysis.
//
// An action is named by the stem of its verb. In German rules find it: a participle has ge- before
// its stem or between a prefix that is parted from it and the stem, and -t behind it, or is in a
// table of strong ones (data/posting-words.yaml); a noun has -ung or -ation behind it, or is in
// another table. Nouns of other endings are none of an action's: Stelle is nothing that was
// gestellt, Bote nothing geboten. In other languages tables alone tell.

#pragma once

#include <string>
#include <string_view>

#include "tailor/posting_words.h"

namespace cvpdf {

/// How a word is written; one that begins a sentence has a capital, whatever it is.
enum class WordCase { kSmall, kCapital, kSentenceStart };

/// Of a folded word, in a language of stems; empty where it speaks of none. Never a stem of a word.
std::string action_of(std::string_view folded, WordCase written, std::string_view language,
                      const PostingWords& words);

/// gehalten, beschlossen: the stem that other words have such a participle by is a noun's: Gehalt.
/// Not beraten, which is the infinitive as well.
bool is_strong_participle(std::string_view folded, const PostingWords& words);

}  // namespace cvpdf
