// name_keyed_cff: the parts of a `CFF ` table whose glyphs have names and whose charstrings stand
// by themselves, as hb-subset leaves them when it unrolls subroutines (Adobe Technical Note 5176).

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/cff_dict.h"

namespace cvpdf {

struct NameKeyedCff {
    std::string table = {};
    std::size_t names_end = 0;  ///< behind header and Name INDEX
    std::vector<CffOperation> top_dict = {};
    std::vector<std::uint16_t> ids = {};         ///< of the names, by glyph index
    std::vector<std::size_t> own_names = {};     ///< where the font's strings begin, and an end
    std::vector<std::size_t> char_strings = {};  ///< where they begin, by glyph index, and an end
    std::vector<std::uint8_t> codes = {};        ///< by glyph index (simple_codes.h), or empty
    std::size_t private_begin = 0;
    std::size_t private_size = 0;
};

/// None where the table is keyed by CIDs or broken, where it has subroutines, or where its charset
/// is one of the Expert ones.
std::optional<NameKeyedCff> read_name_keyed_cff(std::string table);

/// Whether a glyph is made of two others: `endchar` with four operands (5177, appendix C).
bool has_composites(const NameKeyedCff& font);

/// What the glyph is called in the font's own strings; nothing for a standard name.
std::string_view own_name(const NameKeyedCff& font, std::size_t glyph);
std::string_view char_string(const NameKeyedCff& font, std::size_t glyph);

}  // namespace cvpdf
