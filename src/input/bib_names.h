// parse_bib_names: the value of `author` or `editor` → names in their parts.
//
// BibTeX's rules ("btxdoc", section 4; BibTeX 0.99d, "First von Last", "von Last, First", "von
// Last, Jr, First"): `and` parts names, the prefix is what begins with a small letter, braces hold
// together. A name that is one group of braces is a body of people, taken as it is. BibLaTeX's
// `family=…, given=…` is read as well.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

/// Each part is LaTeX.
struct BibName {
    std::string given = {};
    std::string prefix = {};  ///< von, de la
    std::string family = {};
    std::string suffix = {};  ///< Jr.
    bool corporate = false;   ///< `family` is all there is
};

enum class MoreNames { kNo, kYes };

struct BibNames {
    std::vector<BibName> names = {};
    MoreNames others = MoreNames::kNo;  ///< `and others`
};

BibNames parse_bib_names(std::string_view latex);
BibName parse_bib_name(std::string_view latex);

}  // namespace cvpdf
