// sentences: a paragraph → its sentences (UAX #29).

#pragma once

#include <string_view>
#include <vector>

namespace cvpdf {

/// Each with the blanks behind it, so that together they are the text. A full stop before a small
/// letter or within a word ends none: `Lark Inc. is hiring`, `Node.js`.
std::vector<std::string_view> split_sentences(std::string_view text);

}  // namespace cvpdf
