// export_cv: a Document → the formats that have no pages.

#pragma once

#include <string>

#include "cv/locale.h"
#include "cv/model.h"
#include "document/document.h"
#include "pipeline/product.h"
#include "pipeline/resources.h"

namespace cvpdf {

struct ExportInput {
    const Document& document;
    const CvFile& file;  ///< that it was made of
    const Locale& locale;
    std::string mono = {};  ///< the family of code
    std::string generator = {};
};

/// What a page of HTML looks like.
std::string stylesheet_path(const Resources& resources);

/// Of kPlainText, kMarkdown or kHtml. Throws MachineError where the program's data cannot be read.
std::string export_cv(Product product, const ExportInput& input, const Resources& resources);

}  // namespace cvpdf
