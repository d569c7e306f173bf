// encode_png: an Image's samples as a PNG file.

#pragma once

#include <string>

#include "base/image.h"

namespace cvpdf {

/// 8 bits a sample, sRGB; gray where all of it is. `image` holds samples, not a JPEG. Throws
/// MachineError where memory does not suffice.
std::string encode_png(const Image& image);

}  // namespace cvpdf
