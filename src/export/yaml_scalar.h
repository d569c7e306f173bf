// yaml_scalar: a text as a scalar of YAML 1.2, in the plainest style that keeps it.

#pragma once

#include <string>
#include <string_view>

#include "input/node.h"

namespace cvpdf {

/// A key, or a value of one line: plain, or in quotes. `style` kPlain: no quotes because of what
/// another reader might take it for (`2018`, `true`).
std::string yaml_scalar(std::string_view text, ScalarStyle style);
std::string yaml_key(std::string_view text);

/// Whether the text can stand as a literal block without an indentation indicator and with `|-`.
bool fits_literal_block(std::string_view text);

}  // namespace cvpdf
