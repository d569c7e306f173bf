// The photo of the header. Private to compose/.

#pragma once

#include <optional>

#include "compose/composer.h"

namespace cvpdf {

/// The photo as a figure, its struct element added below `parent`; none where the CV has none, the
/// layout prints none, or the file is of no use. Whatever the reason, it is told.
std::optional<Figure> make_photo(Composer& composer, StructId parent);

/// Adds the figure as a block of its own, without anything beside it.
void add_photo(Composer& composer, const Figure& figure);

/// Puts the figure before the header's blocks, which begin at `first`.
void place_photo(Composer& composer, Figure figure, std::size_t first);

}  // namespace cvpdf
