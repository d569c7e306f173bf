// Patterns of data files: text with {placeholders}.

#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf {

/// A pattern as written, blanks and all; a placeholder that is not among `known`, and a brace
/// without its other, are errors under the value.
std::string read_pattern(const Node& node, std::span<const std::string_view> known,
                         Diagnostics& diagnostics);

/// The pattern with every placeholder replaced by what `value_of` gives for its name. What is put
/// in is not searched for placeholders.
std::string fill_pattern(std::string_view pattern,
                         const std::function<std::string(std::string_view)>& value_of);

}  // namespace cvpdf
