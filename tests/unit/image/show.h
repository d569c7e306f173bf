// Images as tests compare them.

#pragma once

#include <string>
#include <variant>

#include "catch.h"
#include "image/prepare_image.h"

namespace test_images {

/// Small frames keep images of a few pixels as they are: 300 pixels an inch.
inline cvpdf::Size frame_of(int width, int height) {
    return {.width = cvpdf::from_points(width * 72.0 / 300),
            .height = cvpdf::from_points(height * 72.0 / 300)};
}

inline cvpdf::PreparedImage prepared(const std::string& file, const cvpdf::Size& frame) {
    auto result = cvpdf::prepare_image(file, frame);
    if (const auto* fault = std::get_if<cvpdf::ImageFault>(&result)) FAIL(fault->reason);
    return std::get<cvpdf::PreparedImage>(std::move(result));
}

inline std::string fault(const std::string& file, const cvpdf::Size& frame) {
    auto result = cvpdf::prepare_image(file, frame);
    const auto* found = std::get_if<cvpdf::ImageFault>(&result);
    return found != nullptr ? found->reason : "";
}

inline int sample(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at));
}

}  // namespace test_images
