// The JSON Schema (draft 2020-12) and the reference page of layout files, made from the tables that
// the reader reads by.
//
// The types of these tables are a small language: the name of a value (`token`) or of a table
// (`row`), a word (`bullet`), a range (`100–900`), `list of …`, `mapping of …`, and several of
// these parted by ` | `.

#pragma once

#include <string>

namespace cvpdf {

/// JSON, indented, ending in a newline.
std::string layout_schema();

/// Every key there is, as Markdown.
std::string layout_reference_page();

}  // namespace cvpdf
