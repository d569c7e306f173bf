// compose: Cv + Layout + Locale → Document. The last place that knows what a CV is.

#pragma once

#include "base/diagnostic.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "document/document.h"
#include "layout/layout.h"

namespace cvpdf {

struct ComposeInput {
    const CvFile& file;
    const Layout& layout;
    const Locale& locale;
    std::string language;  ///< chosen for this build, BCP 47
};

Document compose(const ComposeInput& input, Diagnostics& diagnostics);

}  // namespace cvpdf
