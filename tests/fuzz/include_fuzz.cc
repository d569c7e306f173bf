// Any bytes, cut into files at zero bytes, that include one another by number → a tree or a
// diagnostic, within the limits.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "input/yaml.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

std::size_t count_nodes(const cvpdf::Node& node, const cvpdf::SourceMap& sources) {
    require(node.span.end <= sources.file(node.span.file).text.size());
    std::size_t count = 1;
    for (const cvpdf::Node& item : node.items) count += count_nodes(item, sources);
    for (const cvpdf::Member& member : node.members) count += count_nodes(member.value, sources);
    return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::string> texts(1);
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == 0) {
            texts.emplace_back();
        } else {
            texts.back() += static_cast<char>(data[i]);
        }
    }
    cvpdf::SourceMap sources;
    std::map<std::string, cvpdf::FileId, std::less<>> files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string name = std::to_string(i);
        files.emplace(name, sources.add({.name = name, .text = texts[i]}));
    }
    const auto open = [&](std::string_view name, cvpdf::Span place,
                          cvpdf::Diagnostics& found) -> std::optional<cvpdf::FileId> {
        const auto file = files.find(name);
        if (file != files.end()) return file->second;
        found.error(place, "there is no such file");
        return std::nullopt;
    };
    cvpdf::Diagnostics diagnostics;
    const cvpdf::ReadLimits limits{.bytes = 20'000, .nodes = 2000};
    const auto root = cvpdf::parse_yaml(
        {.file = files.at("0"), .sources = sources, .open = open, .limits = limits}, diagnostics);
    require(root.has_value() || diagnostics.has_errors());
    if (root) require(count_nodes(*root, sources) <= limits.nodes);
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        require(!cvpdf::format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
