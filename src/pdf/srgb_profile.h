// srgb_profile: the ICC profile of the output intent (ISO 19005-2 6.2.3), made in code.
//
// A display profile of version 2.1 (ICC.1:2001-04): matrix and one curve of 64 points, sRGB's
// primaries adapted to D50 as IEC 61966-2-1 and the Bradford transform give them. Under 600 bytes.

#pragma once

#include <string>

namespace cvpdf {

std::string srgb_profile();

}  // namespace cvpdf
