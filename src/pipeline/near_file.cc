#include "pipeline/near_file.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/suggest.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostNames = 2000;

}  // namespace

std::optional<std::string> near_file(const std::string& path) {
    const std::filesystem::path missing(path);
    const std::filesystem::path folder = missing.parent_path();
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error);
    for (; !error && entry != std::filesystem::directory_iterator() && names.size() < kMostNames;
         entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    std::ranges::sort(names);  // folders have no order of their own
    const std::vector<std::string_view> known(names.begin(), names.end());
    const auto near = suggest(missing.filename().string(), known);
    if (!near) return std::nullopt;
    return (folder / *near).string();
}

}  // namespace cvpdf
