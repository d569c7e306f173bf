#include "text/glyph_outline.h"

#include <memory>

#include <hb.h>

namespace cvpdf {

namespace {

struct DestroyFunctions {
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};
using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, DestroyFunctions>;

Outline& outline_of(void* data) {
    return *static_cast<Outline*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    outline_of(data).push_back({.verb = OutlineVerb::kMove, .to = {x, y}});
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    outline_of(data).push_back({.verb = OutlineVerb::kLine, .to = {x, y}});
}

void curve_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2,
              float y2, float x, float y, void*) {
    outline_of(data).push_back(
        {.verb = OutlineVerb::kCurve, .control1 = {x1, y1}, .control2 = {x2, y2}, .to = {x, y}});
}

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    outline_of(data).push_back({.verb = OutlineVerb::kClose});
}

/// HarfBuzz makes cubic curves of quadratic ones where nobody asks for these.
DrawFunctions make_functions() {
    DrawFunctions functions(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), curve_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), close_path, nullptr, nullptr);
    return functions;
}

}  // namespace

Outline glyph_outline(const FontLibrary& fonts, FaceId face, std::uint32_t glyph) {
    Outline out;
    const DrawFunctions functions = make_functions();
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(fonts.hb_font(face), glyph, functions.get(), &out);
#else
    hb_font_get_glyph_shape(fonts.hb_font(face), glyph, functions.get(), &out);
#endif
    return out;
}

GlyphFrame glyph_frame(const FontLibrary& fonts, FaceId face, std::uint32_t glyph) {
    hb_glyph_extents_t ink = {};
    if (!hb_font_get_glyph_extents(fonts.hb_font(face), glyph, &ink)) return {};
    return {.left = ink.x_bearing,
            .bottom = ink.y_bearing + ink.height,
            .right = ink.x_bearing + ink.width,
            .top = ink.y_bearing};
}

int glyph_advance(const FontLibrary& fonts, FaceId face, std::uint32_t glyph) {
    return hb_font_get_glyph_h_advance(fonts.hb_font(face), glyph);
}

}  // namespace cvpdf
