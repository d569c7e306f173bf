// Reading YAML as cvpdf does, for tests: from a text or from a file of the repository.

#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

struct ReadFile {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    Node root = {};

    /// All messages as the terminal shows them, in file order.
    std::string messages();
};

/// A file `cv.yaml` with this text.
ReadFile read_yaml(std::string text);
/// A file of the repository, by its path from the top.
ReadFile read_repository_file(const std::string& path);

struct ReadCv {
    CvFile file = {};
    std::string messages = {};
};
ReadCv read_cv_text(std::string text);
/// The same for the sections of a CV that has nothing else wrong; `sections` is indented by four.
ReadCv read_sections_text(std::string_view sections);

/// The text of a field in its first version; "-" where there is none.
std::string text_of(const Entry& entry, std::string_view name);

}  // namespace cvpdf
