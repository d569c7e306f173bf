// check_section_names: sections that a layout names and the CV has not, but nearly. Private to
// compose/.

#pragma once

#include "compose/composer.h"

namespace cvpdf {

/// Warns of keys in the layout's `sections` and regions that are no section of the CV, nor one that
/// other CVs have, but differ little from one of the CV's.
void check_section_names(const Composer& composer);

}  // namespace cvpdf
