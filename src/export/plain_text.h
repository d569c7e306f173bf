// write_plain_text: a Document → text for the forms of the web and for e-mail.
//
// A paragraph is one line: the form wraps it. Titles of sections are in capitals, in scripts that
// have none underlined; an empty line stands above them and between entries. Bullets are "- ", two
// spaces further in for each level; what is beside a line follows it behind " | ". A link that does
// not show where it leads has its address in brackets behind it. Marks of emphasis, unbreakable and
// invisible signs go.

#pragma once

#include <string>

#include "export/content.h"

namespace cvpdf {

/// UTF-8; ends in a newline.
std::string write_plain_text(const Content& content);

}  // namespace cvpdf
