// build_lines: break positions → LineBoxes.
//
// For each line: cut the shaped text (shaping anew where the cut is unsafe), set the glue, lay the
// runs in visual order (UAX #9 rule L2; white space at the end of a line has the paragraph's level,
// rule L1), align. White space at a line's end stays as one space glyph of no width: the words on
// both sides of a line's end never run together for whoever reads the text.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "typeset/line_box.h"
#include "typeset/protrusion.h"
#include "typeset/shaped_text.h"

namespace cvpdf {

/// What of the text goes on one line, and the room it has.
struct LineSpec {
    std::uint32_t begin = 0;  ///< bytes of the text
    std::uint32_t end = 0;
    Length left = {};  ///< left edge of its room
    Length measure = {};
    Direction direction = Direction::kLeftToRight;  ///< of the paragraph: on which side it starts
    Alignment alignment = Alignment::kStart;
    LineFit fit = {};
    bool closed = true;  ///< not stretched in justified text
    LineEnd line_end = LineEnd::kPlain;
    ProtrusionTable protrusion = {};
    std::optional<Length> most_protrusion = {};  ///< of the text's first character
};

LineBox build_line(const ShapedText& shaped, const InlineText& text, const LineSpec& spec,
                   const FontLibrary& fonts);

}  // namespace cvpdf
