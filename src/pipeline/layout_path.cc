#include "pipeline/layout_path.h"

namespace cvpdf {

bool is_layout_path(std::string_view layout) {
    return layout.find('/') != std::string_view::npos || layout.ends_with(".yaml") ||
           layout.ends_with(".yml");
}

}  // namespace cvpdf
