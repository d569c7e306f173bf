// place_line: finished lines → glyphs and link areas on a page. Private to typeset/.

#pragma once

#include <cstddef>

#include "document/document.h"
#include "typeset/line_box.h"
#include "typeset/page.h"
#include "typeset/set_paragraph.h"

namespace cvpdf {

/// The baseline of a line whose top is at `top`: see galley.h.
Length baseline_of(Length top, Length leading);

/// The paragraph's own lines, then those of its aside.
const LineBox& line_of(const SetParagraph& paragraph, std::size_t line);

/// Puts lines on one page.
struct Placer {
    const Document& document;
    Page& page;
    Length left = {};  ///< what the lines' `x` counts from

    /// Puts the glyphs of a line there, and an area behind each stretch of fragments with the same
    /// link that touch.
    void place_line(const LineBox& line, Length baseline, Length leading);
};

}  // namespace cvpdf
