#include "compose/tables.h"

#include <utility>

namespace cvpdf {

Table start_table(const Composer& composer, std::span<const ColumnSpec> columns) {
    const Layout& layout = composer.layout();
    const TableSpec& spec = layout.table;
    Table table{.padding = {spec.padding, spec.row_padding},
                .frame = resolve(spec.frame, {}),
                .rule = resolve(spec.rule, {}),
                .color = spec.color ? resolve_color(layout, spec.color->name) : Color{},
                .direction = composer.direction};
    for (const ColumnSpec& column : columns) {
        table.columns.push_back(
            {.width = column.width, .share = column.share, .most = column.most});
    }
    return table;
}

PageStyle head_style(const Composer& composer) {
    return page_style(composer.layout(), composer.layout().table.head_style);
}

PageStyle cell_style(const Composer& composer, const std::optional<Reference>& asked) {
    return page_style(composer.layout(), asked.value_or(composer.layout().table.cell_style));
}

MadeCell make_cell(Composer& composer, CellInput input) {
    StructTree& tree = composer.document.struct_tree;
    MadeCell made{.element = add_element(tree, input.row, input.role)};
    tree[made.element].columns = input.columns;
    tree[made.element].rows = input.rows;
    made.cell.columns = input.columns;
    made.cell.rows = input.rows;
    made.cell.align = CellAlign::kCenter;
    const TableSpec& spec = composer.layout().table;
    if (input.role == Role::kTH && spec.head_fill)
        made.cell.fill = resolve_color(composer.layout(), spec.head_fill->name);
    std::erase_if(input.texts, [](const MarkedText& text) { return text.empty(); });
    for (MarkedText& text : input.texts) {
        const StructId element =
            input.texts.size() == 1 ? made.element : add_element(tree, made.element, Role::kP);
        made.cell.paragraphs.push_back(
            {.paragraph = {.inlines = make_inlines(composer, std::move(text), input.style, element,
                                                   input.names),
                           .style = paragraph_style(input.style, composer.direction)}});
    }
    return made;
}

void add_table(Composer& composer, Table table, GroupId group) {
    const TableSpec& spec = composer.layout().table;
    const Length size = page_style(composer.layout(), kBodyStyle).size;
    add_block(composer, {.content = std::move(table),
                         .space_after = spacing(spec.space_after, size),
                         .group = group});
}

}  // namespace cvpdf
