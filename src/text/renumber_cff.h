// renumber_cff: a `CFF ` table that is keyed by CIDs → the same glyphs with their indexes for CIDs,
// without what nobody reads (Adobe Technical Note 5176).
//
// CIDs of a whole font are spread over 65,535 numbers: in a subset each costs two bytes that do not
// compress, in the charset, in the widths and the Unicode of a PDF, and wherever it is shown. From
// 1 on they cost next to nothing. The font's notice and names go, the names of its parts too; parts
// that say the same of their glyphs become one. The charstrings stay as they are, but for
// .notdef's, which is empty.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cvpdf {

/// A glyph that the font gets besides its own.
struct AddedGlyph {
    std::string char_string = {};  ///< with the advance as it stands in it (char_string.h)
    std::uint32_t like = 0;        ///< an index of the table: a glyph in the same units
};

/// `added` stand behind the table's glyphs, in this order. None where the table is keyed by names
/// or broken, or where it has subroutines.
std::optional<std::string> renumber_cff(std::string_view table,
                                        std::span<const AddedGlyph> added = {});

}  // namespace cvpdf
