#include "text/glyph_outline.h"

#include <algorithm>
#include <cstdint>

#include <hb.h>

#include "catch.h"
#include "test_fonts.h"

using namespace cvpdf;

namespace {

std::uint32_t glyph_of(FaceId face, char letter) {
    hb_codepoint_t glyph = 0;
    REQUIRE(hb_font_get_nominal_glyph(test_fonts().hb_font(face),
                                      static_cast<unsigned char>(letter), &glyph));
    return glyph;
}

}  // namespace

TEST_CASE("a glyph's frame holds its outline and nothing more") {
    const FontSpec spec{.family = "latin-modern", .size = 10_pt};
    const FaceId face = test_fonts().choose(spec, "H", "en").face;
    for (const char letter : {'H', 'E', 'T', 'Z'}) {
        INFO(letter);
        const std::uint32_t glyph = glyph_of(face, letter);
        GlyphFrame frame{.left = 2000, .bottom = 2000, .right = -2000, .top = -2000};
        for (const OutlineStep& step : glyph_outline(test_fonts(), face, glyph)) {
            if (step.verb == OutlineVerb::kClose) continue;
            frame.left = std::min(frame.left, static_cast<int>(step.to.x));
            frame.bottom = std::min(frame.bottom, static_cast<int>(step.to.y));
            frame.right = std::max(frame.right, static_cast<int>(step.to.x));
            frame.top = std::max(frame.top, static_cast<int>(step.to.y));
        }
        CHECK(glyph_frame(test_fonts(), face, glyph) == frame);
        CHECK(frame.top > 600);
    }
    CHECK(glyph_frame(test_fonts(), face, glyph_of(face, ' ')) == GlyphFrame{});
}
