#include "image/reshape.h"

#include <algorithm>
#include <cstdint>
#include <new>

#define STB_IMAGE_RESIZE_STATIC
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb/stb_image_resize.h>

#include "base/image.h"

namespace cvpdf {
namespace {

Pixels empty_like(const Pixels& pixels, PixelSize size) {
    Pixels out{.width = size.width, .height = size.height, .layout = pixels.layout};
    out.samples.resize(out.row_bytes() * static_cast<std::size_t>(size.height));
    return out;
}

/// Where the pixel (x, y) of the upright picture is in the one as it lies.
struct Place {
    int x = 0;
    int y = 0;
};

Place place_before(Orientation orientation, PixelSize lying, int x, int y) {
    const int right = lying.width - 1;
    const int bottom = lying.height - 1;
    switch (orientation) {
        case 2:
            return {right - x, y};
        case 3:
            return {right - x, bottom - y};
        case 4:
            return {x, bottom - y};
        case 5:
            return {y, x};
        case 6:
            return {y, bottom - x};
        case 7:
            return {right - y, bottom - x};
        case 8:
            return {right - y, x};
        default:
            return {x, y};
    }
}

}  // namespace

Pixels resize(const Pixels& pixels, PixelSize size) {
    Pixels out = empty_like(pixels, size);
    const int channels = channels_of(pixels.layout);
    const int alpha = has_alpha(pixels.layout) ? channels - 1 : STBIR_ALPHA_CHANNEL_NONE;
    const int done = stbir_resize_uint8_generic(
        reinterpret_cast<const unsigned char*>(pixels.samples.data()), pixels.width, pixels.height,
        0, reinterpret_cast<unsigned char*>(out.samples.data()), out.width, out.height, 0, channels,
        alpha, 0, STBIR_EDGE_CLAMP, STBIR_FILTER_CATMULLROM, STBIR_COLORSPACE_SRGB, nullptr);
    if (done == 0) throw std::bad_alloc();
    return out;
}

Pixels make_upright(const Pixels& pixels, Orientation orientation) {
    if (orientation == kUpright) return pixels;
    const PixelSize lying{pixels.width, pixels.height};
    Pixels out = empty_like(pixels, turned(lying, orientation));
    const auto step = static_cast<std::size_t>(channels_of(pixels.layout));
    auto target = out.samples.begin();
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            const Place from = place_before(orientation, lying, x, y);
            const std::size_t at = static_cast<std::size_t>(from.y) * pixels.row_bytes() +
                                   static_cast<std::size_t>(from.x) * step;
            target =
                std::copy_n(pixels.samples.begin() + static_cast<std::ptrdiff_t>(at), step, target);
        }
    }
    return out;
}

Pixels crop_to(const Pixels& pixels, PixelSize frame) {
    const auto part = [](int side, int of, int other) {
        const std::int64_t exact = (std::int64_t{side} * of + other / 2) / other;
        return static_cast<int>(std::max<std::int64_t>(1, exact));
    };
    const PixelSize kept{
        .width = std::min(pixels.width, part(pixels.height, frame.width, frame.height)),
        .height = std::min(pixels.height, part(pixels.width, frame.height, frame.width))};
    if (kept == PixelSize{pixels.width, pixels.height}) return pixels;
    Pixels out{.width = kept.width, .height = kept.height, .layout = pixels.layout};
    const int left = (pixels.width - kept.width) / 2;
    const int top = (pixels.height - kept.height) * kCutAbovePercent / 100;
    const auto step = static_cast<std::size_t>(channels_of(pixels.layout));
    for (int y = 0; y < kept.height; ++y) {
        const std::size_t at = static_cast<std::size_t>(top + y) * pixels.row_bytes() +
                               static_cast<std::size_t>(left) * step;
        out.samples.append(pixels.samples, at, out.row_bytes());
    }
    return out;
}

}  // namespace cvpdf
