// Drawings in lines of text: icons of contacts, marks of levels.
//
// Shapes are described in a few words, on a square of 24 units, y down, and become paths in a size
// of 1000 pt, so that a drawing is resized with its text. Shapes add up; `hole-` cuts one out of
// what is below it, where holes do not touch one another:
//
//   box X Y WIDTH HEIGHT RADIUS    disc X Y RADIUS    ring X Y RADIUS-X RADIUS-Y THICKNESS
//   shape X Y X Y X Y…             line THICKNESS X Y X Y…  (with round ends and corners)
//
// Private to compose/.

#pragma once

#include <optional>
#include <string_view>

#include "compose/marked_text.h"
#include "document/document.h"
#include "layout/layout.h"

namespace cvpdf {

/// What RunDrawing counts in.
inline constexpr Length kDrawingEm = 1000_pt;

InlineDrawing resized(const InlineDrawing& drawing, Length size);

/// The path of a description; the square's side is `side`, and its middle stands as high over the
/// baseline as that of capitals.
Path draw_shapes(std::string_view description, Length side);

/// The icon of a name (icons.cc has the list) beside text of a size; none for a name that has none.
std::optional<InlineDrawing> find_icon(std::string_view name, const IconsSpec& spec, Length size);
bool has_icon(std::string_view name);

/// A mark of a level from 1 to kMostLevel behind its words: what it fills, and the rest.
struct LevelDrawing {
    InlineDrawing full = {};
    std::optional<InlineDrawing> rest = {};
};
inline constexpr int kMostLevel = 5;
LevelDrawing draw_level(int level, LevelMark mark);

}  // namespace cvpdf
