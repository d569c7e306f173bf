#include "input/quote_scalar.h"

#include <fmt/format.h>

namespace cvpdf {

std::string quote_scalar(std::string_view value) {
    if (value.find('\'') == std::string_view::npos) return fmt::format("'{}'", value);
    if (value.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", value);
    std::string doubled;
    for (const char byte : value) doubled.append(byte == '\'' ? 2 : 1, byte);
    return fmt::format("'{}'", doubled);
}

}  // namespace cvpdf
