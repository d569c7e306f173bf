// What both image harnesses ask of an image that was accepted.

#pragma once

#include <cstdlib>
#include <string_view>
#include <variant>

#include "image/prepare_image.h"

namespace image_fuzz {

using namespace cvpdf::literals;

inline void require(bool condition) {
    if (!condition) std::abort();
}

/// Small, passport-sized, and as high as the image wants.
inline void prepare(std::string_view file) {
    for (const cvpdf::Size& frame :
         {cvpdf::Size{5_mm, 5_mm}, cvpdf::Size{35_mm, 45_mm}, cvpdf::Size{120_mm, {}}}) {
        const auto result = cvpdf::prepare_image(file, frame);
        if (const auto* fault = std::get_if<cvpdf::ImageFault>(&result)) {
            require(!fault->reason.empty());
            continue;
        }
        const cvpdf::Image& image = std::get<cvpdf::PreparedImage>(result).image;
        require(image.width > 0 && image.height > 0);
        const auto pixels =
            static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
        require(image.alpha.empty() || image.alpha.size() == pixels);
        const std::size_t channels = image.color == cvpdf::ImageColor::kGray ? 1 : 3;
        if (image.coding == cvpdf::ImageCoding::kSamples) {
            require(image.data.size() == pixels * channels);
        } else {
            require(image.data.starts_with("\xFF\xD8"));
        }
    }
}

}  // namespace image_fuzz
