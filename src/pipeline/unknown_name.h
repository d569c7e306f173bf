// UnknownName: what is said of a name that nothing has, of a variant or a layout.

#pragma once

#include <string>
#include <vector>

namespace cvpdf {

struct UnknownName {
    std::string message = {};
    std::vector<std::string> hints = {};
};

}  // namespace cvpdf
