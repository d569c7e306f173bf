// Forms and grids: their columns and cells, and the look that they share.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "cv/entry_kinds.h"
#include "layout/style_spec.h"
#include "layout/template.h"
#include "layout/tokens.h"

namespace cvpdf {

/// A column of a form or grid: of a width that may grow for what is in it, or with a share of what
/// the others leave.
struct ColumnSpec {
    Length width = {};
    int share = 0;
    Length most = {};
};

/// The look of forms and grids.
struct TableSpec {
    Dimension frame = {};
    Dimension rule = {};
    std::optional<Reference> color = {};
    std::optional<Reference> head_fill = {};
    Length padding = {};      ///< beside the text of a cell
    Length row_padding = {};  ///< above and below it
    Length row_height = {};   ///< of a row at least
    Reference head_style = {};
    Reference cell_style = {};
    Token space_after = {};
};

/// A cell of a form: words of the locale, what the header has, or the photo.
struct FormCellSpec {
    Template head = {};
    Template text = {};
    Switch photo = Switch::kOff;
    int columns = 1;
    int rows = 1;
    std::optional<Reference> style = {};
};

struct FormRowSpec {
    std::vector<FormCellSpec> cells = {};
    Switch optional = Switch::kOff;  ///< left out where all its texts are empty
};

/// The header as a table.
struct FormSpec {
    Span span = {};
    std::vector<ColumnSpec> columns = {};
    std::vector<FormRowSpec> rows = {};
};

/// A section of a form: the entries that its empty grid is of.
struct FormSectionSpec {
    std::string key = {};
    EntryKind kind = EntryKind::kText;
};

/// A column of a grid.
struct GridColumnSpec {
    ColumnSpec column = {};
    Template head = {};
    std::vector<Template> cell = {};  ///< a paragraph each
    std::optional<Reference> style = {};
    Switch highlights = Switch::kOff;  ///< the entry's bullets stand here
};

/// Entries of a kind that follow one another as a table.
struct GridSpec {
    std::vector<GridColumnSpec> columns = {};
    std::vector<Template> details = {};  ///< over the whole width, below the entry's row
    int least_rows = 0;                  ///< empty ones fill up
};

}  // namespace cvpdf
