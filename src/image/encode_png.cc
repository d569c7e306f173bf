#include "image/encode_png.h"

#include <cassert>
#include <cstddef>
#include <string_view>

#include <png.h>

#include "base/error.h"

namespace cvpdf {

namespace {

bool is_gray(const Image& image) {
    if (image.color == ImageColor::kGray) return true;
    for (std::size_t i = 0; i + 2 < image.data.size(); i += 3) {
        if (image.data[i] != image.data[i + 1] || image.data[i] != image.data[i + 2]) return false;
    }
    return true;
}

/// Samples pixel by pixel, colours before alpha.
std::string interleave(const Image& image, bool as_gray) {
    const std::size_t from = image.color == ImageColor::kGray ? 1 : 3;
    const std::size_t kept = as_gray ? 1 : 3;
    if (from == kept && image.alpha.empty()) return image.data;
    const std::size_t pixels = image.data.size() / from;
    std::string out;
    out.reserve(pixels * (kept + (image.alpha.empty() ? 0 : 1)));
    for (std::size_t i = 0; i < pixels; ++i) {
        out.append(image.data, i * from, kept);
        if (!image.alpha.empty()) out += image.alpha[i];
    }
    return out;
}

}  // namespace

std::string encode_png(const Image& image) {
    assert(image.coding == ImageCoding::kSamples && "a JPEG is no PNG's samples");
    const bool as_gray = is_gray(image);
    const std::string samples = interleave(image, as_gray);
    png_image info = {};
    info.version = PNG_IMAGE_VERSION;
    info.width = static_cast<png_uint_32>(image.width);
    info.height = static_cast<png_uint_32>(image.height);
    info.format = (as_gray ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB) |
                  (image.alpha.empty() ? 0U : PNG_FORMAT_FLAG_ALPHA);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(info);
    std::string out(size, '\0');
    if (png_image_write_to_memory(&info, out.data(), &size, 0, samples.data(), 0, nullptr) == 0) {
        throw MachineError(std::string("cannot write PNG: ") + info.message);
    }
    out.resize(size);
    return out;
}

}  // namespace cvpdf
