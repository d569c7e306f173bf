// spelled_words: which glyphs of a page are spelled out for readers, as ActualText (ISO 32000-1
// 14.9.4). An extra: every glyph has its text without it.
//
// * Words that change their font in the middle with a little room there, as "KAIST" and a Hangul
//   particle do. Some readers take any room at a change of font for a space; from the glyph before
//   the room to the word's end, the spelling leaves nothing to guess.
// * Words in which a glyph stands alone and higher or lower than what is behind it, as the raised
//   figure in "x²," does, or several higher than a mere full stop, or one alone on a page that
//   seems to be one of vertical lines (lines_seen.h). pdfium takes what follows for another line.
//   Where another element follows within the word, raised_ends.h has the glyph on the baseline.
// * A hyphen at a line's end. Readers that join what is divided there want U+002D, which pdfium
//   turns into the noncharacter U+FFFE; U+2010 it leaves alone. poppler reads the ActualText of
//   Spans alone, pdfium that of any sequence, pdf.js and MuPDF keep the hyphen's own text: in a
//   sequence that is no Span, each gets the character that it handles well.
// * Signs that poppler and pdfium read with a direction mark before them (direction_marks.h), which
//   other readers need not see. Where pdfium has a spelling of its own there, it stands within.
// * Numbers of lists with their full stop at the left, on a page from right to left.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/page_content.h"

namespace cvpdf {

struct GlyphPosition {
    std::size_t item = 0;
    std::size_t glyph = 0;  ///< of the item's ShownRun
    auto operator<=>(const GlyphPosition&) const = default;
};

enum class SpelledFor {
    kAll,
    kPdfiumWord,    ///< which it cuts
    kPdfiumHyphen,  ///< at a line's end
    kPdfiumLine,    ///< which it sorts by itself (spelled_lines.h)
    kMarked,        ///< all, with direction marks, but pdfium, which reads the pieces
};

/// What one operator shows of a word, for pdfium, which heeds the innermost spelling and drops
/// characters beyond U+FFFF from it. An empty text spells nothing: pdfium reads the glyphs.
struct SpelledPiece {
    GlyphPosition first = {};
    GlyphPosition last = {};
    std::string text = {};
};

struct SpelledWord {
    GlyphPosition first = {};
    GlyphPosition last = {};  ///< of the same element and line as `first`
    std::string text = {};
    SpelledFor reader = SpelledFor::kAll;
    std::vector<SpelledPiece> pieces = {};  ///< where the text has characters beyond U+FFFF
};

/// Adds what does not overlap; both lists are in the order of the page.
void append_where_free(std::vector<SpelledWord>& all, std::vector<SpelledWord> more);

/// In the order of the page, apart from one another. Artifacts are never spelled.
std::vector<SpelledWord> find_spelled_words(const PageContentInput& input);

}  // namespace cvpdf
