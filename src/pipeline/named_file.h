// Files that a file names: includes, layouts, pictures.
//
// A name is relative to the folder of the file that names it. What it means, symbolic links
// followed, must lie under the root, by default the CV's folder: strangers' files get built, too.
// It must be a regular file: a pipe would be waited for.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace cvpdf {

/// Where a file that names others stands, and the folder that its names may not leave.
struct NamingFile {
    std::filesystem::path folder = {};
    std::filesystem::path root = {};
};

/// The folder of a path; of standard input ("-") and of a bare name the current one.
std::filesystem::path folder_of(const std::string& path);

/// The path to read a named file by; none, with a diagnostic at `place`, for what lies outside the
/// root, is not there or is no regular file. `what` says what is named: "the layout", "the file".
std::optional<std::string> find_named_file(std::string_view name, std::string_view what,
                                           const NamingFile& naming, Span place,
                                           Diagnostics& diagnostics);

}  // namespace cvpdf
