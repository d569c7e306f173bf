// katakana_words: what Japanese words in katakana are made of. They are written without blanks
// where English has some: バックエンドエンジニア is an エンジニア for バックエンド, as soon as one
// of the texts has either as a word of its own.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

/// サーバ of サーバー: both are written.
std::string katakana_key(std::string_view word);

/// The parts of a word, of which those in `known` (as keys) stand alone elsewhere; the word itself
/// where it has none.
std::vector<std::string_view> parts_of_katakana(std::string_view word,
                                                const std::set<std::string, std::less<>>& known);

}  // namespace cvpdf
