#include "input/line_join.h"

#include <algorithm>
#include <cstddef>

#include "base/script.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

/// Han, kana, and their signs: nothing stands between them, so that a line may end anywhere. Hangul
/// has spaces between words.
bool is_set_solid(char32_t c) {
    const bool is_sign = (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
    return is_sign || (is_cjk_letter(c) && script_of(c) != "Hang");
}

char32_t last_letter(std::string_view text) {
    while (text.ends_with('*')) text.remove_suffix(1);
    if (text.empty()) return 0;
    std::size_t at = floor_to_character(text, text.size() - 1);
    return next_code_point(text, &at);
}

char32_t first_letter(std::string_view text) {
    std::size_t at = std::min(text.find_first_not_of('*'), text.size());
    return at == text.size() ? 0 : next_code_point(text, &at);
}

}  // namespace

bool joins_without_blank(std::string_view before, std::string_view behind) {
    return is_set_solid(last_letter(before)) && is_set_solid(first_letter(behind));
}

}  // namespace cvpdf
