#include "pdf/pdf_value.h"

#include <algorithm>

#include "base/unicode.h"

namespace cvpdf {

PdfString pdf_text(std::string_view utf8) {
    const bool is_ascii = std::ranges::all_of(utf8, [](char c) { return c >= 0x20 && c < 0x7F; });
    return {.bytes = is_ascii ? std::string(utf8) : to_utf16be_with_bom(utf8)};
}

}  // namespace cvpdf
