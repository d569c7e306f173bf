// What we need to know of a `CFF ` table (Adobe Technical Note 5176): whether it is keyed by CIDs,
// and which CID each glyph has. Every offset is checked; a broken table gives nothing.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cvpdf {

bool is_cid_keyed_cff(std::string_view table);

struct CffCharset {
    bool is_cid_keyed = false;
    /// By glyph index: the CID, or the string id of a name-keyed font.
    std::vector<std::uint16_t> ids = {};
};

/// The charset of the table's first font; none if the table is broken. A predefined charset comes
/// back as the glyph indexes themselves, since only name-keyed fonts use one.
std::optional<CffCharset> read_cff_charset(std::string_view table);

}  // namespace cvpdf
