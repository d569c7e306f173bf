// Grapheme clusters of a text (UAX #29), through ICU.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace cvpdf {

/// Offsets of the first bytes of all clusters, and the text's length at the end. `text` is valid
/// UTF-8 of less than 2 GiB.
std::vector<std::uint32_t> cluster_offsets(std::string_view text);

}  // namespace cvpdf
