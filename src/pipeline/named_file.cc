#include "pipeline/named_file.h"

#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace cvpdf {

namespace {

namespace fs = std::filesystem;

/// True where `path`, links followed, lies in `folder` or below.
bool lies_under(const fs::path& path, const fs::path& folder) {
    std::error_code error;
    const fs::path inside = fs::weakly_canonical(path, error);
    if (error) return false;
    const fs::path outside = fs::weakly_canonical(folder, error);
    if (error) return false;
    const fs::path relative = inside.lexically_relative(outside);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

fs::path folder_of(const std::string& path) {
    // Standard input has no folder: what it names lies under the current one.
    const fs::path folder = fs::path(path == "-" || path == "<stdin>" ? "" : path).parent_path();
    return folder.empty() ? "." : folder;
}

std::optional<std::string> find_named_file(std::string_view name, std::string_view what,
                                           const NamingFile& naming, Span place,
                                           Diagnostics& diagnostics) {
    const fs::path path = naming.folder / name;
    if (name.find('\0') != std::string_view::npos || !lies_under(path, naming.root)) {
        diagnostics.error(
            place, fmt::format("{} '{}' lies outside '{}'", what, name, naming.root.string()),
            {"a file may only name what lies in its folder"});
        return std::nullopt;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    const std::string shown = path.lexically_normal().string();
    if (!fs::exists(status)) {
        diagnostics.error(place, fmt::format("cannot read '{}': No such file or directory", shown));
        return std::nullopt;
    }
    if (!fs::is_regular_file(status)) {
        diagnostics.error(place, fmt::format("'{}' is no regular file", shown));
        return std::nullopt;
    }
    return shown;
}

}  // namespace cvpdf
