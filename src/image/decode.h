// What the two decoders have in common. Private to image/.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "image/pixels.h"
#include "image/prepare_image.h"

namespace cvpdf {

/// No picture may take more, decoded or as its file has it.
inline constexpr std::int64_t kMostSampleBytes = std::int64_t{96} * 1024 * 1024;
inline constexpr int kMostSide = 30'000;

struct Decoded {
    Pixels pixels = {};
    PixelSize whole = {};  ///< of the file; larger than `pixels` where these were decoded smaller
    Orientation orientation = kUpright;
    std::string profile = {};     ///< ICC; empty: sRGB
    std::string plain_jpeg = {};  ///< the file without metadata, where it may be used as it is
};

using DecodeResult = std::variant<Decoded, ImageFault>;

/// The pixels that the whole of an upright image of this size should have for the `frame`, which is
/// counted in pixels; a width or height of zero follows from the image. Never more than it has.
PixelSize wanted_size(PixelSize image, PixelSize frame);

/// Nothing where the size can be decoded.
std::variant<std::monostate, ImageFault> check_size(std::int64_t width, std::int64_t height,
                                                    int bytes_per_pixel);

/// The value of Exif's Orientation (0x0112), 1 where there is none. `tiff` begins with II or MM.
Orientation exif_orientation(std::string_view tiff);

DecodeResult decode_jpeg(std::string_view file, PixelSize frame);
DecodeResult decode_png(std::string_view file);

}  // namespace cvpdf
