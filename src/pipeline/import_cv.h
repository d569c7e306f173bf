// import_cv: a CV file of any format → a clean native file.
//
// Building the import gives the same page as building the original. What had no place is a comment
// where it stood, and a warning. A native file comes back in order: its own comments are gone.

#pragma once

#include <optional>

#include "base/source.h"
#include "cv/dialects/dialect.h"
#include "pipeline/build_cv.h"

namespace cvpdf {

struct ImportRequest {
    SourceFile source = {};
    std::optional<Dialect> from = {};  ///< none: by its shape
};

/// The product is YAML; none where the file cannot be read as a CV.
BuildResult import_cv(const ImportRequest& request, const Resources& resources);

}  // namespace cvpdf
