// prepare_image: the bytes of a JPEG or PNG file → an Image ready for the page.
//
// Strangers' files: whatever is in them, no more than some 130 MiB are taken, no more than a second
// is spent, and what cannot be used is a fault with its reason. Decoding, in order: limits, pixels,
// size, colours, orientation, crop.
//
//   * At more than 300 pixels an inch of its frame an image is resampled to 300, in linear light
//     (Catmull-Rom); at less it stays.
//   * A JPEG in gray or YCbCr that needs nothing of all this keeps its data, bit for bit; only its
//     metadata go (place and time of the shot, thumbnails, comments).
//   * CMYK, and colour profiles other than sRGB, are converted to sRGB.
//   * Exif's orientation is applied, gAMA as well.

#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/image.h"

namespace cvpdf {

/// A file larger than this is not read.
inline constexpr std::size_t kMostImageBytes = std::size_t{32} * 1024 * 1024;

/// Why a file is of no use.
struct ImageFault {
    std::string reason = {};  ///< goes on a sentence: "is neither JPEG nor PNG"
    std::vector<std::string> hints = {};
};

struct PreparedImage {
    Image image = {};
    std::vector<std::string> remarks = {};  ///< what was not done as well as one might wish
};

/// `frame`: the printed size. A width or a height that is not there follows from the image's. What
/// lies outside the frame is cut off where the image is recoded anyway.
std::variant<PreparedImage, ImageFault> prepare_image(std::string_view file, const Size& frame);

}  // namespace cvpdf
