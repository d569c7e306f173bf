// check_layout: what can only be known when a layout is whole: that its names lead somewhere, that
// styles do not inherit in circles, that the margins leave room, that the body has a font and a
// size.

#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "layout/layout.h"

namespace cvpdf {

/// The names of styles that a layout uses.
std::set<std::string> used_styles(const Layout& layout);

/// `used_elsewhere`: by what the layout does on other pages than this one. `place` stands for the
/// layout where a thing that is missing has no place of its own.
void check_layout(const Layout& layout, const std::set<std::string>& used_elsewhere, Span place,
                  Diagnostics& diagnostics);

/// That the photo leaves room for text, of a CV that has one.
void check_photo_room(const Layout& layout, Diagnostics& diagnostics);

}  // namespace cvpdf
