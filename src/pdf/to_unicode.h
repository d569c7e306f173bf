// to_unicode: the CMap that says what the codes of a font are read as (ISO 32000-1 9.10.3).

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cvpdf {

struct CodeText {
    std::uint16_t code = 0;
    std::string text = {};  ///< UTF-8, not empty
};

enum class CodeLength { kOneByte, kTwoBytes };

/// What fonts share: maps, and by font which of them is its own.
struct SharedTexts {
    std::vector<std::vector<CodeText>> maps = {};
    std::vector<std::size_t> map_of = {};
};

/// Puts together what fonts say of their codes, as long as none of them says of a code what another
/// one does not: a font may have a ToUnicode that knows more codes than it has. All are sorted by
/// code, each code once.
SharedTexts share_texts(const std::vector<std::vector<CodeText>>& fonts);

/// `texts` are sorted by code, each code once.
std::string to_unicode_cmap(const std::vector<CodeText>& texts, CodeLength length);

}  // namespace cvpdf
