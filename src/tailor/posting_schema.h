// What the tables of posting_keys.h tell: a JSON Schema for editors, a reference page for people.

#pragma once

#include <string>

namespace cvpdf {

/// What it accepts, read_posting() reads without a complaint.
std::string posting_schema();
std::string posting_reference();

}  // namespace cvpdf
