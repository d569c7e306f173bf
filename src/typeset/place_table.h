// place_table: what of a set table lies on one page → its items there, in reading order: row after
// row, cell after cell. Fills come before the text, rules behind it. Private to typeset/.

#pragma once

#include <cstddef>

#include "typeset/place_line.h"
#include "typeset/set_table.h"

namespace cvpdf {

/// Slices [begin, end) on a page.
struct TablePart {
    std::size_t begin = 0;
    std::size_t end = 0;
    Length top = {};            ///< on the page
    bool repeats_head = false;  ///< the table comes from the page before
};

/// `placer`'s left is the region's.
void place_table(const SetTable& table, const TablePart& part, Placer& placer);

/// An image in its frame.
void place_image(const Figure& figure, Point corner, Placer& placer);

}  // namespace cvpdf
