// break_lines: where a paragraph's lines end.
//
// Justified text is held to a tolerance of 200 and may break Korean words between syllables at a
// cost. Where a line is worse than that, words may be divided: needs_hyphens. Ragged text keeps its spaces as they are; its lines end within a fifth of the measure of
// one another for a badness of 100, and eojeols stay whole, unless a line would be overfull or less
// than 65 % full.

#pragma once

#include <span>
#include <vector>

#include "typeset/best_breaks.h"
#include "typeset/make_items.h"

namespace cvpdf {

struct LineOptions {
    Alignment alignment = Alignment::kStart;
    std::span<const Length> measures = {};  ///< as in best_breaks: the first line's may differ
    std::span<const HyphenPoint> hyphens = {};
};

struct BrokenParagraph {
    std::vector<Item> items = {};
    BreakResult breaks = {};
};

BrokenParagraph break_lines(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                            std::string_view text, const LineOptions& options);

/// True where a line is overfull or stretched beyond the tolerance.
bool needs_hyphens(const BreakResult& result);

}  // namespace cvpdf
