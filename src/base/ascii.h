// Letters and digits of ASCII, for formats, tags, dates and links, whose syntax knows no others.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace cvpdf {

/// A code point, or a byte of UTF-8: those of other characters are no letters, whatever their sign.
constexpr bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

constexpr bool is_ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// Nothing but ASCII.
constexpr bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text,
                               [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

constexpr char to_ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string to_ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = to_ascii_lower(c);
    return out;
}

inline bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, {}, [](char c) { return to_ascii_lower(c); },
        [](char c) { return to_ascii_lower(c); });
}

/// The text without the bytes of `what` around it.
inline std::string_view trim(std::string_view text, std::string_view what) {
    const std::size_t begin = text.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

/// The text without the blanks and line ends around it.
inline std::string_view trim_blanks(std::string_view text) {
    return trim(text, " \t\r\n");
}

}  // namespace cvpdf
