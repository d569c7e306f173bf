// The header as a form. Private to compose/.

#pragma once

#include "compose/composer.h"

namespace cvpdf {

/// Adds the table that `header: {form: …}` describes.
void compose_form(Composer& composer);

}  // namespace cvpdf
