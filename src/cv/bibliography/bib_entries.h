// bib_entries: the entries of .bib files → the publications of a section, chosen, in order, under
// their headings.

#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cv/bibliography/bibliography.h"
#include "cv/bibliography/publication_types.h"
#include "cv/model.h"
#include "input/bibtex.h"

namespace cvpdf {

struct BibRequest {
    const Bibliography& bibliography;
    std::span<const BibEntry> entries = {};  ///< of all its files
    const std::vector<PublicationType>& types;
    const LocalizedText& owner;  ///< the CV's name, for bibliographies that do not say `me`
};

/// `ids` are those that are taken; an entry's key becomes its id where it can be one and is free.
std::vector<Entry> bib_entries(const BibRequest& request, std::set<std::string, std::less<>>& ids,
                               Diagnostics& diagnostics);

/// Every id of a CV, and the keys of its sections.
std::set<std::string, std::less<>> taken_ids(const Cv& cv);

}  // namespace cvpdf
