// build_inputs: the files that a build has read, for depfiles.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "cv/model.h"
#include "document/document.h"
#include "pipeline/build_cv.h"
#include "pipeline/resources.h"
#include "typeset/page.h"

namespace cvpdf {

struct InputsQuery {
    const SourceMap& sources;  ///< everything that was read as text
    const CvFile& file;        ///< names its pictures
    const std::string& cv_path;
    const std::optional<std::string>& root;  ///< none: the CV's folder
    const Document& document;                ///< its languages are hyphenated
    const std::vector<Page>& pages;  ///< show glyphs of fonts; none: nothing is set in lines
};

/// CV, includes, bibliographies, posting, layouts, locales, pictures, the manifest of fonts, the
/// fonts that the pages show or that were asked before these, the table of protrusion, and the
/// dictionaries of the languages in which words may be divided; as paths from the current folder.
std::vector<std::string> build_inputs(const InputsQuery& query, Resources& resources);

/// What a build will read besides the program's own files, as far as the CV, its layout and its
/// letter can be read.
std::vector<std::string> named_inputs(const BuildRequest& request, const Resources& resources);

}  // namespace cvpdf
