// One entry of a .bib file → a publication of the CV.

#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "cv/bibliography/bibliography.h"
#include "cv/bibliography/own_name.h"
#include "cv/bibliography/publication_types.h"
#include "cv/model.h"
#include "input/bibtex.h"
#include "input/latex_text.h"

namespace cvpdf {

/// What holds for all publications of a section.
struct PublicationContext {
    const Bibliography& bibliography;
    const std::vector<PublicationType>& types;
    OwnNames own = {};
    KnownUnknowns reported = {};  ///< commands of LaTeX that were warned of
};

/// What the entry is: an entry with an `eprint` and no journal is a preprint.
const PublicationType& publication_type(const BibEntry& entry,
                                        const std::vector<PublicationType>& types);

/// `entry` has what it inherits. None, with a warning, without a title. What cannot be used of it
/// is a warning at its place.
std::optional<Entry> make_publication(const BibEntry& entry, PublicationContext& context,
                                      Diagnostics& diagnostics);

}  // namespace cvpdf
