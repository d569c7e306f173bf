// check_layout: what can only be known when a layout is whole: that its names lead somewhere, that
// styles do not inherit in circles, that the margins leave room, that the body has a font and a
// size.

#pragma once

#include "base/diagnostic.h"
#include "layout/layout.h"

namespace cvpdf {

/// `place` stands for the layout where a thing that is missing has no place of its own.
void check_layout(const Layout& layout, Span place, Diagnostics& diagnostics);

}  // namespace cvpdf
