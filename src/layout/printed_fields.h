// Which of a header's data a layout prints: what a CV as printed may hold, and what lints speak of.

#pragma once

#include <string>
#include <vector>

#include "cv/model.h"
#include "layout/layout.h"

namespace cvpdf {

/// The keys of personal data that the layout names, in its form or among the contacts, and the
/// address where it stands there for the location.
std::vector<std::string> printed_personal(const Layout& layout, const Header& header);

/// Whether the photo's place is a cell of the form.
bool form_prints_photo(const Layout& layout);

/// Whether the layout prints the photo, there or beside the header.
bool prints_photo(const Layout& layout);

/// Whether the layout prints the name in other scripts than the page's.
bool prints_all_names(const Layout& layout);

}  // namespace cvpdf
