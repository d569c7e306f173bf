// A commented CV to start from: data/starters/<language>.yaml with a layout, a language and the
// place of the JSON Schema put in.
//
// The schema is named by its path in the data folder, which editors read without a network. It
// holds on this machine; a CV that travels names a copy beside it (cvpdf schema > cv.schema.json).

#pragma once

#include <optional>
#include <string>

#include "pipeline/resources.h"

namespace cvpdf {

struct StarterRequest {
    std::optional<std::string> layout = {};    ///< a shipped layout's name, or a path
    std::optional<std::string> language = {};  ///< BCP 47
};

/// Throws UsageError for a layout that is not there.
std::string make_starter(const StarterRequest& request, const Resources& resources);

}  // namespace cvpdf
