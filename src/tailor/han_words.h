// han_words: what Japanese and Chinese texts say in runs of Han, which terms read by pairs of
// signs.
//
// Pairs are good to compare by, and nothing to show: 校教 is no word of 学校教諭. A run is one
// word, or a few, without what says nothing at its ends: 指導 of 指導経験.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tailor/posting_words.h"

namespace cvpdf {

/// Two signs of Han, no more.
bool is_han_pair(std::string_view key);

/// Of two to ten signs each; longer ones are clauses of Chinese.
std::vector<std::string> han_words(std::string_view text, const PostingWords& words);

/// Likewise in Japanese, but no stems of verbs and no adjectives: 操作 of 操作の経験, not of
/// 操作する.
std::vector<std::string> han_nouns(std::string_view text, const PostingWords& words);

}  // namespace cvpdf
