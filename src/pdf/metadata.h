// metadata: what the file says about itself, twice and equal: the Info dictionary (ISO 32000-1
// 14.3.3) and XMP (14.3.2, ISO 16684-1), with the marks of PDF/A and PDF/UA-1 and cvpdf's own
// properties, whose schemas are described as ISO 19005-2 6.6.2.3 asks. The packet is not
// compressed, so it is written in few bytes.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "pdf/pdf_value.h"

namespace cvpdf {

/// ISO 19005-2 knows no attachments but PDF/A files, 19005-3 any.
enum class PdfaPart { k2, k3 };

/// What the document itself does not say.
struct FileFacts {
    std::string_view producer = {};
    std::string_view source_hash = {};
    std::string_view variant = {};
    std::string_view posting = {};
    PdfaPart part = PdfaPart::k2;
};

/// The facts of both forms, made presentable: no control characters, the title never empty.
struct Metadata {
    std::string title = {};
    std::string author = {};
    std::string subject = {};
    std::string keywords = {};
    std::string language = {};
    std::string producer = {};
    std::string layout = {};
    std::string source_hash = {};
    std::string variant = {};
    std::string posting = {};
    PdfaPart part = PdfaPart::k2;
    std::optional<std::int64_t> date = {};  ///< seconds since 1970 UTC
};

Metadata collect_metadata(const DocumentInfo& info, const FileFacts& facts);

/// A date as PDF writes it (7.9.4): "D:20260115000000Z"; none for years that it cannot say.
std::optional<std::string> pdf_date(std::int64_t seconds_since_1970);

PdfDict info_dict(const Metadata& metadata);
std::string xmp_packet(const Metadata& metadata);

}  // namespace cvpdf
