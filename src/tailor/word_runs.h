// word_runs: a text → runs of one script, as words are read from it.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cvpdf {

enum class WordScript { kNone, kLetter, kHangul, kHan, kKatakana, kHiragana };

WordScript word_script(char32_t c);

/// A letter or digit of ASCII, or a byte of any other character. None stands behind the text.
bool is_word_byte(std::string_view text, std::size_t at);

/// Whether a word or phrase stands in a text by itself: letters beyond ASCII are of words as well,
/// 회계 is not in 회계연도.
bool has_word(std::string_view text, std::string_view word);

/// The same of a phrase in Latin letters; those of scripts without blanks, and
/// what begins with a sign, anywhere.
bool has_phrase(std::string_view text, std::string_view phrase);

bool has_any_phrase(std::string_view text, std::span<const std::string> phrases);

/// What phrases of the word lists are looked for in: folded, one blank where several or a line's
/// end part words, the lists' apostrophe where the page has another.
std::string fold_phrase(std::string_view text);

/// A letter, not digits and signs alone.
bool has_letter(std::string_view text);

/// Where the run of one script ends that begins at `begin`. `C++`, `C#`, `Node.js` and `R&D` are
/// words.
std::size_t end_of_run(std::string_view text, std::size_t begin, WordScript script);

/// The next run from `*at` on, which is then behind it; empty where there is no more.
std::string_view next_run(std::string_view text, std::size_t* at);

inline constexpr std::size_t kSyllable = 3;  ///< bytes of a syllable of Hangul
inline constexpr std::string_view kGerman = "de";
inline constexpr std::size_t kShortestPart = 4;  ///< bytes of a word in a German compound

}  // namespace cvpdf
