// Labels: what a locale calls things where they stand in a form, a grid or under a heading
// (`labels` of data/locales), and the fields of the header that forms are filled with.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cv/locale.h"

namespace cvpdf {

/// The labels that every locale has.
std::span<const std::string_view> label_names();

/// The locale's word; empty where it has none.
std::string label(const Locale& locale, std::string_view name);

/// Fields of templates that print parts of the header: name, email, birth_date… `residence` is the
/// address, else the location; `name_latin` the name in Latin letters where the printed one is in
/// others; `others` all contacts that no other field of the form names.
std::span<const std::string_view> header_text_fields();

}  // namespace cvpdf
