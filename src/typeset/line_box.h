// LineBox: a finished line. Fragments of text, each of one font, color, struct element and link,
// and drawings between them, in reading order; where each lies is in its `x`, from the line's
// physical left. Nothing in it knows of pages.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "document/document.h"
#include "text/glyph_run.h"

namespace cvpdf {

struct LineFragment {
    Length x = {};  ///< of the pen at the left end, from the left edge of the paragraph's region
    Length width = {};
    SharedRun run = {};  ///< glue set into its advances
    Color color = {};
    StructId element = kArtifact;
    std::optional<LinkId> link = {};
    Path drawing = {};         ///< not empty: drawn in place of the run
    Length drawing_left = {};  ///< where it begins, from `x`
};

struct LineBox {
    std::vector<LineFragment> fragments = {};
    Length left = {};   ///< of the text, from the left edge of the region
    Length width = {};  ///< as set, white space at the end left out; more than the measure by what
                        ///< stands out into the margins
    Length measure = {};
    Length overfull_by = {};       ///< zero: it fits
    int set_permille = 0;          ///< glue set ratio; negative: shrunk
    int glyph_permille = 1000;     ///< width of the letters
    std::uint32_t text_begin = 0;  ///< bytes of the paragraph's text
    std::uint32_t text_end = 0;
};

}  // namespace cvpdf
