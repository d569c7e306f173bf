// Entries of one kind as a table. Private to compose/.

#pragma once

#include "compose/composer.h"
#include "compose/entry.h"

namespace cvpdf {

/// A row for each entry, or for each of its positions; below it, over all columns, what stands in
/// no column.
void compose_grid(Composer& composer, const EntriesInput& input, const GridSpec& grid);

}  // namespace cvpdf
