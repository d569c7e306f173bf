#include "text/face_coverage.h"

#include <algorithm>
#include <cstddef>

#include "base/blank.h"
#include "base/unicode.h"
#include "text/characters.h"

namespace cvpdf {

namespace {

constexpr std::size_t plain_index(char32_t c) {
    return c < 0x250 ? c : 0x250 + (c - 0x2010);
}

bool has_character(hb_font_t* font, char32_t c) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font, c, &glyph)) return true;
    // HarfBuzz draws the non-breaking hyphen as a hyphen.
    return c == 0x2011 && hb_font_get_nominal_glyph(font, 0x2010, &glyph);
}

}  // namespace

FaceCoverage::FaceCoverage(hb_font_t* font) : font_(font) {
    for (char32_t c = 0; c <= 0x2027; c = c == 0x24F ? 0x2010 : c + 1) {
        // Blanks stay in the face before them, whatever it has.
        if (is_plain(c)) plain_.set(plain_index(c), is_blank(c) || has_character(font, c));
    }
}

bool FaceCoverage::has_plain(std::string_view text) const {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (!is_plain(c) || !plain_.test(plain_index(c))) return false;
    }
    return true;
}

bool FaceCoverage::has_all(std::u32string_view characters) const {
    return std::ranges::all_of(characters, [&](char32_t c) { return has_character(font_, c); });
}

}  // namespace cvpdf
