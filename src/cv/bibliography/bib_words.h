// What fields of .bib files say in words of BibTeX's or of a database's own.
//
// Private to cv/bibliography/.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// Of `2nd`, `2nd ed.`, `Second edition` the number alone; other words as they are.
std::string edition_number(std::string text);

/// BibLaTeX's `inpress` in words.
std::string_view publication_state(std::string_view written);

/// `type = {Article}` tells no more than that the entry is one.
bool is_plain_type(std::string_view type);

}  // namespace cvpdf
