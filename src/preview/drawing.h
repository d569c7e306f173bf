// Drawing: a page as shapes, pictures and colours, and nothing else. What both previews are made
// of.
//
// Comes from the same Page as the PDF and holds no font, no text and no file; so whoever draws it
// needs no library of ours, and the rasterizer can be a module of its own (rasterizer.h).

#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/image.h"
#include "text/glyph_outline.h"
#include "typeset/page.h"

namespace cvpdf {

/// An outline at a place, of which it keeps the origin.
struct DrawnOutline {
    std::uint32_t outline = 0;  ///< index into Drawing::outlines
    Point origin = {};
};

/// Outlines of one colour and size.
struct DrawnRun {
    Color color = {};
    Length size = {};           ///< of the em
    int width_permille = 1000;  ///< outlines are so much wider than they are by themselves
    std::vector<DrawnOutline> outlines = {};
};

struct Drawing {
    Size size = {};
    std::vector<Outline> outlines = {};  ///< in em, y up, each once
    std::vector<Image> images = {};
    /// In the order of painting. PlacedImage's `image` is an index into `images`.
    std::vector<std::variant<DrawnRun, PlacedRule, PlacedImage, LinkArea>> items = {};
};

}  // namespace cvpdf
