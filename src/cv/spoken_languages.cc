#include "cv/spoken_languages.h"

#include <algorithm>
#include <iterator>

#include "base/script.h"

namespace cvpdf {

namespace {

struct OtherName {
    std::string_view name;
    std::string_view tag;
};

/// Names that people write and CLDR does not.
constexpr OtherName kOtherNames[] = {
    {"Bengali", "bn"},   {"Farsi", "fa"},   {"Mandarin", "zh"}, {"Maori", "mi"},
    {"Sinhalese", "si"}, {"Slovene", "sl"}, {"Tagalog", "tl"},  {"Wu", "wuu"},
};

}  // namespace

std::optional<std::string> tag_of_language(std::string_view english_name) {
    const auto other = std::ranges::find(kOtherNames, english_name, &OtherName::name);
    if (other != std::end(kOtherNames)) return std::string(other->tag);
    return language_called(std::string(english_name));
}

}  // namespace cvpdf
