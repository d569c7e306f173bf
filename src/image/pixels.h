// Pixels: an image while it is decoded, resized, turned. Private to image/.

#pragma once

#include <cstddef>
#include <string>
#include <utility>

namespace cvpdf {

enum class PixelLayout { kGray, kGrayAlpha, kRgb, kRgba, kCmyk };

constexpr int channels_of(PixelLayout layout) {
    switch (layout) {
        case PixelLayout::kGray:
            return 1;
        case PixelLayout::kGrayAlpha:
            return 2;
        case PixelLayout::kRgb:
            return 3;
        case PixelLayout::kRgba:
        case PixelLayout::kCmyk:
            return 4;
    }
    return 0;
}

constexpr bool has_alpha(PixelLayout layout) {
    return layout == PixelLayout::kGrayAlpha || layout == PixelLayout::kRgba;
}

/// 8 bits a sample, rows from the top, no gaps. Of CMYK, 255 is full ink.
struct Pixels {
    int width = 0;
    int height = 0;
    PixelLayout layout = PixelLayout::kRgb;
    std::string samples = {};

    std::size_t count() const {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    }
    std::size_t row_bytes() const {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels_of(layout));
    }
};

struct PixelSize {
    int width = 0;
    int height = 0;
    bool operator==(const PixelSize&) const = default;
};

/// How a picture is turned, as Exif 2.3 numbers it: 1 is upright, 5 to 8 lie on their side.
using Orientation = int;
inline constexpr Orientation kUpright = 1;

constexpr PixelSize turned(PixelSize size, Orientation orientation) {
    if (orientation >= 5) std::swap(size.width, size.height);
    return size;
}

}  // namespace cvpdf
