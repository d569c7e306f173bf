// The letter before the CV: which look it has, and how the CV as printed tells of it.

#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/model.h"
#include "export/as_printed.h"
#include "layout/layout.h"
#include "pipeline/load.h"
#include "pipeline/resources.h"

namespace cvpdf {

/// In the CV's own look, without what ends the CV's pages; a form's header is lines. None, with a
/// diagnostic, where the CV's layout prints the letter alone.
std::optional<Layout> load_front_layout(const LayoutQuery& query, const Layout& of_cv,
                                        const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics);

LetterOnPage letter_on_page(const CvFile& file, const Layout& layout);

}  // namespace cvpdf
