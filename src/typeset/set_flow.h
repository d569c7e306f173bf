// set_flow: one flow, from blocks to pages full of finished lines that only wait for their place.

#pragma once

#include <cstddef>
#include <functional>
#include <span>
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

/// What makes lines of the paragraphs that do not stand beside figures.
using ParagraphSetter = std::function<SetParagraph(const Paragraph&, Length region_width)>;

/// Lines are broken to the width of the flow's first region.
std::vector<SetBlock> set_blocks(const Flow& flow, std::span<const PageMaster> masters,
                                 const Document& document, const TextTools& tools);

/// `masters`: the document's, cut by what other flows fill.
SetFlow set_flow(const Flow& flow, std::span<const PageMaster> masters, const Document& document,
                 const TextTools& tools);
SetFlow set_flow(const Flow& flow, std::span<const PageMaster> masters, const Document& document,
                 const TextTools& tools, const ParagraphSetter& set);

}  // namespace cvpdf
