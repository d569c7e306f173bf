// write_html: a Document → one HTML page that needs nothing else (HTML Living Standard; WCAG 2.2).
//
// Element for element what the struct tree says: headings of their level, sections with their
// names, entries as articles, lists, tables, dates as <time>, texts of other languages marked as
// such. What stands before the first section is the page's header. Its looks are one style sheet in
// it, for light and dark screens and for paper; no script, nothing from the network.

#pragma once

#include <string>
#include <vector>

#include "export/content.h"
#include "export/dated_text.h"

namespace cvpdf {

struct HtmlInput {
    const Content& content;
    const DatedTexts& dates;
    std::string stylesheet = {};
    std::string generator = {};            ///< "cvpdf 1.0"
    std::vector<std::string> images = {};  ///< by ImageId: files of PNG or JPEG
};

/// UTF-8; ends in a newline.
std::string write_html(const HtmlInput& input);

}  // namespace cvpdf
