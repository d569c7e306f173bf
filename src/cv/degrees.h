// Degrees by their usual English names, which other formats have as values: "Bachelor", "Master"…
//
// In a native CV such a degree is a text in English alone, `degree: {en: Bachelor}`. Where the page
// is in another language it gets the word of its locale. A degree that is written in the CV's own
// words, without a language or in several, stays as it is.

#pragma once

#include <span>
#include <string_view>

#include "cv/locale.h"
#include "cv/model.h"

namespace cvpdf {

/// The names, from the least up; locales have a word for each.
std::span<const std::string_view> usual_degrees();

/// Adds the locale's word to degrees that are there in English alone.
void translate_degrees(Cv& cv, const Locale& locale);

}  // namespace cvpdf
