#include "input/latex_markdown.h"

#include <fmt/format.h>

namespace cvpdf {

std::string escape_signs(std::string_view plain) {
    constexpr std::string_view kSigns = "\\*_`[]^~<>&";
    std::string out;
    for (const char c : plain) {
        if (kSigns.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string in_marks(std::string_view mark, std::string_view inner) {
    const std::size_t begin = inner.find_first_not_of(" \u00A0");
    if (begin == std::string_view::npos) return std::string(inner);
    const std::size_t end = inner.find_last_not_of(' ') + 1;
    std::string out(inner.substr(0, begin));
    out += mark;
    out += inner.substr(begin, end - begin);
    out += mark;
    out += inner.substr(end);
    return out;
}

std::string link_to(std::string_view target, std::string_view shown) {
    std::string out = fmt::format("[{}](", shown);
    for (const char c : target) {
        const bool is_plain =
            c > ' ' && std::string_view("()<>\\*_`").find(c) == std::string_view::npos;
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(c));
        if (is_plain || byte >= 0x80) {
            out += c;
        } else if (c == '_') {
            out += "\\_";
        } else {
            out += fmt::format("%{:02X}", byte);
        }
    }
    return out += ')';
}

}  // namespace cvpdf
