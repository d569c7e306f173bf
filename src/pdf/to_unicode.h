// to_unicode: the CMap that says what the codes of a font are read as (ISO 32000-1 9.10.3).

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cvpdf {

struct CodeText {
    std::uint16_t code = 0;
    std::string text = {};  ///< UTF-8, not empty
};

enum class CodeLength { kOneByte, kTwoBytes };

/// `texts` are sorted by code, each code once.
std::string to_unicode_cmap(const std::vector<CodeText>& texts, CodeLength length);

}  // namespace cvpdf
