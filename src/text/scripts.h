// Scripts of a paragraph's characters, with Common and Inherited resolved (UAX #24, 5.1–5.2).

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <hb.h>

namespace cvpdf {

/// The script of each grapheme cluster. Common and Inherited take the script before them, a closing
/// bracket that of its opening one; at the start of the text they take the script behind them. A
/// text without any script is Common throughout. `clusters` are cluster_offsets of the text.
std::vector<hb_script_t> resolve_scripts(std::string_view text,
                                         const std::vector<std::uint32_t>& clusters);

}  // namespace cvpdf
