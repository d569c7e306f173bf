#include "pdf/upright_glyphs.h"

#include <algorithm>
#include <cstddef>

#include "base/unicode.h"
#include "pdf/direction_marks.h"
#include "text/bidi_kind.h"
#include "text/glyph_outline.h"

namespace cvpdf {

namespace {

bool ends_in_mark(std::string_view text) {
    if (text.empty()) return false;
    std::size_t last = floor_to_character(text, text.size() - 1);
    return is_nonspacing_mark(next_code_point(text, &last));
}

/// What stands in numbers, and is not written over letters.
bool is_sign_of_numbers(std::string_view text) {
    if (text.empty()) return false;
    std::size_t at = 0;
    const char32_t c = next_code_point(text, &at);
    return at == text.size() && bidi_kind(c) == BidiKind::kWeak && !is_nonspacing_mark(c);
}

/// Bytes of the nonspacing marks that a text begins with.
std::size_t marks_before(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
        if (!is_nonspacing_mark(next_code_point(text, &at))) break;
    }
    return end;
}

/// Bytes before the first nonspacing mark.
std::size_t letters_before(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size(); end = at) {
        if (is_nonspacing_mark(next_code_point(text, &at))) break;
    }
    return end;
}

}  // namespace

bool is_before_space(const GlyphRun& run, const GlyphCluster& cluster) {
    const auto end =
        static_cast<std::size_t>(cluster.text.data() - run.text.data()) + cluster.text.size();
    return std::string_view(run.text).substr(end).starts_with(' ');
}

bool is_behind_mark(const GlyphRun& run, const GlyphCluster& cluster) {
    const auto begin = static_cast<std::size_t>(cluster.text.data() - run.text.data());
    return ends_in_mark(std::string_view(run.text).substr(0, begin));
}

void UprightGlyphs::show(ShownRun& shown, const GlyphRun& run, const Glyph& glyph,
                         const LeftwardPart& part) {
    const int per_em = library_.info(run.face).metrics.units_per_em;
    const Length drawn_size = scaled(run.size, run.width_permille, 1000);
    const auto in_units = [&](Length length, Length size) {
        return static_cast<int>(scaled(length, per_em, size.units).units);
    };
    const auto show_blank = [&](std::string_view text, Length x) {
        shown.glyphs.push_back({.place = placer_.place_blank_glyph(run, text), .offset = {x, {}}});
    };
    std::string_view text = part.text;
    const std::size_t marks = marks_before(text);
    if (marks < text.size() && marks > 0) {
        show_blank(text.substr(0, marks), part.x - scaled(drawn_size, blank_width(text), 1000));
        text.remove_prefix(marks);
    }
    if (const std::size_t letters = letters_before(text); letters > 0 && letters < text.size()) {
        LeftwardPart letter = part;
        letter.text = text.substr(0, letters);
        ++letter.next_without_width;
        show(shown, run, glyph, letter);
        const Length room = scaled(drawn_size, blank_width({}), 1000);
        const Length end = glyph.advance == Length{} ? part.x - room * part.next_without_width
                                                     : part.x + glyph.advance;
        return show_blank(text.substr(letters), end - room);
    }
    // poppler takes it for a part of a number, and the space behind it likewise, unless a mark
    // parts them. pdf.js passes over a mark that is alone.
    if (is_sign_of_numbers(text) && part.is_before_space) show_blank(kRightToLeftMark, part.x);
    const bool has_width = glyph.advance != Length{} || text == " ";
    if (text == " " && part.is_behind_mark && glyph.advance > Length{}) {
        const ShiftedGlyph blank{.advance = glyph_advance(library_, run.face, glyph.id)};
        // At the end of its room, right beside the word before it: pdf.js takes the room of a wider
        // space, left of the mark, for another one.
        const Length own = scaled(drawn_size, blank.advance, per_em);
        shown.glyphs.push_back({.place = fonts_.place_shifted(run.face, blank, kMarkedSpace),
                                .offset = {part.x + std::max(glyph.advance - own, Length{}), {}}});
        return;
    }
    if (has_width && glyph.offset.y == Length{}) {
        shown.glyphs.push_back({.place = fonts_.place(run.face, glyph.id, text),
                                .offset = {part.x + glyph.offset.x, {}}});
        return;
    }
    const Length blank = scaled(drawn_size, blank_width(text), 1000);
    const Length before = has_width ? Length{} : blank * (part.next_without_width + 1);
    const Length advance = has_width ? std::max<Length>(glyph.advance, {}) : blank;
    const Length x = part.x - before;
    const ShiftedGlyph shifted{.parts = {{.glyph = glyph.id,
                                          .x = in_units(glyph.offset.x + before, drawn_size),
                                          .y = in_units(-glyph.offset.y, run.size)}},
                               .advance = in_units(advance, drawn_size)};
    shown.glyphs.push_back(
        {.place = fonts_.place_shifted(run.face, shifted, text), .offset = {x, {}}});
}

}  // namespace cvpdf
