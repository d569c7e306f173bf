// attachments: files inside the file (ISO 32000-1 7.11.4), each associated with the whole document
// as ISO 19005-3 6.8 and annex E ask: a file specification with AFRelationship, in the catalog's AF
// and in the name tree EmbeddedFiles.
//
// An attachment's ModDate is the document's date. PDF/A-3 recommends one and some readers count on
// it; where the document has none it is the beginning of 1970, so that no clock gets into the file.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pdf/pdf_value.h"

namespace cvpdf {

class PdfObjects;
enum class PdfForm;

/// What an attachment is to the page (ISO 19005-3 annex E).
enum class Relationship {
    kSource,  ///< the page was made from it
    kData,    ///< what the page says, for programs
};

struct Attachment {
    std::string name = {};       ///< of the file; ASCII
    std::string mime_type = {};  ///< "application/yaml"
    std::string description = {};
    Relationship relationship = Relationship::kData;
    std::string bytes = {};
};

/// Adds the files and, where there are any, their keys to the catalog. `date` is in seconds since
/// 1970 UTC.
void add_attachments(PdfObjects& objects, PdfForm form, std::vector<Attachment> attachments,
                     std::optional<std::int64_t> date, PdfDict& catalog);

}  // namespace cvpdf
