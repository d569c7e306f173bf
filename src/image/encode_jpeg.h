// Pixels → a JPEG file. Private to image/.

#pragma once

#include <string>

#include "image/pixels.h"

namespace cvpdf {

/// Gray or RGB, at a quality where nobody sees the difference, colours at full resolution. The same
/// bytes for the same pixels and libjpeg.
std::string encode_jpeg(const Pixels& pixels);

}  // namespace cvpdf
