// What JSON is told by: numbers, bare words, how a file begins.
//
// Private to input/, but for looks_like_json (input/json.h).

#pragma once

#include <string_view>

namespace cvpdf {

bool is_json_digit(char byte);
/// What a bare word or number is made of.
bool is_json_word(char byte);
/// RFC 8259 §6.
bool is_json_number(std::string_view word);

}  // namespace cvpdf
