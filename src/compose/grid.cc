#include "compose/grid.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "compose/fields.h"
#include "compose/header_text.h"
#include "compose/tables.h"

namespace cvpdf {
namespace {

/// What an employer says for itself and for none of its positions.
constexpr std::string_view kOwnFields[] = {"date", "summary", "keywords"};

/// A position with the fields that it has from its employer.
Entry merged(const Entry& employer, const Entry& position) {
    Entry entry = position;
    entry.kind = employer.kind;
    for (const Field& field : employer.fields) {
        const bool is_own = std::ranges::find(kOwnFields, field.name) != std::end(kOwnFields);
        if (!is_own && find_field(position, field.name) == nullptr) entry.fields.push_back(field);
    }
    return entry;
}

class GridWriter {
  public:
    GridWriter(Composer& composer, const EntriesInput& input, const GridSpec& grid)
        : composer_(composer), input_(input), grid_(grid) {}

    void write() {
        std::vector<ColumnSpec> columns;
        for (const GridColumnSpec& column : grid_.columns) columns.push_back(column.column);
        table_ = start_table(composer_, columns);
        element_ = add_element(tree(), input_.element, Role::kTable);
        begin(&input_.section);
        write_head();
        for (const Entry& entry : input_.entries) write_entry(entry);
        begin(&input_.section);
        const std::size_t least = least_rows() + table_.head_rows;
        while (table_.rows.size() < least) write_empty_row();
        add_table(composer_, std::move(table_), input_.group);
    }

  private:
    StructTree& tree() { return composer_.document.struct_tree; }

    /// None for a part of a section, nor for sections that the form does not ask for.
    std::size_t least_rows() const {
        const bool is_whole = input_.entries.size() == input_.section.entries.size();
        const auto asked = std::span(composer_.sections)
                               .first(std::min(composer_.form_sections, composer_.sections.size()));
        const bool is_asked = composer_.layout().form_sections.empty() ||
                              std::ranges::find(asked, &input_.section) != asked.end();
        return is_whole && is_asked ? static_cast<std::size_t>(grid_.least_rows) : 0;
    }

    /// Rows from here on are of this section, entry or position.
    void begin(const void* thing) {
        begin_part(composer_, thing);
        part_ = composer_.part;
    }

    StructId add_row() {
        TableRow& row = table_.rows.emplace_back();
        row.least_height = composer_.layout().table.row_height;
        row.part = part_;
        return add_element(tree(), element_, Role::kTR);
    }

    void write_head() {
        const auto has_head = [](const GridColumnSpec& column) { return !column.head.empty(); };
        if (std::ranges::none_of(grid_.columns, has_head)) return;
        const PageStyle style = head_style(composer_);
        const StructId row = add_row();
        for (const GridColumnSpec& column : grid_.columns) {
            add_cell({.row = row,
                      .role = Role::kTH,
                      .style = style,
                      .texts = {fill_from_labels(composer_, column.head)},
                      .names = no_names_});
        }
        table_.head_rows = 1;
    }

    StructId add_cell(CellInput input) {
        MadeCell made = make_cell(composer_, std::move(input));
        table_.rows.back().cells.push_back(std::move(made.cell));
        return made.element;
    }

    void write_entry(const Entry& entry) {
        const std::size_t first = table_.rows.size();
        for (const Entry& position : entry.positions) {
            begin(&position);
            write_row(merged(entry, position), position.highlights);
        }
        begin(&entry);
        if (entry.positions.empty()) {
            write_row(entry, entry.highlights);
        } else {
            write_details(entry, entry.highlights);
        }
        set_page_break(page_break(entry.page_break), first);
    }

    /// Of the rows from `first` on.
    void set_page_break(PageBreak page_break, std::size_t first) {
        const std::span<TableRow> rows = std::span(table_.rows).subspan(first);
        if (rows.empty()) return;
        if (page_break == PageBreak::kBefore) rows.front().page_break = page_break;
        if (page_break != PageBreak::kAvoid) return;
        for (TableRow& row : rows) row.page_break = page_break;
        for (TableRow& row : rows.first(rows.size() - 1)) row.keep_with_next = KeepWithNext::kYes;
    }

    /// The bullets are the CV's own: parts of it are known by where they are.
    void write_row(const Entry& entry, std::span<const Highlight> highlights) {
        const StructId row = add_row();
        add_to_outline(composer_, entry, input_.spec.entries.at(entry.kind), row);
        bool bullets_shown = false;
        for (const GridColumnSpec& column : grid_.columns) {
            const PageStyle style = cell_style(composer_, column.style);
            std::vector<MarkedText> texts;
            for (const Template& text : column.cell) {
                texts.push_back(fill_from_entry(composer_, text, entry));
            }
            const StructId cell = add_cell(
                {.row = row, .style = style, .texts = std::move(texts), .names = no_names_});
            if (column.highlights == Switch::kOff) continue;
            bullets_shown = true;
            add_bullets(highlights, cell);
        }
        write_details(entry, bullets_shown ? std::span<const Highlight>{} : highlights);
    }

    /// A row over all columns, where there is something to say in it.
    void write_details(const Entry& entry, std::span<const Highlight> highlights) {
        std::vector<MarkedText> texts;
        for (const Template& text : grid_.details) {
            texts.push_back(fill_from_entry(composer_, text, entry));
        }
        std::erase_if(texts, [](const MarkedText& text) { return text.empty(); });
        if (texts.empty() && highlights.empty()) return;
        table_.rows.back().keep_with_next = KeepWithNext::kYes;
        const StructId cell = add_cell_over_all(std::move(texts));
        // Each bullet that is left out makes the row lower.
        if (!highlights.empty()) table_.rows.back().least_height = {};
        add_bullets(highlights, cell);
    }

    StructId add_cell_over_all(std::vector<MarkedText> texts) {
        const StructId row = add_row();
        const PageStyle style = cell_style(composer_, {});
        return add_cell({.row = row,
                         .style = style,
                         .texts = std::move(texts),
                         .names = no_names_,
                         .columns = grid_.columns.size()});
    }

    void add_bullets(std::span<const Highlight> highlights, StructId cell) {
        TableCell& into = table_.rows.back().cells.back();
        if (!highlights.empty()) {
            for (CellParagraph& head : into.paragraphs) head.keep_with_next = KeepWithNext::kYes;
        }
        for (Block& block : compose_bullets(composer_, input_, highlights, cell)) {
            into.paragraphs.push_back({.paragraph = std::move(std::get<Paragraph>(block.content)),
                                       .space_before = block.space_before.natural,
                                       .part = block.part});
        }
    }

    void write_empty_row() {
        const StructId row = add_row();
        const PageStyle style = cell_style(composer_, {});
        for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
            add_cell({.row = row, .style = style, .names = no_names_});
        }
    }

    Composer& composer_;
    const EntriesInput& input_;
    const GridSpec& grid_;
    const LinkNames no_names_;
    Table table_;
    StructId element_ = kArtifact;
    std::optional<PartId> part_ = {};  ///< of the CV, that is being written
};

}  // namespace

void compose_grid(Composer& composer, const EntriesInput& input, const GridSpec& grid) {
    GridWriter{composer, input, grid}.write();
}

}  // namespace cvpdf
