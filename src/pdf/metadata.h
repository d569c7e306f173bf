// metadata: what the file says about itself, twice and equal: the Info dictionary (ISO 32000-1
// 14.3.3) and XMP (14.3.2, ISO 16684-1), with the marks of PDF/A-2a and PDF/UA-1 and cvpdf's own
// properties, whose schemas are described as ISO 19005-2 6.6.2.3 asks.

#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "pdf/pdf_value.h"

namespace cvpdf {

/// The facts of both forms, made presentable: no control characters, the title never empty.
struct Metadata {
    std::string title = {};
    std::string author = {};
    std::string subject = {};
    std::string keywords = {};
    std::string language = {};
    std::string producer = {};
    std::string layout = {};
    std::optional<std::int64_t> date = {};  ///< seconds since 1970 UTC
};

Metadata collect_metadata(const DocumentInfo& info, std::string_view producer);

PdfDict info_dict(const Metadata& metadata);
std::string xmp_packet(const Metadata& metadata);

}  // namespace cvpdf
