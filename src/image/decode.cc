#include "image/decode.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace cvpdf {
namespace {

constexpr std::string_view kSaveSmaller = "a photo of 1000 to 4000 pixels a side is plenty";

/// Numbers of a TIFF header in its own byte order. libexif would read all of Exif for one tag.
struct TiffReader {
    std::string_view bytes = {};
    bool little = false;

    std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
        if (at > bytes.size() || size > bytes.size() - at) return {};
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t from = little ? at + size - 1 - i : at + i;
            value = value << 8 | static_cast<unsigned char>(bytes[from]);
        }
        return value;
    }
};

}  // namespace

PixelSize wanted_size(PixelSize image, PixelSize frame) {
    double scale = static_cast<double>(frame.width) / image.width;
    if (frame.height > 0) scale = std::max(scale, static_cast<double>(frame.height) / image.height);
    if (scale >= 1) return image;
    const auto part = [&](int side) {
        return std::max(1, static_cast<int>(std::lround(side * scale)));
    };
    return {.width = part(image.width), .height = part(image.height)};
}

std::variant<std::monostate, ImageFault> check_size(std::int64_t width, std::int64_t height,
                                                    int bytes_per_pixel) {
    if (width <= 0 || height <= 0) return ImageFault{.reason = "has no pixels"};
    if (width > kMostSide || height > kMostSide ||
        width * height * bytes_per_pixel > kMostSampleBytes) {
        return ImageFault{.reason = fmt::format("has {} × {} pixels, too many", width, height),
                          .hints = {std::string{kSaveSmaller}}};
    }
    return {};
}

Orientation exif_orientation(std::string_view tiff) {
    constexpr std::uint32_t kOrientation = 0x0112;
    constexpr std::size_t kEntry = 12;
    if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return kUpright;
    const TiffReader reader{.bytes = tiff, .little = tiff.starts_with("II")};
    const auto directory = reader.number(4, 4);
    const auto count = directory ? reader.number(*directory, 2) : std::nullopt;
    for (std::size_t i = 0; count && i < *count; ++i) {
        const std::size_t at = std::size_t{*directory} + 2 + i * kEntry;
        const auto tag = reader.number(at, 2);
        if (!tag) break;
        if (*tag != kOrientation) continue;
        const auto value = reader.number(at + 8, 2);
        return value && *value >= 1 && *value <= 8 ? static_cast<Orientation>(*value) : kUpright;
    }
    return kUpright;
}

}  // namespace cvpdf
