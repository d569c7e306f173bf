#include "typeset/set_table.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <numeric>
#include <utility>

#include "typeset/column_widths.h"
#include "typeset/items.h"

namespace cvpdf {
namespace {

constexpr int kMostWidenings = 4;
constexpr int kLeastDivided = 5;        // rows taller than this part of a page may be divided
constexpr int kFreelyDivided = 3;       // and those taller than this one, as entries are
constexpr std::size_t kLeastLines = 2;  // of a paragraph on either side of a page's end

/// Where the cells of a table are.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t columns = 1;
    std::size_t rows = 1;
    const TableCell* cell = nullptr;
};

using Owners = std::vector<std::vector<std::optional<std::size_t>>>;

std::vector<CellPlace> place_cells(const Table& table, Owners& owners) {
    const std::size_t width = table.columns.size();
    owners.assign(table.rows.size(), std::vector<std::optional<std::size_t>>(width));
    std::vector<CellPlace> places;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::size_t column = 0;
        for (const TableCell& cell : table.rows[r].cells) {
            while (column < width && owners[r][column]) ++column;
            assert(column < width && "a row has no more cells than columns");
            if (column >= width) break;
            CellPlace place{
                .row = r,
                .column = column,
                .columns = std::min(std::max(cell.columns, std::size_t{1}), width - column),
                .rows = std::min(std::max(cell.rows, std::size_t{1}), table.rows.size() - r),
                .cell = &cell};
            for (std::size_t y = r; y < r + place.rows; ++y) {
                for (std::size_t x = column; x < column + place.columns; ++x) {
                    owners[y][x] = places.size();
                }
            }
            places.push_back(place);
        }
    }
    return places;
}

Length width_of(const std::vector<Length>& widths, const CellPlace& place) {
    const auto first = widths.begin() + static_cast<std::ptrdiff_t>(place.column);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(place.columns), Length{});
}

Length paragraph_height(const SetParagraph& paragraph) {
    const auto lines = paragraph.lines.size() + paragraph.aside_lines.size();
    return paragraph.leading * static_cast<std::int64_t>(lines);
}

/// A cell's content from zero on, and how tall it is.
struct Content {
    SetCell cell = {};
    Length height = {};
    Length lacking = {};
};

Content set_content(const CellPlace& place, Length width, const Table& table,
                    const Document& document, const TextTools& tools) {
    const Length measure = std::max(width - table.padding.width * 2, Length{});
    Content content;
    content.cell.column = place.column;
    content.cell.columns = place.columns;
    content.cell.rows = place.rows;
    content.cell.width = width;
    content.cell.fill = place.cell->fill;
    if (place.cell->figure) {
        content.cell.figure = place.cell->figure;
        content.height = place.cell->figure->size.height;
    }
    for (const CellParagraph& part : place.cell->paragraphs) {
        SetParagraph set = set_paragraph(part.paragraph, measure, document, tools);
        if (set.lines.empty()) continue;
        content.lacking = std::max(content.lacking, set.lacking);
        const Length above = content.height > Length{} ? part.space_before : Length{};
        content.height += above;
        const Length height = paragraph_height(set);
        content.cell.paragraphs.push_back({.set = std::move(set),
                                           .top = content.height,
                                           .above = above,
                                           .part = part.part,
                                           .keep_with_next = part.keep_with_next});
        content.height += height;
    }
    return content;
}

std::vector<Content> set_contents(const std::vector<CellPlace>& places,
                                  const std::vector<Length>& widths, const Table& table,
                                  const Document& document, const TextTools& tools) {
    std::vector<Content> contents;
    contents.reserve(places.size());
    for (const CellPlace& place : places) {
        contents.push_back(set_content(place, width_of(widths, place), table, document, tools));
    }
    return contents;
}

/// What the words of each column lack. What a cell over several columns lacks is its last one's.
std::vector<Length> lacks_of(const std::vector<CellPlace>& places,
                             const std::vector<Content>& contents, std::size_t columns) {
    std::vector<Length> lacks(columns);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Length& lack = lacks[places[i].column + places[i].columns - 1];
        lack = std::max(lack, contents[i].lacking);
    }
    return lacks;
}

/// The texts of cells over several columns count nothing.
std::vector<ColumnNeed> needs_of(const std::vector<CellPlace>& places,
                                 const std::vector<Content>& contents, const ColumnWidths& columns,
                                 const Table& table, const Document& document,
                                 const TextTools& tools) {
    const Length padding = table.padding.width * 2;
    std::vector<ColumnNeed> needs(table.columns.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].columns > 1) continue;
        ColumnNeed& need = needs[places[i].column];
        const Length most = columns.most[places[i].column];
        const auto take = [&](const SetParagraph& set) {
            if (set.lines.size() > 1) return false;
            if (!set.lines.empty())
                need.one_line = std::max(need.one_line, set.lines.front().width + padding);
            return true;
        };
        const auto& set = contents[i].cell.paragraphs;
        if (std::ranges::all_of(set, [&](const auto& part) { return take(part.set); })) continue;
        for (const CellParagraph& part : places[i].cell->paragraphs) {
            if (most <= contents[i].cell.width ||
                !take(set_paragraph(part.paragraph, most - padding, document, tools)))
                need.has_long_text = true;
        }
    }
    return needs;
}

/// Heights of rows by what is in them.
std::vector<Length> row_heights(const Table& table, const std::vector<CellPlace>& places,
                                const std::vector<Content>& contents) {
    std::vector<Length> heights;
    for (const TableRow& row : table.rows) heights.push_back(row.least_height);
    const auto needed = [&](std::size_t i) {
        return std::max(contents[i].height, places[i].cell->least_height) +
               table.padding.height * 2;
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].rows > 1) continue;
        Length& height = heights[places[i].row];
        height = std::max(height, needed(i));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto count = static_cast<std::int64_t>(places[i].rows);
        const std::size_t first = places[i].row;
        Length sum;
        for (std::size_t r = first; r < first + places[i].rows; ++r) sum += heights[r];
        const Length lack = needed(i) - sum;
        if (places[i].rows == 1 || lack <= Length{}) continue;
        for (std::int64_t k = 0; k < count; ++k) {
            heights[first + static_cast<std::size_t>(k)] +=
                scaled(lack, k + 1, count) - scaled(lack, k, count);
        }
    }
    return heights;
}

/// True if a cell reaches over the lower edge of a row.
bool is_bridged(const Owners& owners, std::size_t row) {
    if (row + 1 >= owners.size()) return false;
    for (std::size_t c = 0; c < owners[row].size(); ++c) {
        if (owners[row][c] && owners[row][c] == owners[row + 1][c]) return true;
    }
    return false;
}

struct Extent {
    Length top = {};
    Length bottom = {};
};

/// What is not cut in a paragraph that begins at `top`: its lines, the first ones together and the
/// last ones.
std::vector<Extent> uncut_in(const SetParagraph& set, Length top) {
    const std::size_t count = set.lines.size() + set.aside_lines.size();
    const auto edge = [&](std::size_t line) {
        return top + set.leading * static_cast<std::int64_t>(line);
    };
    std::vector<Extent> uncut = {
        {edge(0), edge(std::min(kLeastLines, count))},
        {edge(count - std::min(kLeastLines, count)), edge(count)},
    };
    for (std::size_t i = kLeastLines; i + kLeastLines < count; ++i) {
        uncut.push_back({edge(i), edge(i + 1)});
    }
    return uncut;
}

/// Heights in a row, from its top, that no line of its cells crosses, and where no paragraph leaves
/// a single line on either side.
std::vector<Length> cuts_in(const SetRow& row) {
    std::vector<Extent> uncut;
    std::vector<Length> cuts;
    for (const SetCell& cell : row.cells) {
        if (cell.figure)
            uncut.push_back({cell.figure_top, cell.figure_top + cell.figure->size.height});
        bool kept = false;
        for (const SetCellParagraph& part : cell.paragraphs) {
            std::vector<Extent> within = uncut_in(part.set, part.top);
            // With the last lines of the paragraph that is kept with it.
            if (kept) within.front().top = uncut.back().top;
            kept = part.keep_with_next == KeepWithNext::kYes;
            // The last lines come last.
            std::swap(within[1], within.back());
            std::ranges::copy(within, std::back_inserter(uncut));
        }
    }
    for (const Extent& extent : uncut) cuts.push_back(extent.bottom);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::erase_if(cuts, [&](Length cut) {
        return std::ranges::any_of(
            uncut, [&](const Extent& extent) { return extent.top < cut && cut < extent.bottom; });
    });
    if (!cuts.empty()) cuts.pop_back();  // below the last line
    return cuts;
}

std::vector<TableSlice> cut_slices(const SetTable& table, Length page_height) {
    std::vector<TableSlice> slices;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const SetRow& row = table.rows[r];
        Length from;
        const bool alone =
            !is_bridged(table.owners, r) && (r == 0 || !is_bridged(table.owners, r - 1));
        const bool is_tall = row.height * kFreelyDivided <= page_height;
        const auto slice_to = [&](Length cut) {
            slices.push_back(
                {.row = r, .top = row.top + from, .height = cut - from, .of_tall_row = is_tall});
            from = cut;
        };
        if (alone && row.height * kLeastDivided > page_height) {
            for (const Length cut : cuts_in(row)) slice_to(cut);
        }
        slice_to(row.height);
    }
    return slices;
}

/// Where a cell's content begins, from the cell's top.
Length content_top(const CellPlace& place, Length content, Length cell, const Table& table,
                   Length page_height) {
    // A row that may be divided begins at its top.
    const bool is_whole = place.rows > 1 || cell * kLeastDivided <= page_height;
    const bool centered = place.cell->align == CellAlign::kCenter && is_whole;
    return centered ? scaled(cell - content, 1, 2) : table.padding.height;
}

std::vector<Length> edges_of(const std::vector<Length>& widths, Direction direction) {
    std::vector<Length> edges{Length{}};
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool mirrored = direction == Direction::kRightToLeft;
        edges.push_back(edges.back() + widths[mirrored ? widths.size() - 1 - i : i]);
    }
    return edges;
}

void mirror(Owners& owners, Direction direction) {
    if (direction == Direction::kLeftToRight) return;
    for (auto& row : owners) std::ranges::reverse(row);
}

}  // namespace

SetTable set_table(const Table& table, const Size& region, const Document& document,
                   const TextTools& tools) {
    SetTable result{.left = scaled(table.frame, 1, 2),
                    .frame = table.frame,
                    .rule = table.rule,
                    .color = table.color,
                    .head_rows = std::min(table.head_rows, table.rows.size())};
    const std::vector<CellPlace> places = place_cells(table, result.owners);
    ColumnWidths columns = column_widths(table, region.width - table.frame);
    const std::vector<Length>& widths = columns.widths;
    std::vector<Content> contents = set_contents(places, widths, table, document, tools);
    if (fit_lines(columns, needs_of(places, contents, columns, table, document, tools), table)) {
        contents = set_contents(places, widths, table, document, tools);
    }
    for (int i = 0; i < kMostWidenings; ++i) {
        if (!fit_words(columns, lacks_of(places, contents, widths.size()))) break;
        contents = set_contents(places, widths, table, document, tools);
    }
    result.edges = edges_of(widths, table.direction);
    mirror(result.owners, table.direction);

    const std::vector<Length> heights = row_heights(table, places, contents);
    Length top;
    for (std::size_t r = 0; r < heights.size(); ++r) {
        result.rows.push_back({.top = top,
                               .height = heights[r],
                               .keep_with_next = table.rows[r].keep_with_next,
                               .page_break = table.rows[r].page_break});
        top += heights[r];
    }
    for (std::size_t r = 0; r < result.head_rows; ++r) result.head_height += heights[r];
    for (std::size_t i = 0; i < places.size(); ++i) {
        SetCell& cell = contents[i].cell;
        const std::size_t last = places[i].row + places[i].rows - 1;
        const Length height =
            result.rows[last].top + heights[last] - result.rows[places[i].row].top;
        const Length shift =
            content_top(places[i], contents[i].height, height, table, region.height);
        if (table.direction == Direction::kRightToLeft)
            cell.column = widths.size() - cell.column - cell.columns;
        cell.left = result.edges[cell.column];
        cell.figure_top = shift;
        for (SetCellParagraph& part : cell.paragraphs) {
            part.top += shift;
            shift_paragraph(part.set, cell.left + table.padding.width);
        }
        result.rows[places[i].row].cells.push_back(std::move(cell));
    }
    result.slices = cut_slices(result, region.height);
    return result;
}

namespace {

/// Of a row with one cell, which is as tall as what is in it.
std::vector<PartShare> shares_of(const SetTable& table, const TableSlice& slice) {
    std::vector<PartShare> shares;
    const SetRow& row = table.rows[slice.row];
    if (row.cells.size() != 1 || row.cells.front().rows > 1) return shares;
    const Length begin = slice.top - row.top;
    const Length end = begin + slice.height;
    const auto within = [&](Length at) { return std::clamp(at, begin, end); };
    for (const SetCellParagraph& part : row.cells.front().paragraphs) {
        if (!part.part) continue;
        const Length bottom = part.top + paragraph_height(part.set);
        const Length height = within(bottom) - within(part.top);
        if (height <= Length{}) continue;
        shares.push_back(
            {.part = *part.part,
             .above = within(part.top) - within(part.top - part.above),
             .height = height,
             .lines = static_cast<std::size_t>(height.units / part.set.leading.units)});
    }
    return shares;
}

}  // namespace

BlockExtent extent_of(const SetTable& table) {
    BlockExtent extent{.lines = table.slices.size()};
    const Length half = scaled(table.frame, 1, 2);
    extent.lead = table.head_height + half;
    extent.close = half;
    for (std::size_t i = 0; i < table.slices.size(); ++i) {
        const TableSlice& slice = table.slices[i];
        SliceExtent next{.height = slice.height, .row = slice.row};
        const bool begins_row = i == 0 || table.slices[i - 1].row != slice.row;
        // The head stands over the first row; what a cell bridges stays whole.
        const bool tied =
            begins_row && i > 0 &&
            (slice.row <= table.head_rows || is_bridged(table.owners, slice.row - 1) ||
             table.rows[slice.row - 1].keep_with_next == KeepWithNext::kYes);
        const PageBreak page_break = table.rows[slice.row].page_break;
        if (begins_row && page_break == PageBreak::kBefore) {
            // The head comes along with the first row below it.
            extent.starts_page = extent.starts_page || slice.row == table.head_rows;
            next.tie = Tie::kNewPage;
        }
        if (tied) next.tie = Tie::kToAbove;
        if (!begins_row) {
            next.tie = page_break == PageBreak::kAvoid ? Tie::kAvoided
                       : slice.of_tall_row             ? Tie::kInTallRow
                                                       : Tie::kInRow;
        }
        if (i == 0) next.height += half;
        if (i + 1 == table.slices.size()) next.height += half;
        next.shares = shares_of(table, slice);
        extent.slices.push_back(std::move(next));
    }
    return extent;
}

}  // namespace cvpdf
