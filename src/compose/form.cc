// The header as a form: a table of labels and what the header has for them, and the photo.

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compose/form.h"
#include "compose/header_text.h"
#include "compose/photo.h"
#include "compose/tables.h"
#include "layout/printed_fields.h"

namespace cvpdf {
namespace {

using FieldNames = std::set<std::string, std::less<>>;

FieldNames fields_of(const FormSpec& form) {
    FieldNames names;
    for (const FormRowSpec& row : form.rows) {
        for (const FormCellSpec& cell : row.cells) {
            for (const std::string_view name : field_names(cell.text)) names.emplace(name);
        }
    }
    return names;
}

bool has_photo(const Composer& composer) {
    return composer.header().photo && prints_photo(composer.layout());
}

/// A row's cells, filled.
struct FilledFormRow {
    const FormRowSpec* spec = nullptr;
    std::vector<MarkedText> texts = {};  ///< by cell
    bool is_kept = true;
};

/// Of the rows that a cell spans, those that are there.
std::size_t kept_rows(const std::vector<FilledFormRow>& rows, std::size_t first, int count) {
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
    const auto most = static_cast<std::ptrdiff_t>(rows.size() - first);
    return static_cast<std::size_t>(
        std::count_if(begin, begin + std::min(static_cast<std::ptrdiff_t>(count), most),
                      [](const FilledFormRow& row) { return row.is_kept; }));
}

/// A cell that goes on in later rows needs its own row where one of these is there: without it they
/// would lack a column.
void keep_rows_of_tall_cells(std::vector<FilledFormRow>& rows) {
    for (std::size_t r = rows.size(); r-- > 0;) {
        for (const FormCellSpec& cell : rows[r].spec->cells) {
            if (cell.rows > 1 && kept_rows(rows, r, cell.rows) > 0) rows[r].is_kept = true;
        }
    }
}

std::vector<FilledFormRow> fill_form(Composer& composer, const FormSpec& form, LinkNames& names) {
    const FieldNames fields = fields_of(form);
    std::vector<FilledFormRow> rows;
    for (const FormRowSpec& spec : form.rows) {
        FilledFormRow row{.spec = &spec};
        bool says_nothing = true;
        for (const FormCellSpec& cell : spec.cells) {
            const bool is_head = cell.text.empty();
            if (cell.photo == Switch::kOn && has_photo(composer)) says_nothing = false;
            row.texts.push_back(
                is_head
                    ? fill_from_labels(composer, cell.head)
                    : fill_from_header(composer, {.pattern = cell.text, .named = fields}, names));
            says_nothing = says_nothing && (is_head || row.texts.back().empty());
        }
        row.is_kept = spec.optional == Switch::kOff || !says_nothing;
        rows.push_back(std::move(row));
    }
    keep_rows_of_tall_cells(rows);
    return rows;
}

/// The box of the photo, empty but for its label where the CV has none.
TableCell photo_cell(Composer& composer, const FormCellSpec& spec, MarkedText text,
                     CellInput input) {
    const PageStyle style = cell_style(composer, spec.style);
    const PhotoSpec& photo = composer.layout().header.photo;
    MadeCell made = make_cell(composer, {.row = input.row,
                                         .style = style,
                                         .names = input.names,
                                         .columns = input.columns,
                                         .rows = input.rows});
    made.cell.least_height = photo.height.value_or(Length{});
    made.cell.figure = make_photo(composer, made.element);
    if (made.cell.figure || text.empty()) return std::move(made.cell);
    made.cell.paragraphs.push_back(
        {.paragraph = {.inlines = make_inlines(composer, std::move(text), style, made.element),
                       .style = paragraph_style(style, composer.direction)}});
    return std::move(made.cell);
}

}  // namespace

void compose_form(Composer& composer) {
    if (!composer.layout().header.form) return;
    const FormSpec& form = *composer.layout().header.form;
    StructTree& tree = composer.document.struct_tree;
    LinkNames names;
    std::vector<FilledFormRow> rows = fill_form(composer, form, names);
    const PageStyle heads = head_style(composer);
    Table table = start_table(composer, form.columns);
    const StructId element = add_element(tree, kRootElement, Role::kTable);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (!rows[r].is_kept) continue;
        TableRow& row = table.rows.emplace_back();
        row.least_height = composer.layout().table.row_height;
        const StructId row_element = add_element(tree, element, Role::kTR);
        for (std::size_t c = 0; c < rows[r].texts.size(); ++c) {
            const FormCellSpec& spec = rows[r].spec->cells[c];
            const bool is_head = spec.text.empty();
            const PageStyle own = cell_style(composer, spec.style);
            CellInput input{.row = row_element,
                            .role = is_head ? Role::kTH : Role::kTD,
                            .style = is_head && !spec.style ? heads : own,
                            .names = names,
                            .columns = static_cast<std::size_t>(spec.columns),
                            .rows = kept_rows(rows, r, spec.rows)};
            if (spec.photo == Switch::kOn) {
                row.cells.push_back(
                    photo_cell(composer, spec, std::move(rows[r].texts[c]), std::move(input)));
                continue;
            }
            input.texts.push_back(std::move(rows[r].texts[c]));
            row.cells.push_back(make_cell(composer, std::move(input)).cell);
        }
    }
    add_table(composer, std::move(table), kWholeGroup);
}

}  // namespace cvpdf
