// Languages by their English names, as files of other formats have them.

#pragma once

#include <optional>
#include <string_view>

namespace cvpdf {

/// `German` → de (ISO 639). None for names that are not known, and for those with more words.
std::optional<std::string_view> tag_of_language(std::string_view english_name);

}  // namespace cvpdf
