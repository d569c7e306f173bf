#include "typeset/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace cvpdf {
namespace {

constexpr std::int64_t kKeptPercent = 60;
constexpr std::int64_t kMostPercent = 160;

Length sum(const std::vector<Length>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

/// Gives columns what they lack, or a like part of it, and takes it from what others can spare.
bool transfer(std::vector<Length>& widths, const std::vector<Length>& lacks,
              const std::vector<Length>& spares) {
    const Length lack = sum(lacks);
    const Length spare = sum(spares);
    const Length given = std::min(lack, spare);
    if (given == Length{}) return false;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        widths[c] +=
            scaled(lacks[c], given.units, lack.units) - scaled(spares[c], given.units, spare.units);
    }
    return true;
}

/// What columns that lack nothing have beyond what they keep.
std::vector<Length> spares_of(const std::vector<Length>& widths, const std::vector<Length>& kept,
                              const std::vector<Length>& lacks) {
    std::vector<Length> spares(widths.size());
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (lacks[c] == Length{}) spares[c] = std::max(widths[c] - kept[c], Length{});
    }
    return spares;
}

/// What columns of fixed width, or those with a share, lack for their texts to stand in one line.
std::vector<Length> lacks_for_lines(const ColumnWidths& columns,
                                    const std::vector<ColumnNeed>& needs, const Table& table,
                                    bool (*is_wanted)(const TableColumn&)) {
    std::vector<Length> lacks(needs.size());
    for (std::size_t c = 0; c < needs.size(); ++c) {
        if (is_wanted(table.columns[c]))
            lacks[c] = std::max(needs[c].one_line - columns.widths[c], Length{});
    }
    return lacks;
}

/// Of what columns lack, what there is enough for: the least first.
std::vector<Length> affordable(const std::vector<Length>& lacks, Length spare) {
    std::vector<std::size_t> order(lacks.size());
    std::iota(order.begin(), order.end(), std::size_t{});
    std::ranges::stable_sort(order, {}, [&](std::size_t c) { return lacks[c]; });
    std::vector<Length> chosen(lacks.size());
    for (const std::size_t c : order) {
        if (lacks[c] > spare) break;
        chosen[c] = lacks[c];
        spare -= lacks[c];
    }
    return chosen;
}

/// What columns with long texts may grow by.
std::vector<Length> room_to_grow(const ColumnWidths& columns, const std::vector<ColumnNeed>& needs,
                                 const Table& table) {
    std::vector<Length> room(needs.size());
    for (std::size_t c = 0; c < needs.size(); ++c) {
        if (needs[c].has_long_text && table.columns[c].share > 0)
            room[c] = std::max(columns.most[c] - columns.widths[c], Length{});
    }
    return room;
}

/// Where all lack something: what the one that lacks the least does, from the one that lacks the
/// most.
void help_the_least(const ColumnWidths& columns, std::vector<Length>& lacks,
                    std::vector<Length>& spares) {
    std::size_t least = lacks.size();
    std::size_t most = lacks.size();
    for (std::size_t c = 0; c < lacks.size(); ++c) {
        if (lacks[c] == Length{}) continue;
        if (least == lacks.size() || lacks[c] < lacks[least]) least = c;
        if (columns.widths[c] > columns.least[c] &&
            (most == lacks.size() || lacks[c] > lacks[most]))
            most = c;
    }
    if (least == lacks.size() || most == lacks.size() || lacks[least] >= lacks[most]) return;
    const Length lack = lacks[least];
    lacks.assign(lacks.size(), Length{});
    lacks[least] = lack;
    spares[most] = columns.widths[most] - columns.least[most];
}

}  // namespace

ColumnWidths column_widths(const Table& table, Length room) {
    Length fixed;
    int shares = 0;
    for (const TableColumn& column : table.columns) {
        fixed += column.width;
        shares += column.share;
    }
    const Length left = std::max(room - fixed, Length{});
    ColumnWidths columns;
    int taken = 0;
    Length before;
    for (const TableColumn& column : table.columns) {
        // From the sums, so that rounding never adds up.
        taken += column.share;
        const Length upto = shares > 0 ? scaled(left, taken, shares) : Length{};
        const Length width = column.width + upto - before;
        const bool has_share = column.share > 0;
        columns.widths.push_back(width);
        columns.least.push_back(has_share ? scaled(width, kKeptPercent, 100) : width);
        columns.most.push_back(has_share ? scaled(width, kMostPercent, 100) : column.most);
        before = upto;
    }
    return columns;
}

bool fit_lines(ColumnWidths& columns, const std::vector<ColumnNeed>& needs, const Table& table) {
    std::vector<Length>& widths = columns.widths;
    const std::vector<Length> fixed = lacks_for_lines(
        columns, needs, table, [](const TableColumn& column) { return column.share == 0; });
    bool any = transfer(widths, fixed, spares_of(widths, columns.least, fixed));
    for (std::size_t c = 0; c < widths.size(); ++c) {
        if (fixed[c] > Length{}) columns.least[c] = widths[c];
    }

    std::vector<Length> kept = columns.least;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        kept[c] = needs[c].has_long_text ? widths[c] : std::max(kept[c], needs[c].one_line);
    }
    std::vector<Length> lacks = lacks_for_lines(
        columns, needs, table, [](const TableColumn& column) { return column.share > 0; });
    lacks = affordable(lacks, sum(spares_of(widths, kept, lacks)));
    any = transfer(widths, lacks, spares_of(widths, kept, lacks)) || any;

    const std::vector<Length> room = room_to_grow(columns, needs, table);
    any = transfer(widths, room, spares_of(widths, kept, room)) || any;
    return any;
}

bool fit_words(ColumnWidths& columns, const std::vector<Length>& all_lacks) {
    std::vector<Length> lacks = all_lacks;
    std::vector<Length> spares = spares_of(columns.widths, columns.least, lacks);
    if (sum(spares) == Length{}) help_the_least(columns, lacks, spares);
    const bool is_enough = sum(lacks) <= sum(spares);
    if (!transfer(columns.widths, lacks, spares)) return false;
    for (std::size_t c = 0; c < lacks.size(); ++c) {
        if (is_enough && lacks[c] > Length{}) columns.least[c] = columns.widths[c];
    }
    return true;
}

}  // namespace cvpdf
