// write_pdf: pages → the bytes of a PDF file.
//
// PDF 1.7, tagged, PDF/UA-1 and PDF/A-2a; with attachments PDF/A-3a, which alone allows them.
// Output depends on the arguments alone. See README.md beside this file for what the door to PoDoFo
// guarantees.

#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "pdf/attachments.h"
#include "text/font_library.h"
#include "typeset/page.h"

namespace cvpdf {

class FontProgramCache;

enum class PdfForm {
    kCompact,   ///< object and xref streams, everything deflated
    kReadable,  ///< PoDoFo's own table writer, uncompressed; for people who debug
};

struct PdfOptions {
    PdfForm form = PdfForm::kCompact;
    std::string producer = "cvpdf";
    /// Hash of what the document was made from, for the metadata; empty: none.
    std::string source_hash = {};
    /// What the document was made for, for the metadata; empty: nobody's matter.
    std::string variant = {};
    std::string posting = {};
    /// The file identifier, 32 hexadecimal digits; empty: a hash of the content.
    std::string id = {};
    std::vector<Attachment> attachments = {};
    FontProgramCache* programs = nullptr;  ///< of all documents of the process; may be none
};

/// `pages` are those of `document`, shaped with `fonts`.
std::string write_pdf(const Document& document, std::vector<Page> pages, const FontLibrary& fonts,
                      const PdfOptions& options = {});

}  // namespace cvpdf
