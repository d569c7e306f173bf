// break_lines: where a paragraph's lines end.
//
// Justified text is held to a tolerance of 200 and may break Korean words between syllables at a
// cost. Ragged text keeps its spaces as they are; its lines end within a fifth of the measure of
// one another for a badness of 100, and eojeols stay whole, unless a line would be overfull or less
// than 65 % full.

#pragma once

#include <span>
#include <vector>

#include "typeset/best_breaks.h"
#include "typeset/make_items.h"

namespace cvpdf {

struct BrokenParagraph {
    std::vector<Item> items = {};
    BreakResult breaks = {};
};

/// `measures` as in best_breaks: the first line's may differ.
BrokenParagraph break_lines(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                            std::string_view text, Alignment alignment,
                            std::span<const Length> measures);

}  // namespace cvpdf
