// skip_address: what of a text is an address, no words.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

/// Where the address ends that begins at `at`; `at` if none does: behind a link's text `](…)`, of
/// mail, and of a page with its scheme or www. in front.
std::size_t skip_address(std::string_view text, std::size_t at);

}  // namespace cvpdf
