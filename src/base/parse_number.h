// parse_number: a text → the number that all of it is.
//
// As std::from_chars reads it: in ASCII, with no regard to the locale, without blanks or a plus.

#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace cvpdf {

/// None for what is no number, has anything behind it, or is beyond the type's limits.
template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
    Number value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

}  // namespace cvpdf
