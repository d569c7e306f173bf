// What the readers' own tables tell: JSON Schemas for editors, reference pages for people.

#pragma once

#include <string>

namespace cvpdf {

enum class SchemaSubject { kCv, kLayout, kPosting };
enum class SchemaFormat { kJson, kMarkdown };

std::string make_schema(SchemaSubject subject, SchemaFormat format);

}  // namespace cvpdf
