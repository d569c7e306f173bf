// Own names: whether an author is the person whose CV it is.
//
// Names are compared by their parts, without case, dots and hyphens: `Hong, Gildong`, `Gildong
// Hong`, `Hong Gildong`, `Gil-dong Hong` and `G. Hong` are one person. What is shortened may stand
// for what is not only in one direction: an author `G. Hong` is `Gildong Hong`, but `Geunho Hong`
// is not who calls himself `G. Hong` and says his full name as well.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/bib_names.h"

namespace cvpdf {

/// A name as it is compared.
struct ComparedName {
    std::vector<std::string> given = {};  ///< words
    std::string family = {};              ///< with its prefix
};

ComparedName compared_name(const BibName& name);

struct OwnNames {
    std::vector<ComparedName> names = {};
};

/// The spellings of one's own name, each as an author would be written.
OwnNames own_names(const std::vector<std::string>& spellings);
bool is_own_name(const BibName& author, const OwnNames& own);

}  // namespace cvpdf
