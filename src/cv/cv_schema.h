// The JSON Schema (draft 2020-12) and the reference page of CV files, made from the tables that the
// reader reads by.
//
// What the schema accepts, the reader accepts, and the other way round, but for what no schema can
// say: ids that stand twice, ends before starts, days that a month has not, links and addresses
// whose syntax is wrong, files that are not there.

#pragma once

#include <string>

namespace cvpdf {

/// JSON, indented, ending in a newline.
std::string cv_schema();

/// Every key there is, as Markdown.
std::string cv_reference();

}  // namespace cvpdf
