// A CV, a variant and settings → what appears, as short lines.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tailor/select.h"

namespace cvpdf {

struct Selected {
    SelectResult result = {};
    /// A line for each part: `experience`, `  Lark`, `    * bullet`.
    std::string outline = {};
    std::string messages = {};  ///< of reading and selecting
};

/// `text` is a whole file. Settings are written `path=value`, their values plain words.
Selected select_text(const std::string& text, SelectRequest request = {},
                     const std::vector<std::string>& settings = {});

}  // namespace cvpdf
