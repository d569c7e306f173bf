// The letter: what a layout with `letter` prints below the header in place of the sections. Private
// to compose/.

#pragma once

#include "compose/composer.h"

namespace cvpdf {

/// An error with a letter to begin with where the CV has none.
void compose_letter(Composer& composer);

}  // namespace cvpdf
