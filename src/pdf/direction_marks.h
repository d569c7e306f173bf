// direction_marks: which characters are read with a direction mark (U+200E, U+200F) beside them.
//
// Glyphs of right-to-left text stand in the file from left to right, as they are seen, and what
// each is read as likewise: every reader that was measured (poppler, pdf.js, pdfium, MuPDF 1.24)
// turns such text round by itself, character by character. Text in logical order, or ActualText,
// would be turned round as well, and be wrong. What they get wrong without help:
// * where right-to-left text meets other text in a line, pdf.js drops the space at which the pen
//   jumps back to the left, unless it is read with a mark before it, and poppler moves the space at
//   the left of a number to its right, unless a mark parts them;
// * poppler takes the space and the signs at the left of a word that runs to the right for a part
//   of it, unless a mark stands between them, and reads a sign that ends such a word, as a closing
//   bracket does, before the word, unless a mark stands behind it;
// * poppler and pdfium take signs that follow right-to-left text for a part of it, and move a
//   closing bracket to its other end, unless a mark parts them; signs that are a run of their own
//   inside right-to-left text stay as they are seen, unless they have a mark.
// * pdf.js parts the marks over a run's last letter from it, unless a space is read behind them.
// * PDFBox turns round the order of the parts of a number, and puts its sign behind it, unless a
// mark
//   stands before it, with the space there.
// Only a space is itself read with its mark, which pdf.js needs. Every other mark is in the
// ActualText of a Span, which poppler and pdfium read: so what other readers find, and search for,
// are the words alone. Artifacts have no Spans.
// What pdfium still gets wrong is spelled out for it: spelled_lines.h. Words of a run that follow
// one another in the file as they are read would please pdftotext -raw and PDFBox; each space would
// need a mark for pdf.js, though, by which pdftotext parts a line into columns.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "typeset/page.h"

namespace cvpdf {

/// A cluster, by the offset of its first byte in the run's text (the text's end: behind it), and
/// what it is read with before its own text, or, if that is said by an ActualText, behind it. (What
/// is read behind a glyph's own text, pdf.js would take with it for an invisible mark.)
struct DirectionMark {
    std::uint32_t offset = 0;
    std::string_view text = {};    ///< static
    std::string_view behind = {};  ///< static
    /// Said by an ActualText round the glyph, not by the glyph itself: spelled_words.h.
    bool is_spelled = false;
};
using DirectionMarks = std::vector<DirectionMark>;

bool has_leftward_text(const Page& page);

/// For each item of a page. A page without right-to-left text gives an empty list.
std::vector<DirectionMarks> find_direction_marks(const Page& page);

}  // namespace cvpdf
