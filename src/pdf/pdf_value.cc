#include "pdf/pdf_value.h"

#include <algorithm>

#include "base/unicode.h"

namespace cvpdf {

std::string shortened(std::string_view utf8) {
    if (utf8.size() <= kMostTextCharacters) return std::string(utf8);
    std::size_t end = 0;
    std::size_t last = 0;
    for (std::size_t count = 0; count < kMostTextCharacters && end < utf8.size(); ++count) {
        last = end;
        next_code_point(utf8, &end);
    }
    if (end == utf8.size()) return std::string(utf8);
    return std::string(utf8.substr(0, last)) + "…";
}

PdfString pdf_text(std::string_view text) {
    const std::string utf8 = shortened(text);
    const bool is_ascii = std::ranges::all_of(utf8, [](char c) { return c >= 0x20 && c < 0x7F; });
    return {.bytes = is_ascii ? utf8 : to_utf16be_with_bom(utf8)};
}

}  // namespace cvpdf
