// set_figure: a Figure and the blocks beside it → one box of the galley.
//
// The blocks beside are set to the width that the figure leaves. Figure and text are aligned by
// what is seen of them: the text reaches from the capitals of its first line to its last baseline.

#pragma once

#include <span>
#include <variant>
#include <vector>

#include "document/document.h"
#include "typeset/galley.h"
#include "typeset/set_paragraph.h"
#include "typeset/set_table.h"
#include "typeset/text_tools.h"

namespace cvpdf {

struct SetFigure {
    Figure figure = {};
    Length left = {};    ///< of the frame, from the region's
    Length top = {};     ///< of the frame, from the box's
    Length height = {};  ///< of the box
    /// Of the blocks beside, from the box's top. Empty where none stands beside it.
    std::vector<Length> beside_tops = {};
    Length beside_left = {};  ///< from the region's
    Length beside_width = {};
};

using SetBlock = std::variant<SetParagraph, Rule, SetFigure, SetTable>;

BlockExtent extent_of(const SetBlock& block);

/// The figure that `blocks` begins with, and those beside it.
std::vector<SetBlock> set_figure(std::span<const Block> blocks, const Size& region,
                                 const Document& document, const TextTools& tools);

}  // namespace cvpdf
