// layout_path: layouts are named, or found by a path.

#pragma once

#include <string_view>

namespace cvpdf {

/// Whether a layout is named by its path: it has a `/`, or ends in `.yaml` or `.yml`.
bool is_layout_path(std::string_view layout);

}  // namespace cvpdf
