// Hyphens between two dates as people type them: `2018-2020`, `2018.03-2020.02`,
// `2018-03 - 2020-02`, `Mar 2018 - Feb 2020`.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

/// Whether the hyphen at index `hyphen` stands between two years or dates, with a blank on both
/// sides or on none.
bool joins_dates(std::u32string_view text, std::size_t hyphen);

}  // namespace cvpdf
