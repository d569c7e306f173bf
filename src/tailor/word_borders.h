// word_borders: what stands between the words of a text, and at their edges.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

/// Where the sign at `at` ends.
std::size_t behind_sign(std::string_view text, std::size_t at);

/// False between words of one phrase: a blank, a hyphen, a slash, Markdown's stars.
bool parts_phrases(char32_t c);

bool ends_sentence(char32_t c);

/// Within a word it parts nothing: Master's degree.
bool is_apostrophe(char32_t c);

/// What joins the word at `at` to the one before it; '\0': nothing.
char joint_before(std::string_view text, std::size_t at);

/// `.NET` begins with its point.
bool is_leading_point(std::string_view text, std::size_t at);

}  // namespace cvpdf
