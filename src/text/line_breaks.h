// line_breaks: where a paragraph's text may end a line (UAX #14 through ICU, corrected for CVs).
//
// Korean breaks between eojeols (at spaces); breaks inside an eojeol are given apart, since only
// justified text and emergencies use them, and none leaves a single syllable. Corrections over
// ICU 72's root rules:
// * no break inside `C++`, `2019–2024`, `a/b`, `3.5/4.3`, `e-mail`;
// * none before a middle dot, a range sign or a spaced dash: they end lines;
// * none before Hangul that follows a bracket, a quote, a sign, a Latin letter or a digit: a
//   particle stays with its word;
// * addresses break as url_breaks.h says; spaces that glue.h glues do not break.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/itemize.h"

namespace cvpdf {

enum class BreakKind {
    kSpace,      ///< an ordinary opportunity: behind a space or hyphen, between ideographs
    kSyllable,   ///< between Hangul syllables of one eojeol
    kUrl,        ///< inside a URL, without a hyphen
    kMandatory,  ///< U+2028 or a newline
};

struct BreakOpportunity {
    std::uint32_t offset =
        0;  ///< bytes; the line may end before this byte (trailing spaces included)
    BreakKind kind = BreakKind::kSpace;
};

/// Sorted by offset; the end of the text is not among them.
std::vector<BreakOpportunity> line_breaks(std::string_view text,
                                          const std::vector<StyleRange>& ranges);

/// In Korean, words are parted within as well, between syllables (BCP 47).
bool is_korean(std::string_view language);

}  // namespace cvpdf
