// Languages by their English names, as files of other formats have them.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cvpdf {

/// `German` → de, `Farsi` → fa (ISO 639). None for names that are not known.
std::optional<std::string> tag_of_language(std::string_view english_name);

}  // namespace cvpdf
