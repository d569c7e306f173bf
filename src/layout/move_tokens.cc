#include "layout/move_tokens.h"

namespace cvpdf {
namespace {

Dimension between(const Dimension& from, const Dimension& to, int permille) {
    return {.fixed = from.fixed + scaled(to.fixed - from.fixed, permille, kWholeMove),
            .em_thousandths = from.em_thousandths +
                              (to.em_thousandths - from.em_thousandths) * permille / kWholeMove};
}

void move(Token& token, int permille) {
    const Dimension& limit = permille < 0 ? token.min : token.max;
    token.ideal = between(token.ideal, limit, std::abs(permille));
    token.min = token.ideal;
}

void move(std::optional<Token>& token, int permille) {
    if (token) move(*token, permille);
}

void move(LineSpec& line, int permille) {
    move(line.space_before, permille);
    move(line.space_after, permille);
}

void move(std::vector<RowSpec>& rows, int permille) {
    for (RowSpec& row : rows) move(row.space_before, permille);
}

void move(EntrySpec& entry, int permille) {
    move(entry.rows, permille);
    move(entry.group_rows, permille);
    move(entry.position_rows, permille);
    for (auto& [type, rows] : entry.types) move(rows, permille);
    move(entry.space_between, permille);
    move(entry.position_space, permille);
}

void move(SectionSpec& section, int permille) {
    move(section.heading.line, permille);
    if (section.heading.rule) move(section.heading.rule->gap, permille);
    move(section.list.space_before, permille);
    move(section.list.space_between, permille);
    move(section.entry_space, permille);
    for (auto& [kind, entry] : section.entries) move(entry, permille);
}

void move(HeaderSpec& header, int permille) {
    move(header.name, permille);
    move(header.headline, permille);
    move(header.contacts, permille);
    move(header.space_after, permille);
}

}  // namespace

Layout move_tokens(const Layout& layout, const TokenMoves& moves) {
    Layout moved = layout;
    for (auto& [name, style] : moved.styles) {
        move(style.leading, moves.leading);
        move(style.size, moves.size);
    }
    move(moved.header, moves.spaces);
    move(moved.section, moves.spaces);
    if (moved.sidebar_section) move(*moved.sidebar_section, moves.spaces);
    for (auto& [key, section] : moved.own_sections) move(section, moves.spaces);
    return moved;
}

}  // namespace cvpdf
