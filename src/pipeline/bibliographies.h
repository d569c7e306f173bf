// The .bib files that a CV names, and the styles of its publications. Nothing is opened for a CV
// that has neither.

#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/model.h"
#include "layout/layout.h"
#include "pipeline/resources.h"

namespace cvpdf {

struct BibPlace {
    const std::string& cv_path;
    const std::optional<std::string>& root;  ///< none: the CV's folder
};

/// Adds the publications of every section's `bibliography` to its entries. What is wrong in a .bib
/// file is told at its place there.
void add_bibliographies(CvFile& file, const BibPlace& place, const Resources& resources,
                        SourceMap& sources, Diagnostics& diagnostics);

/// Reads the styles that sections name (data/bibliography/) over the layout.
void apply_publication_styles(const CvFile& file, Layout& layout, const Resources& resources,
                              SourceMap& sources, Diagnostics& diagnostics);

}  // namespace cvpdf
