// Addresses (URLs, e-mail) in running text, and where they may be cut over lines.
//
// A cut stands behind one of : / @ or before one of . , - _ ? # % & = ~ (Chicago Manual of Style
// 7.46: a stop or a hyphen at a line's end would be taken for the sentence's own) and shows no
// hyphen, nothing being added to an address; never inside the scheme or a host of up to thirty
// characters, inside an ORCID, beside an opening bracket, or nearer than three characters to an
// end. A part of sixteen characters without a cut may also be cut between letters and digits.
// Addresses shorter than sixteen characters stay whole.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace cvpdf {

/// Bytes [begin, end) of an address.
struct AddressRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Addresses in order. Punctuation around an address is not part of it, nor are characters that
/// are not ASCII.
std::vector<AddressRange> find_addresses(std::string_view text);

/// Offsets inside an address at which it may be cut, in order.
std::vector<std::uint32_t> address_breaks(std::string_view text, AddressRange address);

}  // namespace cvpdf
