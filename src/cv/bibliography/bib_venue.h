// Where an entry of a .bib file appeared: the field that says so, and arXiv's numbers.
//
// Databases say it in fields of many names (BibLaTeX 3, "biblatex" §2.2); the first that says
// something counts. Private to cv/bibliography/.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "input/bibtex.h"

namespace cvpdf {

/// The first of several fields that is there and says something; null: none.
const BibField* first_of(const BibEntry& entry, std::initializer_list<std::string_view> names);

/// The journal, book, school, event…; null: none.
const BibField* venue_of(const BibEntry& entry);

/// As conferences are called in short: `ICSE '24`, `CAV 2019`.
bool ends_with_year(std::string_view name);

/// `arXiv preprint`, `CoRR`.
bool is_arxiv_journal(const BibField* venue);

/// DBLP's preprints have their number as the volume of a journal: CoRR, abs/1706.03762.
bool is_arxiv_volume(const BibEntry& entry, const BibField* volume);

/// The number of an arXiv preprint; empty for what is no such thing.
std::string arxiv_number(const BibEntry& entry);

/// The field that tells an arXiv number; the entry has one.
Span arxiv_place(const BibEntry& entry);

}  // namespace cvpdf
