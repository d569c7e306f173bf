// Image: pixels on their way from a file to a page, as plain data: 8 bits a sample, sRGB or its
// grays, rows from the top, upright, and no more of them than the page shows. Made in image/,
// carried by the Document, drawn by the writers.

#pragma once

#include <string>

#include "base/geometry.h"

namespace cvpdf {

enum class ImageColor { kGray, kRgb };

enum class ImageCoding {
    kSamples,  ///< one byte a sample, 1 or 3 samples a pixel, no gaps
    kJpeg,     ///< a JPEG file without metadata, as /DCTDecode reads it
};

struct Image {
    int width = 0;
    int height = 0;
    ImageColor color = ImageColor::kRgb;
    ImageCoding coding = ImageCoding::kSamples;
    std::string data = {};
    std::string alpha = {};  ///< one byte a pixel, 0 is clear; empty: opaque
    bool operator==(const Image&) const = default;
};

/// Of what a frame cuts off above and below a picture, the share above: faces are in the upper
/// half.
inline constexpr int kCutAbovePercent = 33;

/// Where all of an image of `width` × `height` lies when it covers `frame` without being distorted.
constexpr Rect cover_frame(int width, int height, const Rect& frame) {
    Rect area = frame;
    const Length wide = scaled(frame.size.height, width, height);
    if (wide >= frame.size.width) {
        area.size.width = wide;
        area.origin.x -= scaled(wide - frame.size.width, 1, 2);
    } else {
        area.size.height = scaled(frame.size.width, height, width);
        area.origin.y -= scaled(area.size.height - frame.size.height, kCutAbovePercent, 100);
    }
    return area;
}

}  // namespace cvpdf
