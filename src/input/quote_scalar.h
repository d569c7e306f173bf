// quote_scalar: a text as a quoted scalar of YAML, for a hint.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// In single quotes, or in double ones where that spares doubling.
std::string quote_scalar(std::string_view value);

}  // namespace cvpdf
