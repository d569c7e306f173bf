#include "pdf/spelled_marks.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace cvpdf {

namespace {

/// What the glyphs say, with their marks.
std::string marked_text(const PageContentInput& input, GlyphPosition first, GlyphPosition last) {
    std::string text;
    for (std::size_t item = first.item; item <= last.item; ++item) {
        const std::vector<ShownGlyph>& glyphs = input.runs[item].glyphs;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const GlyphPosition here = {.item = item, .glyph = i};
            if (here < first || last < here) continue;
            text += glyphs[i].spelled_mark;
            text += input.fonts[glyphs[i].place.font].texts[glyphs[i].place.slot];
            text += glyphs[i].spelled_behind;
        }
    }
    return text;
}

}  // namespace

void spell_marks(std::vector<SpelledWord>& all, const PageContentInput& input) {
    std::vector<SpelledWord> marks;
    for (std::size_t item = 0; item < input.page.items.size(); ++item) {
        const std::vector<ShownGlyph>& glyphs = input.runs[item].glyphs;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            if (!glyphs[i].is_spelled()) continue;
            const GlyphPosition here = {.item = item, .glyph = i};
            const auto after = std::ranges::upper_bound(all, here, {}, &SpelledWord::first);
            const bool is_free = after == all.begin() || std::prev(after)->last < here;
            if (is_free) {
                marks.push_back(
                    {.first = here, .last = here, .text = marked_text(input, here, here)});
                continue;
            }
            SpelledWord& word = *std::prev(after);
            if (word.reader == SpelledFor::kAll || !word.pieces.empty()) continue;
            word.pieces = {{.first = word.first, .last = word.last, .text = word.text}};
            word.text = marked_text(input, word.first, word.last);
            word.reader = SpelledFor::kMarked;
        }
    }
    append_where_free(all, std::move(marks));
}

}  // namespace cvpdf
