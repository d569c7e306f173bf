// column_widths: the columns of a table and what their texts need → their widths.
//
// Columns have widths and shares of the rest. Then room changes hands, for two reasons:
// * a text would stand in one line in a wider column. Columns of fixed width that may grow come
//   first; then, of those with a share, the ones that lack the least, each wholly or not at all;
//   what is left goes to columns whose texts have several lines all the same. Only what a column
//   does not need for a text of its own is taken for a column with a share;
// * a word does not fit.
// A column with a share keeps a part of its width whatever others need, so that there is room to
// write in it; others give nothing.

#pragma once

#include <vector>

#include "document/document.h"

namespace cvpdf {

/// What a column needs.
struct ColumnNeed {
    Length one_line = {};        ///< for those texts that can stand in one line each to do so
    bool has_long_text = false;  ///< there are others
};

struct ColumnWidths {
    std::vector<Length> widths = {};
    std::vector<Length> least = {};  ///< that each keeps
    std::vector<Length> most = {};   ///< that each may grow to for the sake of lines
};

ColumnWidths column_widths(const Table& table, Length room);

/// True if a width changed.
bool fit_lines(ColumnWidths& columns, const std::vector<ColumnNeed>& needs, const Table& table);

/// Gives columns what their words lack, as far as others have it; where all lack something, the one
/// that lacks the least takes from the one that lacks the most. True if a width changed.
bool fit_words(ColumnWidths& columns, const std::vector<Length>& lacks);

}  // namespace cvpdf
