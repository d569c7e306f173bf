#include "base/blank.h"

#include <unicode/uchar.h>

namespace cvpdf {

bool is_blank(char32_t c) {
    if (c < 0x80) return c <= 0x20 || c == 0x7F;
    if (c == 0xA0 || c == 0xAD) return true;
    if (c < 0x300) return c < 0xA0;
    if (c >= 0xAC00 && c <= 0xD7A3) return false;
    const auto code = static_cast<UChar32>(c);
    return u_isUWhiteSpace(code) || u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

}  // namespace cvpdf
