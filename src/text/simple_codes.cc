#include "text/simple_codes.h"

#include <algorithm>

#include <hb.h>

namespace cvpdf {
namespace {

/// The characters of the codes from 0x80 to 0x9F.
constexpr char32_t kUpperControls[32] = {
    0x20AC, 0xFB01, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFB02, 0x017D, 0xFB00, 0xFB03, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFB04, 0x017E, 0x0178,
};

}  // namespace

std::vector<std::uint8_t> simple_codes(const FontLibrary& fonts, FaceId face,
                                       std::span<const std::uint32_t> glyphs) {
    std::vector<std::uint8_t> codes(glyphs.size());
    hb_font_t* font = fonts.hb_font(face);
    for (unsigned code = ' '; code <= 0xFF; ++code) {
        if (code == 0x7F) continue;
        const bool is_upper_control = code >= 0x80 && code <= 0x9F;
        const char32_t character = is_upper_control ? kUpperControls[code - 0x80] : code;
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font, character, &glyph) == 0) continue;
        const auto found = std::ranges::lower_bound(glyphs, glyph);
        if (found == glyphs.end() || *found != glyph) continue;
        std::uint8_t& own = codes[static_cast<std::size_t>(found - glyphs.begin())];
        if (own == 0) own = static_cast<std::uint8_t>(code);
    }
    return codes;
}

}  // namespace cvpdf
