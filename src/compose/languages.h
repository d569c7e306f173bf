// Languages: which parts of a text are in another language than the rest.
//
// Only scripts that tell their language by themselves count: Hangul is Korean, kana is Japanese,
// Hebrew, Thai, Arabic and Devanagari letters are Hebrew, Thai, Arabic and Hindi unless the text is
// in another language of their script. Han alone says nothing: it stays with what is round it, or
// is in the language that the CV shows elsewhere. Signs between two parts of one language belong to
// them, and so do brackets that close what a part opens. A text whose letters are all of one
// language is in it as a whole.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

/// Bytes [begin, end) of a text in one language (BCP 47).
struct LanguageRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string language = {};
};

/// The runs of a text that is said to be in `language`, in order, without gaps. `han_language`: of
/// Han in a text of a language that is not written in it; empty: as the text.
std::vector<LanguageRun> split_languages(std::string_view text, std::string_view language,
                                         std::string_view han_language = {});

/// Korean or Japanese, where letters of a text are Hangul or kana; else empty.
std::string_view language_told_by(std::string_view text);

/// Whether a language is written in a script that has italics: Latin, Greek, Cyrillic.
bool has_italics(std::string_view language);

/// Whether a text of a page in `language` stays upright where a layout slants it: one with a letter
/// of a script without italics does, and digits and signs alone do as the page.
bool stands_upright(std::string_view text, std::string_view language);

}  // namespace cvpdf
