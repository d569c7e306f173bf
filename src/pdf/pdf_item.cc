#include "pdf/pdf_item.h"

#include "base/unicode.h"

namespace cvpdf {

std::string utf8_from_utf16be(std::string_view bytes) {
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                     static_cast<unsigned char>(bytes[at + 1]));
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(out, c >= 0xD800 && c < 0xE000 ? kReplacementCharacter : c);
    }
    return out;
}

std::string text_of_string(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF")) return utf8_from_utf16be(bytes.substr(2));
    if (bytes.starts_with("\xEF\xBB\xBF") && !find_invalid_utf8(bytes)) {
        return std::string(bytes.substr(3));
    }
    std::string out;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        append_utf8(out, c >= 0x7F && c < 0xA1 ? kReplacementCharacter : char32_t{c});
    }
    return out;
}

}  // namespace cvpdf
