// Pixels of any colours → sRGB, or its grays. Private to image/.
//
// Little CMS does the work. It is opened when the first profile comes along: few photos carry one
// that matters, and no start should pay for it.

#pragma once

#include <string>
#include <string_view>

#include "image/pixels.h"

namespace cvpdf {

enum class Conversion {
    kNone,       ///< they were sRGB already
    kConverted,  ///< by their profile
    kGuessed,    ///< CMYK without a profile of use: by ink on white
    kIgnored,    ///< the profile is of no use; the pixels stay
};

/// `profile`: ICC; empty: sRGB. Whatever comes in, no CMYK goes out.
Conversion convert_to_srgb(Pixels& pixels, std::string_view profile);

}  // namespace cvpdf
