// What JSON is told by: numbers, bare words, how a file begins.
//
// Private to input/, but for what input/json.h declares.

#pragma once

#include <string_view>

namespace cvpdf {

/// What a file may hold: JSON's grammar, or JSON5's as well.
enum class JsonSyntax { kStrict, kJson5 };
/// JSON5 for names with the ending .json5 or .jsonc.
JsonSyntax json_syntax_of(std::string_view file_name);

bool is_json_digit(char byte);
/// What a bare word or number is made of.
bool is_json_word(char byte);
/// RFC 8259 §6.
bool is_json_number(std::string_view word);
/// What JSON5 has beside it: +1, .5, 5., 0xff, Infinity, NaN.
bool is_json5_number(std::string_view word);

}  // namespace cvpdf
