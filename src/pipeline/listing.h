// Listings: what there is of layouts, fonts and locales, as names or, for programs, as JSON.

#pragma once

#include <string>

#include "pipeline/resources.h"

namespace cvpdf {

enum class Listing { kLayouts, kFonts, kLocales };

/// A name on each line.
std::string list_names(Listing what, Resources& resources);

/// An array of objects: layouts with name and description; fonts with name, the Debian package that
/// brings them and whether they are installed; locales with language, paper, the order of a name's
/// parts and whether CVs have a photo. Throws MachineError.
std::string list_json(Listing what, Resources& resources);

}  // namespace cvpdf
