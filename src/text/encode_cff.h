// encode_cff: glyphs of a name-keyed `CFF ` table → a table of them alone with an encoding of its
// own, without what nobody reads, so that it can be a font of one-byte codes in a PDF (Type1C).
//
// The names of glyphs stay, since readers find glyphs by them; the notice, family, weight and
// version of the whole font go. The bytes hang on the glyphs, their codes and what the font says of
// them alone: cut from a whole font or from a subset of it, they are the same. Adobe Technical Note
// 5176.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "text/name_keyed_cff.h"

namespace cvpdf {

struct EncodedCff {
    std::string program = {};
    std::vector<std::uint8_t> codes = {};  ///< in the order of the glyphs asked for
};

/// `glyphs` are glyph indexes of the font, sorted and distinct, without .notdef, which is always
/// kept, and for which code 0 stands. None where there are no glyphs, or more than codes, or where
/// they take more than 64 KB. `wanted` are the codes that they should have (simple_codes.h), 0
/// where any will do.
std::optional<EncodedCff> encode_cff(const NameKeyedCff& font,
                                     std::span<const std::uint32_t> glyphs,
                                     std::span<const std::uint8_t> wanted);

}  // namespace cvpdf
