#include "text/middle_dot.h"

#include <cstddef>

#include <hb.h>

#include "base/unicode.h"
#include "text/font_stack.h"

namespace cvpdf {
namespace {

constexpr char32_t kMiddleDot = 0xB7;

bool has_wide_dot(const ChosenFace& chosen, const FontLibrary& fonts) {
    hb_font_t* font = fonts.hb_font(chosen.face);
    hb_codepoint_t dot = 0;
    hb_codepoint_t stop = 0;
    if (!hb_font_get_nominal_glyph(font, kMiddleDot, &dot)) return false;
    if (!hb_font_get_nominal_glyph(font, '.', &stop)) return false;
    return hb_font_get_glyph_h_advance(font, dot) > 2 * hb_font_get_glyph_h_advance(font, stop);
}

}  // namespace

bool has_middle_dot_in_word(std::string_view text) {
    constexpr std::string_view kDot = "\u00B7";
    for (std::size_t at = text.find(kDot); at != std::string_view::npos;
         at = text.find(kDot, at + kDot.size())) {
        std::size_t before = at == 0 ? 0 : floor_to_character(text, at - 1);
        const char32_t c = at == 0 ? U' ' : next_code_point(text, &before);
        if (!is_white_space(c) && !is_punctuation(c)) return true;
    }
    return false;
}

ChosenFace face_of_middle_dot(const ChosenFace& own, const FontStack& stack, FontLibrary& fonts) {
    if (own.face == kMissingFace || !has_wide_dot(own, fonts)) return own;
    const ChosenFace other = fonts.choose(stack, "\u03B1\u00B7");
    const bool is_better = other.face != kMissingFace && !has_wide_dot(other, fonts);
    return is_better ? other : own;
}

}  // namespace cvpdf
