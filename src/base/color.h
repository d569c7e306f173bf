// Color: sRGB, 8 bits a channel, as the output intent of the PDF says.

#pragma once

#include <compare>
#include <cstdint>

namespace cvpdf {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    constexpr auto operator<=>(const Color&) const = default;
};

}  // namespace cvpdf
