// set_table: a Table and the width of its region → rows of set cells, cut into slices.
//
// Columns take room from others where their texts need it: column_widths.h. A row is as tall as its
// tallest cell; what a cell over several rows has more than these is shared among them.
//
// A slice is what a page cannot divide: a row, or, of a row taller than a third of the page, what
// lies between two heights that no line of any of its cells crosses.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/document.h"
#include "typeset/galley.h"
#include "typeset/set_paragraph.h"
#include "typeset/text_tools.h"

namespace cvpdf {

/// A paragraph of a cell. Its lines' `x` is from the table's left edge.
struct SetCellParagraph {
    SetParagraph set = {};
    Length top = {};    ///< from the cell's
    Length above = {};  ///< space to what stands over it
    std::optional<PartId> part = {};
    KeepWithNext keep_with_next = KeepWithNext::kNo;
};

struct SetCell {
    std::size_t column = 0;  ///< its first
    std::size_t columns = 1;
    std::size_t rows = 1;
    Length left = {};  ///< of the cell, from the table's
    Length width = {};
    std::optional<Figure> figure = {};
    Length figure_top = {};
    std::vector<SetCellParagraph> paragraphs = {};
    std::optional<Color> fill = {};
};

struct SetRow {
    Length top = {};  ///< from the table's
    Length height = {};
    KeepWithNext keep_with_next = KeepWithNext::kNo;
    PageBreak page_break = PageBreak::kAuto;
    std::vector<SetCell> cells = {};  ///< that begin in it
};

/// Part of a row, from `top` to `top + height` of the table.
struct TableSlice {
    std::size_t row = 0;
    Length top = {};
    Length height = {};
    bool of_tall_row = false;  ///< that is divided only where that saves a page
};

struct SetTable {
    Length left = {};  ///< of the first vertical rule's middle, from the region's left
    Length frame = {};
    Length rule = {};
    Color color = {};
    std::vector<Length> edges = {};  ///< of the columns, from the left, physically
    std::vector<SetRow> rows = {};
    std::size_t head_rows = 0;
    Length head_height = {};
    /// By row and physical column: which cell is there, counted through the table; none: nothing.
    std::vector<std::vector<std::optional<std::size_t>>> owners = {};
    std::vector<TableSlice> slices = {};
};

SetTable set_table(const Table& table, const Size& region, const Document& document,
                   const TextTools& tools);

BlockExtent extent_of(const SetTable& table);

}  // namespace cvpdf
