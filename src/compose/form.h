// The header as a form. Private to compose/.

#pragma once

#include "compose/composer.h"

namespace cvpdf {

/// Adds the table that `header: {form: …}` describes.
void compose_form(Composer& composer);

/// Whether the photo's place is a cell of the form.
bool form_shows_photo(const Layout& layout);

}  // namespace cvpdf
