// The types of publications (data/publication-types.yaml): what BibTeX calls an entry → a type of
// ours, the heading of its group, and words for what it is.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

struct PublicationType {
    std::string name = {};
    std::vector<std::string> of = {};  ///< BibTeX's types
    LocalizedText title = {};
    std::map<std::string, LocalizedText, std::less<>> genres = {};
};

/// In the order of the groups; `other` is the last.
std::vector<PublicationType> read_publication_types(const Node& root, Diagnostics& diagnostics);

/// The type that a type of BibTeX belongs to; the last one where it is not known.
const PublicationType& type_of(const std::vector<PublicationType>& types,
                               std::string_view bibtex_type);
const PublicationType* find_type(const std::vector<PublicationType>& types, std::string_view name);

}  // namespace cvpdf
