// Bidi levels of a paragraph (UAX #9), through ICU.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/glyph_run.h"

namespace cvpdf {

/// The level at each of `offsets` (ascending first bytes of characters). Text that has nothing to
/// be reordered in a left-to-right paragraph costs one scan.
std::vector<std::uint8_t> bidi_levels(std::string_view text,
                                      const std::vector<std::uint32_t>& offsets,
                                      Direction paragraph_direction);

}  // namespace cvpdf
