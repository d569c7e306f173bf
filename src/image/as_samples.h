// as_samples: an Image whose data are samples, whatever they were coded as: for writers that draw.

#pragma once

#include "base/image.h"

namespace cvpdf {

/// Throws MachineError if the JPEG in it cannot be read, which prepare_image could.
Image as_samples(const Image& image);

}  // namespace cvpdf
