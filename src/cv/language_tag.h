// Language tags (BCP 47): whether a key names a language, and which of two texts serves a reader.
//
// Keys of a language map must be told from the keys of other mappings, so a tag counts only where
// its language is one of ISO 639-1 or of the few three-letter ones in common use.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

/// `en`, `ko`, `pt-BR`, `zh-Hant-TW`, `fil`; letters of either case.
bool is_language_tag(std::string_view text);

/// The tag that was meant where a country's code stands for a language (`kr`, `jp`, `cn`); else
/// empty.
std::string_view meant_language(std::string_view text);

/// `pt` of `pt-BR`, in lower case.
std::string base_language(std::string_view tag);

/// Korean, Japanese, Chinese.
bool is_written_in_han(std::string_view tag);

/// Every language that is_language_tag() knows.
std::vector<std::string_view> language_codes();

/// Equal but for the case of letters.
bool same_language(std::string_view a, std::string_view b);

}  // namespace cvpdf
