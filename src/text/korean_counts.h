// Korean numbers and what they count, where a space stands between: `3 명이`, `1,200만 원을`.

#pragma once

#include <string_view>

namespace cvpdf {

/// A counter, with particles behind it perhaps.
bool is_korean_counter(std::string_view word);

/// `3만`, `1,200만`, `천만`.
bool is_korean_number(std::string_view word);

/// True of an amount and its currency: `3억` or a bare `만` before `원을`.
bool is_korean_amount(std::string_view before, std::string_view after);

}  // namespace cvpdf
