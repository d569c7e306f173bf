#include "tailor/path.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cvpdf {

namespace {

/// The length of the first step.
std::size_t first_step(std::string_view path, const Cv& cv) {
    std::size_t length = path.find('.');
    for (const Section& section : cv.sections) {
        const std::string_view key = section.key;
        const bool begins =
            path.starts_with(key) && (path.size() == key.size() || path[key.size()] == '.');
        if (begins && (length == std::string_view::npos || key.size() > length)) {
            length = key.size();
        }
    }
    return std::min(length, path.size());
}

Span part_of(const PlacedWord& path, std::size_t begin, std::size_t end) {
    const std::size_t written = path.span.end - path.span.begin;
    const std::size_t quote = written == path.text.size() + 2 ? 1 : 0;
    if (path.span.detached() || written != path.text.size() + 2 * quote) return path.span;
    const auto at = [&](std::size_t offset) {
        return path.span.begin + static_cast<std::uint32_t>(quote + offset);
    };
    return {.file = path.span.file, .begin = at(begin), .end = at(end)};
}

}  // namespace

std::vector<PlacedWord> split_path(const PlacedWord& path, const Cv& cv) {
    std::vector<PlacedWord> steps;
    const std::string_view text = path.text;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t length = steps.empty()
                                       ? first_step(text, cv)
                                       : std::min(text.find('.', begin), text.size()) - begin;
        steps.push_back({.text = std::string(text.substr(begin, length)),
                         .span = part_of(path, begin, begin + length)});
        begin += length + 1;
    }
    return steps;
}

}  // namespace cvpdf
