// Languages: which parts of a text are in another language than the rest.
//
// Only scripts that tell their language by themselves count: Hangul is Korean, kana is Japanese.
// Han alone says nothing and stays with what is round it. Signs between two parts of one language
// belong to them.

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

/// The runs of a text that is said to be in `language`, in order, without gaps.
std::vector<LanguageRun> split_languages(std::string_view text, std::string_view language);

}  // namespace cvpdf
