// Words that other formats have as values, in English: degrees ("Bachelor"), how well somebody
// knows a language ("Full Professional Proficiency") or a skill ("Advanced"), names of languages.
//
// In a native CV such a word is a text that is said to be English, `degree: {en: Bachelor}`. On a
// page in a language that it is not there in it gets the word of its locale; names of languages are
// CLDR's. What is written without a language stays as it is.

#pragma once

#include <span>
#include <string_view>

#include "cv/entry_kinds.h"
#include "cv/locale.h"
#include "cv/model.h"

namespace cvpdf {

/// The names, from the least up; locales have a word for each.
std::span<const std::string_view> usual_degrees();
std::span<const std::string_view> usual_fluencies();
std::span<const std::string_view> usual_skill_levels();

/// Whether a field of that kind of entries has words of other languages for this one.
bool is_usual_word(EntryKind kind, std::string_view field, std::string_view text);

/// Adds the locale's word to those that are there in English and not in its language.
void translate_usual_words(Cv& cv, const Locale& locale);

}  // namespace cvpdf
