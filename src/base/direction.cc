#include "base/direction.h"

#include <algorithm>

#include "base/unicode.h"

namespace cvpdf {

bool may_run_left(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6 && (byte <= 0xE0 || byte >= 0xEF);
    });
}

bool has_right_to_left_letter(std::string_view text) {
    if (!may_run_left(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        if (is_right_to_left_letter(next_code_point(text, &at))) return true;
    }
    return false;
}

}  // namespace cvpdf
