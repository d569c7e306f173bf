// Keys of tables: the header as a form, entries in a grid, and how both look.

#include <algorithm>

#include <fmt/format.h>

#include "cv/labels.h"
#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr int kMostColumns = 12;
constexpr int kMostRows = 40;
constexpr int kMostShare = 100;
constexpr Length kWidestPadding = 20_mm;
constexpr Length kTallestRow = 60_mm;

std::optional<Length> read_up_to(const Node& node, Length most, std::string_view message,
                                 Diagnostics& diagnostics) {
    const std::optional<Length> length = read_length(node, diagnostics);
    if (!length) return {};
    if (*length >= Length{} && *length <= most) return length;
    diagnostics.error(node.span, std::string{message});
    return {};
}

std::optional<Length> read_padding(const Node& node, Diagnostics& diagnostics) {
    return read_up_to(node, kWidestPadding, "the padding of a cell is from 0mm to 20mm",
                      diagnostics);
}

std::optional<Dimension> read_thickness(const Node& node, Diagnostics& diagnostics) {
    const auto length =
        read_up_to(node, 6_pt, "a rule of a table is from 0pt to 6pt thick", diagnostics);
    if (!length) return {};
    return Dimension{.fixed = *length};
}

constexpr KeySpec<TableSpec> kTableKeys[] = {
    {"frame", "length", "thickness of the lines round it",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.frame, read_thickness(node, context.diagnostics));
     }},
    {"rule", "length", "thickness of the lines between its cells",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.rule, read_thickness(node, context.diagnostics));
     }},
    {"color", "color", "of the lines; otherwise black",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.color, read_reference(node, context.diagnostics));
     }},
    {"head_fill", "color", "behind the cells that say what is in others; null: none",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         table.head_fill.reset();
         if (!node.is_null()) table.head_fill = read_reference(node, context.diagnostics);
     }},
    {"padding", "length", "beside the text of a cell",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.padding, read_padding(node, context.diagnostics));
     }},
    {"row_padding", "length", "above and below it",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.row_padding, read_padding(node, context.diagnostics));
     }},
    {"row_height", "length", "of a row at least",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.row_height,
                read_up_to(node, kTallestRow, "a row is at least 0mm to 60mm high",
                           context.diagnostics));
     }},
    {"head_style", "style", "of the cells that say what is in others",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.head_style, read_reference(node, context.diagnostics));
     }},
    {"cell_style", "style", "of all other cells",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.cell_style, read_reference(node, context.diagnostics));
     }},
    {"space_after", "token", "below it",
     [](const Node& node, TableSpec& table, LayoutContext& context) {
         assign(table.space_after, read_token(node, context.diagnostics));
     }},
};

std::optional<ColumnSpec> read_growing_width(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Token> token = read_token(node, diagnostics);
    if (!token) return {};
    if (token->ideal.em_thousandths != 0 || token->max.em_thousandths != 0) {
        diagnostics.error(node.span, "the width of a column is not counted in em",
                          {"write it in mm, cm, in or pt"});
        return {};
    }
    if (token->min != token->ideal) {
        diagnostics.error(node.span, "a column gets no narrower than its ideal width",
                          {"leave 'min' out: {ideal: 30mm, max: 40mm}"});
        return {};
    }
    return ColumnSpec{.width = token->ideal.fixed, .most = token->max.fixed};
}

/// `30mm`, `{ideal: 30mm, max: 40mm}`, or `3`: so many shares.
std::optional<ColumnSpec> read_width(const Node& node, Diagnostics& diagnostics) {
    const bool is_share = node.is_scalar() && !node.text.empty() &&
                          node.text.find_first_not_of("0123456789") == std::string::npos;
    if (is_share) {
        const std::optional<int> share = read_integer(node, 1, kMostShare, diagnostics);
        if (!share) return {};
        return ColumnSpec{.share = *share};
    }
    if (node.is_mapping()) return read_growing_width(node, diagnostics);
    const std::optional<Length> width = read_length(node, diagnostics);
    if (!width) return {};
    return ColumnSpec{.width = *width};
}

Template read_labels(const Node& node, Diagnostics& diagnostics) {
    Template text = read_template(node, diagnostics).value_or(Template{});
    check_fields(text, label_names(), "a table's head", diagnostics);
    return text;
}

Template read_header_text(const Node& node, Diagnostics& diagnostics) {
    Template text = read_template(node, diagnostics).value_or(Template{});
    check_fields(text, header_text_fields(), "a form", diagnostics);
    return text;
}

constexpr KeySpec<FormCellSpec> kFormCellKeys[] = {
    {"head", "template", "words of the locale that say what is in the cells behind it",
     [](const Node& node, FormCellSpec& cell, LayoutContext& context) {
         cell.head = read_labels(node, context.diagnostics);
     }},
    {"text", "template", "what the header has; a cell may be this text alone",
     [](const Node& node, FormCellSpec& cell, LayoutContext& context) {
         cell.text = read_header_text(node, context.diagnostics);
     }},
    {"photo", "on | off", "the photo, with the size of the header's `photo`; without one, `head`",
     [](const Node& node, FormCellSpec& cell, LayoutContext& context) {
         assign(cell.photo, read_switch(node, context.diagnostics));
     }},
    {"columns", "1–12", "so many columns are one cell",
     [](const Node& node, FormCellSpec& cell, LayoutContext& context) {
         assign(cell.columns, read_integer(node, 1, kMostColumns, context.diagnostics));
     }},
    {"rows", "1–40", "so many rows are one cell",
     [](const Node& node, FormCellSpec& cell, LayoutContext& context) {
         assign(cell.rows, read_integer(node, 1, kMostRows, context.diagnostics));
     }},
    {"style", "style", "otherwise the table's",
     [](const Node& node, FormCellSpec& cell, LayoutContext& context) {
         assign(cell.style, read_reference(node, context.diagnostics));
     }},
};

void read_cells(const Node& node, FormRowSpec& row, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of cells", context.diagnostics);
        return;
    }
    row.cells.clear();
    for (const Node& item : node.items) {
        FormCellSpec& cell = row.cells.emplace_back();
        if (item.is_scalar()) {
            cell.text = read_header_text(item, context.diagnostics);
        } else {
            read_mapping(item, form_cell_spec_keys(), cell, context);
        }
    }
}

constexpr KeySpec<FormRowSpec> kFormRowKeys[] = {
    {"cells", "list of form_cell", "from the first column on; a row may be this list alone",
     [](const Node& node, FormRowSpec& row, LayoutContext& context) {
         read_cells(node, row, context);
     }},
    {"optional", "on | off", "whether it is left out where all its texts are empty",
     [](const Node& node, FormRowSpec& row, LayoutContext& context) {
         assign(row.optional, read_switch(node, context.diagnostics));
     }},
};

void read_form_rows(const Node& node, FormSpec& form, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of rows", context.diagnostics);
        return;
    }
    form.rows.clear();
    for (const Node& item : node.items) {
        FormRowSpec& row = form.rows.emplace_back();
        if (item.is_sequence()) {
            read_cells(item, row, context);
        } else {
            read_mapping(item, form_row_spec_keys(), row, context);
        }
    }
}

constexpr KeySpec<FormSpec> kFormKeys[] = {
    {"columns", "list of width",
     "their widths, from the first on: `30mm`, `{ideal: 30mm, max: 40mm}` (wider where a text "
     "would not stand in one line), or shares of the rest",
     [](const Node& node, FormSpec& form, LayoutContext& context) {
         if (!node.is_sequence() || node.items.empty() || node.items.size() > kMostColumns) {
             report_kind(node, "a list of one to 12 widths", context.diagnostics);
             return;
         }
         form.columns.clear();
         for (const Node& item : node.items) {
             form.columns.push_back(
                 read_width(item, context.diagnostics).value_or(ColumnSpec{.share = 1}));
         }
     }},
    {"rows", "list of form_row", "from the top",
     [](const Node& node, FormSpec& form, LayoutContext& context) {
         read_form_rows(node, form, context);
     }},
};

/// Every row has a cell for each of its columns, counted with those that reach down into it.
void check_form(const FormSpec& form, Diagnostics& diagnostics) {
    std::vector<std::size_t> covered(form.rows.size());
    for (std::size_t r = 0; r < form.rows.size(); ++r) {
        for (const FormCellSpec& cell : form.rows[r].cells) {
            const std::size_t last = r + static_cast<std::size_t>(cell.rows);
            for (std::size_t below = r; below < std::min(last, covered.size()); ++below) {
                covered[below] += static_cast<std::size_t>(cell.columns);
            }
            if (last > form.rows.size()) {
                diagnostics.error(form.span,
                                  fmt::format("a cell of row {} reaches below the last row", r + 1),
                                  {"its 'rows' count the row that it stands in"});
            }
        }
        if (covered[r] == form.columns.size()) continue;
        diagnostics.error(form.span,
                          fmt::format("row {} fills {} of the form's {} columns", r + 1, covered[r],
                                      form.columns.size()),
                          {"a cell takes as many as its 'columns' say, and those above as many "
                           "rows as their 'rows'"});
    }
}

std::vector<Template> read_templates(const Node& node, LayoutContext& context) {
    std::vector<Template> texts;
    if (!node.is_sequence()) {
        texts.push_back(read_template(node, context.diagnostics).value_or(Template{}));
        return texts;
    }
    for (const Node& item : node.items) {
        texts.push_back(read_template(item, context.diagnostics).value_or(Template{}));
    }
    return texts;
}

constexpr KeySpec<GridColumnSpec> kGridColumnKeys[] = {
    {"width", "width",
     "`30mm`, `{ideal: 30mm, max: 40mm}` (wider where a text would not stand in one line), or "
     "shares of what the other columns leave",
     [](const Node& node, GridColumnSpec& column, LayoutContext& context) {
         assign(column.column, read_width(node, context.diagnostics));
     }},
    {"head", "template", "its words in the first row, from the locale",
     [](const Node& node, GridColumnSpec& column, LayoutContext& context) {
         column.head = read_labels(node, context.diagnostics);
     }},
    {"cell", "template | list of templates", "what entries have in it, a paragraph each",
     [](const Node& node, GridColumnSpec& column, LayoutContext& context) {
         column.cell = read_templates(node, context);
     }},
    {"style", "style", "otherwise the table's",
     [](const Node& node, GridColumnSpec& column, LayoutContext& context) {
         assign(column.style, read_reference(node, context.diagnostics));
     }},
    {"highlights", "on | off", "whether the entry's bullets stand in it",
     [](const Node& node, GridColumnSpec& column, LayoutContext& context) {
         assign(column.highlights, read_switch(node, context.diagnostics));
     }},
};

void read_columns(const Node& node, GridSpec& grid, LayoutContext& context) {
    if (!node.is_sequence() || node.items.empty() || node.items.size() > kMostColumns) {
        report_kind(node, "a list of one to 12 columns", context.diagnostics);
        return;
    }
    grid.columns.clear();
    for (const Node& item : node.items) {
        GridColumnSpec& column = grid.columns.emplace_back();
        column.column.share = 1;
        read_mapping(item, grid_column_spec_keys(), column, context);
    }
}

constexpr KeySpec<GridSpec> kGridKeys[] = {
    {"columns", "list of grid_column", "from the first on",
     [](const Node& node, GridSpec& grid, LayoutContext& context) {
         read_columns(node, grid, context);
     }},
    {"details", "template | list of templates",
     "below the entry's cells, over all columns, with its bullets where no column has them",
     [](const Node& node, GridSpec& grid, LayoutContext& context) {
         grid.details = read_templates(node, context);
     }},
    {"least_rows", "0–40", "empty rows fill up to so many",
     [](const Node& node, GridSpec& grid, LayoutContext& context) {
         assign(grid.least_rows, read_integer(node, 0, kMostRows, context.diagnostics));
     }},
};

}  // namespace

std::span<const KeySpec<TableSpec>> table_spec_keys() {
    return kTableKeys;
}
std::span<const KeySpec<FormSpec>> form_spec_keys() {
    return kFormKeys;
}
std::span<const KeySpec<FormRowSpec>> form_row_spec_keys() {
    return kFormRowKeys;
}
std::span<const KeySpec<FormCellSpec>> form_cell_spec_keys() {
    return kFormCellKeys;
}
std::span<const KeySpec<GridSpec>> grid_spec_keys() {
    return kGridKeys;
}
std::span<const KeySpec<GridColumnSpec>> grid_column_spec_keys() {
    return kGridColumnKeys;
}

void read_form(const Node& node, std::optional<FormSpec>& form, LayoutContext& context) {
    if (node.is_null()) {
        form.reset();
        return;
    }
    if (!form) form = FormSpec{};
    form->span = node.span;
    read_mapping(node, form_spec_keys(), *form, context);
    check_form(*form, context.diagnostics);
}

void read_grid(const Node& node, std::optional<GridSpec>& grid, LayoutContext& context) {
    if (node.is_null()) {
        grid.reset();
        return;
    }
    if (!grid) grid = GridSpec{};
    read_mapping(node, grid_spec_keys(), *grid, context);
}

}  // namespace cvpdf
