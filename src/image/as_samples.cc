#include "image/as_samples.h"

#include <utility>
#include <variant>

#include "base/error.h"
#include "image/decode.h"

namespace cvpdf {

Image as_samples(const Image& image) {
    if (image.coding == ImageCoding::kSamples) return image;
    DecodeResult result = decode_jpeg(image.data, {.width = image.width, .height = image.height});
    auto* decoded = std::get_if<Decoded>(&result);
    if (decoded == nullptr) {
        throw MachineError("a picture " + std::get<ImageFault>(result).reason);
    }
    return {.width = decoded->pixels.width,
            .height = decoded->pixels.height,
            .color =
                decoded->pixels.layout == PixelLayout::kGray ? ImageColor::kGray : ImageColor::kRgb,
            .data = std::move(decoded->pixels.samples),
            .alpha = image.alpha};
}

}  // namespace cvpdf
