// Tables: what forms and grids share. Private to compose/.

#pragma once

#include <span>
#include <vector>

#include "compose/composer.h"
#include "compose/inlines.h"
#include "compose/styles.h"

namespace cvpdf {

/// A table of the layout's look, without rows.
Table start_table(const Composer& composer, std::span<const ColumnSpec> columns);

/// The style that a cell asks for, else the table's.
PageStyle head_style(const Composer& composer);
PageStyle cell_style(const Composer& composer, const std::optional<Reference>& asked);

struct CellInput {
    StructId row = kArtifact;
    Role role = Role::kTD;
    const PageStyle& style;
    std::vector<MarkedText> texts = {};  ///< a paragraph each; empty ones vanish
    const LinkNames& names;              ///< of links in them
    std::size_t columns = 1;
    std::size_t rows = 1;
};

/// A cell and its element. Cells that say what is in others have the layout's fill behind them.
struct MadeCell {
    TableCell cell = {};
    StructId element = kArtifact;
};
MadeCell make_cell(Composer& composer, CellInput input);

/// Adds the table as a block with the layout's space below it.
void add_table(Composer& composer, Table table, GroupId group);

}  // namespace cvpdf
