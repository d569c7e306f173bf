// Files that are named inside files: a CV's includes, layout and photo, the layout that a layout
// extends.
//
// Their paths are relative to the file that names them, and they must lie under a root, links
// followed: strangers' CVs get built, too. What cannot be read is a mistake of the file that names
// it, shown under the name.

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace cvpdf {

/// Where a file stands that names another, and the folder that it may not leave.
struct NamingFile {
    std::filesystem::path folder = {};
    std::filesystem::path root = {};
};

/// The folder of a path; "." where it has none. Standard input names what lies in the current one.
std::filesystem::path folder_of(const std::string& path);

/// A CV; without a root, its own folder is it.
NamingFile naming_cv(const std::string& cv_path, const std::optional<std::string>& root);

struct NamedFile {
    std::string_view what = {};  ///< "photo"
    std::string name = {};       ///< as written
    Span place = {};
};

/// The path by which a named file is opened.
std::string path_of_named(std::string_view name, const NamingFile& naming);

/// Its first `limit` bytes.
std::optional<std::string> read_named_file(const NamedFile& file, const NamingFile& naming,
                                           std::size_t limit, Diagnostics& diagnostics);

}  // namespace cvpdf
