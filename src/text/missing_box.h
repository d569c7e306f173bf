// missing_box: what stands for a character that no font has: a frame with four or six hexadecimal
// digits of seven segments in two rows. As wide as missing_glyph_advance says.

#pragma once

#include <cstdint>
#include <vector>

namespace cvpdf {

/// In 1/1000 em, y up, from the glyph's origin.
struct EmRect {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t width = 0;
    std::int64_t height = 0;
};

inline constexpr std::int64_t kMissingBoxBottom = -120;
inline constexpr std::int64_t kMissingBoxTop = 780;

struct MissingBox {
    std::int64_t width = 0;  ///< the advance
    EmRect outer = {};       ///< the frame is what is between both
    EmRect inner = {};
    std::vector<EmRect> strokes = {};  ///< of the digits; they may overlap
};

MissingBox missing_box(char32_t code_point);

}  // namespace cvpdf
