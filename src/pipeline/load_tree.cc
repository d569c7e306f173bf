#include "pipeline/load_tree.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cv/networks.h"
#include "input/json.h"
#include "input/yaml.h"
#include "pipeline/file_io.h"

namespace cvpdf {

namespace {

std::optional<Node> read_yaml(FileId file, Dialect dialect, const SourceMap& sources,
                              Diagnostics& diagnostics) {
    const bool rendercv =
        dialect == Dialect::kRenderCv || mentions_rendercv(sources.file(file).text);
    return parse_yaml(file, sources, diagnostics, {},
                      rendercv ? PlainStars::kText : PlainStars::kAliases);
}

/// JSON by its name, or by how it begins; what only looks like JSON but is YAML is read as YAML.
std::optional<Node> read_tree(FileId file, Dialect dialect, const SourceMap& sources,
                              Diagnostics& diagnostics) {
    const SourceFile& source = sources.file(file);
    if (source.name.ends_with(".json")) return parse_json(file, sources, diagnostics);
    if (!looks_like_json(source.text)) return read_yaml(file, dialect, sources, diagnostics);
    Diagnostics found;
    std::optional<Node> root = parse_json(file, sources, found);
    if (found.has_errors()) {
        Diagnostics of_yaml;
        std::optional<Node> yaml = read_yaml(file, dialect, sources, of_yaml);
        if (yaml && !of_yaml.has_errors()) return yaml;
    }
    for (const Diagnostic& diagnostic : found.all()) diagnostics.add(diagnostic);
    return root;
}

std::vector<KnownNetwork> known_networks(const Resources* resources) {
    if (!resources) return {};
    SourceMap sources;
    Diagnostics diagnostics;  // the file is ours; where it is used its mistakes are told
    const FileId file =
        sources.add({.name = "data/networks.yaml",
                     .text = read_file(resources->path("data/networks.yaml"), ReadLimits{}.bytes)});
    const std::optional<Node> root = parse_yaml(file, sources, diagnostics);
    return root ? read_networks(*root, diagnostics) : std::vector<KnownNetwork>{};
}

std::filesystem::path folder_of(const std::string& name) {
    return std::filesystem::path(name.starts_with('<') ? "" : name).parent_path();
}

}  // namespace

std::optional<NativeTree> load_native_tree(SourceFile source, const TreeQuery& query,
                                           SourceMap& sources, Diagnostics& diagnostics) {
    const std::filesystem::path folder = folder_of(source.name);
    const FileId file = sources.add(std::move(source));
    std::optional<Node> root =
        read_tree(file, query.from.value_or(Dialect::kNative), sources, diagnostics);
    if (!root) return std::nullopt;
    const Dialect dialect = query.from.value_or(detect_dialect(*root, sources.file(file).text));
    if (dialect == Dialect::kNative) return NativeTree{.root = *std::move(root)};
    const std::vector<KnownNetwork> networks = known_networks(query.resources);
    const auto has_file = [&](std::string_view path) {
        std::error_code error;
        return std::filesystem::is_regular_file(folder / path, error);
    };
    NativeTree tree{.dialect = dialect};
    tree.root = to_native(*root, {.dialect = dialect, .networks = networks, .has_file = has_file},
                          diagnostics);
    return tree;
}

}  // namespace cvpdf
