// encode_cff: a subset `CFF ` table → the same with an encoding of its own, and less of what
// nobody reads, so that it can be a font of one-byte codes in a PDF (Type1C).
//
// Glyphs of ASCII keep the codes of StandardEncoding, so that a stream reads like its text and the
// space is code 32, which alone takes the word spacing of ISO 32000-1 9.3.3; all others follow from
// 128 on. The names of glyphs stay, since readers find glyphs by them; the notice, family, weight
// and version of the whole font go. All that stands behind the strings is copied as
// it is; places in the Top DICT follow it. Adobe Technical Note 5176.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

struct EncodedCff {
    std::string program = {};
    std::vector<std::uint8_t> codes = {};  ///< by glyph index; 0 for .notdef alone
};

/// None where there are more glyphs than codes, where the table is keyed by CIDs, or where
/// anything in it is not as it should be.
std::optional<EncodedCff> encode_cff(std::string_view table);

}  // namespace cvpdf
