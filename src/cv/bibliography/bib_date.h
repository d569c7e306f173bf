// When an entry of a .bib file appeared: BibLaTeX's `date`, or `year` and `month`.

#pragma once

#include <optional>
#include <string>

#include "input/bibtex.h"

namespace cvpdf {

struct BibDate {
    std::string text = {};         ///< as dates are written (cv/date.h), or in words
    Span span = {};                ///< of the year or date; detached: there is none
    std::optional<int> year = {};  ///< by which entries are sorted and chosen
    int month = 0;                 ///< 0: none
    int day = 0;
    /// What is wrong with the date of which `text` is the sound part, as a sentence; empty:
    /// nothing.
    std::string problem = {};
};

BibDate bib_date(const BibEntry& entry);

}  // namespace cvpdf
