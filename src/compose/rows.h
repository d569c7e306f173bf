// Rows: the lines of an entry, filled, before they become blocks.

#pragma once

#include <span>
#include <vector>

#include "compose/composer.h"
#include "compose/styles.h"

namespace cvpdf {

struct FilledRow {
    MarkedText main = {};
    MarkedText aside = {};
    PageStyle style = {};
    PageStyle aside_style = {};
    Spacing space_before = {};
};

/// The rows of an entry that say something. What stands beside an empty row moves to the row above,
/// or to the next one where there is none above; beside no row at all it becomes a row itself.
/// Where the first template begins in bold and nothing that is there is, the first field that is
/// there takes its place: a school stands out as the degree does that it did not give.
std::vector<FilledRow> fill_rows(Composer& composer, std::span<const RowSpec> rows,
                                 const Entry& entry, const SectionSpec& spec);

}  // namespace cvpdf
