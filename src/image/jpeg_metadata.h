// A JPEG's marker segments (ITU-T T.81 B.1.1). Private to image/.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// The same coded picture, byte for byte, without comments, application data and whatever follows
/// its end: a shot's place and time, thumbnails and films are nobody's business. JFIF's and Adobe's
/// own headers stay, for they say what the colours are. Empty where the segments do not add up.
std::string strip_jpeg(std::string_view file);

}  // namespace cvpdf
