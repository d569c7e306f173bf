// explain_yaml_error: where yaml-cpp gives up → what the writer did, in words of a CV's writer.
//
// yaml-cpp says "end of map not found" for a text behind a closing quote, a list among keys and a
// line at the wrong depth alike. What stands around the place tells these apart.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "input/tree_builder.h"

namespace cvpdf {

/// What is known when yaml-cpp gives up. Offsets are those of the condensed text.
struct YamlFailure {
    YamlText text;
    int position = 0;                          ///< yaml-cpp's; -1 where it has none
    std::string message = {};                  ///< yaml-cpp's
    std::uint32_t read_to = 0;                 ///< the end of the last value that was read
    std::vector<std::uint32_t> brackets = {};  ///< open ones
};

struct YamlError {
    Diagnostic diagnostic = {};
    std::uint32_t position = 0;  ///< in the condensed text
    bool patchable = false;      ///< with a letter at `position`, reading could go on
};

YamlError explain_yaml_error(const YamlFailure& failure);

/// For a quote that is never closed, at `begin` in the condensed text.
Diagnostic explain_open_quote(const YamlText& text, std::uint32_t begin);

}  // namespace cvpdf
