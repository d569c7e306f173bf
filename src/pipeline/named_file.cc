#include "pipeline/named_file.h"

#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.h"
#include "pipeline/file_io.h"

namespace cvpdf {

namespace {

/// True where `path`, links followed, lies in `folder` or below.
bool lies_under(const std::filesystem::path& path, const std::filesystem::path& folder) {
    std::error_code error;
    const auto inside = std::filesystem::weakly_canonical(path, error);
    if (error) return false;
    const auto outside = std::filesystem::weakly_canonical(folder, error);
    if (error) return false;
    const auto relative = inside.lexically_relative(outside);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

std::filesystem::path folder_of(const std::string& path) {
    const auto folder =
        std::filesystem::path(path == "-" || path == "<stdin>" ? "" : path).parent_path();
    return folder.empty() ? "." : folder;
}

NamingFile naming_cv(const std::string& cv_path, const std::optional<std::string>& root) {
    auto folder = folder_of(cv_path);
    return {.folder = folder, .root = root ? std::filesystem::path(*root) : folder};
}

std::string path_of_named(std::string_view name, const NamingFile& naming) {
    return (naming.folder / name).lexically_normal().string();
}

std::optional<std::string> read_named_file(const NamedFile& file, const NamingFile& naming,
                                           std::size_t limit, Diagnostics& diagnostics) {
    if (!lies_under(naming.folder / file.name, naming.root)) {
        diagnostics.error(
            file.place,
            fmt::format("the {} '{}' lies outside '{}'", file.what, file.name,
                        naming.root.string()),
            {file.what == "layout"
                 ? "a file may only name what lies in its folder; --layout takes any path"
                 : "a file may only name what lies in its folder; --root names a wider one"});
        return std::nullopt;
    }
    try {
        return read_regular_file(path_of_named(file.name, naming), limit);
    } catch (const MachineError& error) {
        std::vector<std::string> hints = error.hints();
        if (hints.empty())
            hints.emplace_back("paths start from the folder of the file they stand in");
        diagnostics.error(file.place, error.what(), std::move(hints));
        return std::nullopt;
    }
}

}  // namespace cvpdf
