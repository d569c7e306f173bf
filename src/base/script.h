// Scripts of characters and languages (UAX #24), over ICU.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cvpdf {

/// ISO 15924: `Latn`, `Hang`. Signs, digits and marks that many scripts share are `Zyyy` and
/// `Zinh`.
std::string_view script_of(char32_t code_point);

/// Whether the character is in many scripts: `Zyyy`, `Zinh`, or in none.
bool is_in_many_scripts(char32_t code_point);

/// Whether a text has letters of that script and none of another.
bool is_written_in(std::string_view text, std::string_view script);

/// Letters of Latin, Greek, Cyrillic, Armenian and Georgian, whose texts have one kind of comma,
/// colon and quotation marks.
bool is_european_letter(char32_t code_point);
/// Whether a text has such letters and none of another script.
bool is_written_in_european(std::string_view text);
/// Whether a language is written in them (BCP 47; by its likely script). So is none at all.
bool is_european(std::string_view language);
/// Whether a text has letters and none of a language's scripts.
bool is_in_another_script(std::string_view text, std::string_view language);

/// The name of a language in another, as it begins a line: "de" in "fr" is `Allemand` (CLDR).
std::string language_name(std::string_view language, std::string_view in_language);

/// The language of an English name: `German` → de (ISO 639). None for names that CLDR does not
/// have.
std::optional<std::string> language_called(const std::string& english_name);

}  // namespace cvpdf
