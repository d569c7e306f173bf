// Pixels to another size, upright, cropped. Private to image/.

#pragma once

#include "image/pixels.h"

namespace cvpdf {

/// Catmull-Rom in linear light, colours weighted by their alpha.
Pixels resize(const Pixels& pixels, PixelSize size);

/// Turned and mirrored as the orientation asks for.
Pixels make_upright(const Pixels& pixels, Orientation orientation);

/// Without what lies outside a frame of these proportions that the picture covers; see cover_frame.
Pixels crop_to(const Pixels& pixels, PixelSize frame);

}  // namespace cvpdf
