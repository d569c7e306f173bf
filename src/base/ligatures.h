// Ligatures that Unicode has for old files only (U+FB00–FB06): they are pasted from typeset pages,
// and nobody searches for them.

#pragma once

#include <string>
#include <string_view>

#include "base/source.h"
#include "base/unicode.h"

namespace cvpdf {

/// Its letters: "fi"; empty for any other character.
std::string_view ligature_letters(char32_t code_point);

/// NFC of `text` with letters in place of such ligatures, and `origin` kept true. Text that is so
/// already is returned as it is.
Normalized to_plain_letters(std::string text, Origin origin);

}  // namespace cvpdf
