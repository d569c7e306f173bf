// Levels: how well somebody knows a skill or a language, out of the words of the CV.
//
// What is known are the words of the page's locale, those of English and the Common European
// Framework on every page, and numbers: `4/5`, `80%`. A text that says more is known by the longest
// of these that is a word of it. Private to compose/.

#pragma once

#include <optional>
#include <string_view>

#include "compose/composer.h"

namespace cvpdf {

/// From 1 to kMostLevel (drawings.h); none where the words tell none.
std::optional<int> level_of(std::string_view text, const Locale& locale);

/// Draws the level that a text says behind it, as the section has it.
void append_level(const Composer& composer, const SectionSpec& section, MarkedText& text);

}  // namespace cvpdf
