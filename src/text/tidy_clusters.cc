#include "text/tidy_clusters.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr char32_t kFirstSkin = 0x1F3FB;
constexpr std::array<char32_t, 7> kEnclosingMarks = {0x20DD, 0x20DE, 0x20DF, 0x20E0,
                                                     0x20E2, 0x20E3, 0x20E4};

bool is_skin(char32_t c) {
    return c >= kFirstSkin && c <= 0x1F3FF;
}

hb_codepoint_t glyph_of(hb_font_t* font, char32_t c) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font, c, &glyph);
    return glyph;
}

char32_t first_character(const GlyphRun& run, const Glyph& glyph) {
    std::size_t at = glyph.cluster;
    return at < run.text.size() ? next_code_point(run.text, &at) : 0;
}

void leave_out_skins(GlyphRun& run, hb_font_t* font) {
    std::erase_if(run.glyphs, [&](const Glyph& glyph) {
        if (is_skin(first_character(run, glyph))) return false;  // a swatch is meant
        for (char32_t c = kFirstSkin; is_skin(c); ++c) {
            if (glyph.id != 0 && glyph.id == glyph_of(font, c)) return true;
        }
        return false;
    });
}

bool is_enclosing(const Glyph& glyph, hb_font_t* font) {
    return glyph.id != 0 && std::ranges::any_of(kEnclosingMarks, [&](char32_t mark) {
               return glyph.id == glyph_of(font, mark);
           });
}

/// Makes room on both sides for the ink of the marks in a cluster.
void make_room(std::span<Glyph> cluster, Length size, hb_font_t* font) {
    const auto units_per_em = static_cast<std::int64_t>(hb_face_get_upem(hb_font_get_face(font)));
    const auto length = [&](hb_position_t units) { return scaled(size, units, units_per_em); };
    Length pen;
    Length left;
    Length right;
    for (const Glyph& glyph : cluster) {
        hb_glyph_extents_t ink = {};
        if (is_enclosing(glyph, font) && hb_font_get_glyph_extents(font, glyph.id, &ink)) {
            const Length begin = pen + glyph.offset.x + length(ink.x_bearing);
            left = std::min(left, begin);
            right = std::max(right, begin + length(ink.width));
        }
        pen += glyph.advance;
    }
    for (Glyph& glyph : cluster) glyph.offset.x -= left;
    cluster.back().advance += std::max(right - pen, Length{}) - left;
}

}  // namespace

void tidy_clusters(GlyphRun& run, hb_font_t* font) {
    if (run.form == GlyphForm::kPicture) return;
    if (run.text.find("\xF0\x9F\x8F") != std::string::npos) leave_out_skins(run, font);
    if (run.text.find("\xE2\x83") == std::string::npos) return;
    for (auto from = run.glyphs.begin(); from != run.glyphs.end();) {
        const auto to = std::find_if(from, run.glyphs.end(), [&](const Glyph& glyph) {
            return glyph.cluster != from->cluster;
        });
        make_room({from, to}, run.size, font);
        from = to;
    }
}

}  // namespace cvpdf
