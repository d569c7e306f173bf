// find_addresses, find_phone_numbers: what in a text is typed to be copied as it is, whatever
// stands round it.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cvpdf {

/// Characters [begin, end) of a text.
struct CharacterRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const CharacterRange&) const = default;
};

/// Of the web and of mail, without the marks round them. In order.
std::vector<CharacterRange> find_addresses(std::u32string_view text);

/// Numbers with a country's code (`+82 10 1234-5678`) and long ones that begin with a nought
/// (`02-1234-5678`), in ASCII digits. In order.
std::vector<CharacterRange> find_phone_numbers(std::u32string_view text);

}  // namespace cvpdf
