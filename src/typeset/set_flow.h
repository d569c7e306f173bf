// set_flow: one flow, from blocks to pages full of finished lines that only wait for their place.

#pragma once

#include <cstddef>
#include <functional>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "typeset/galley.h"
#include "typeset/set_figure.h"
#include "typeset/set_paragraph.h"

namespace cvpdf {

struct SetFlow {
    std::vector<SetBlock> blocks = {};  ///< one for each block of the flow
    Galley galley = {};
    std::vector<PageSpan> pages = {};  ///< the first region's content, the second's…
};

/// A region and the page (from 0) that it lies on.
struct RegionOnPage {
    std::size_t page = 0;
    Rect area = {};
};

/// The regions that a flow runs through: the `count` first ones, and at least as many as there are
/// page masters with a region of its name. Pages whose master has none are left out; where the last
/// master has none, the last region there was serves on. Where no master has one, the page within
/// its margins does.
std::vector<RegionOnPage> regions_of(const Document& document, const Flow& flow, std::size_t count);

/// The heights of those regions; the last one serves all further pages.
std::vector<Length> region_heights(const Document& document, const Flow& flow);

/// What makes lines of the paragraphs that do not stand beside figures.
using ParagraphSetter = std::function<SetParagraph(const Paragraph&, Length region_width)>;

/// Lines are broken to the width of the flow's first region.
std::vector<SetBlock> set_blocks(const Flow& flow, const Document& document,
                                 const TextTools& tools);

SetFlow set_flow(const Flow& flow, const Document& document, const TextTools& tools);
SetFlow set_flow(const Flow& flow, const Document& document, const TextTools& tools,
                 const ParagraphSetter& set);

}  // namespace cvpdf
