#include "pipeline/load_tree.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cv/networks.h"
#include "input/json.h"
#include "input/yaml.h"
#include "pipeline/load.h"
#include "pipeline/named_file.h"

namespace cvpdf {

namespace {

/// Reads what a CV's files include, each file once.
struct Includer {
    SourceMap& sources;
    std::filesystem::path root;
    std::map<std::filesystem::path, FileId> files = {};  ///< by canonical path

    std::optional<FileId> open(std::string_view name, Span place, Diagnostics& diagnostics) {
        const NamingFile naming{.folder = folder_of(sources.file(place.file).name), .root = root};
        const std::string path = path_of_named(name, naming);
        std::error_code error;
        const auto known = files.find(std::filesystem::canonical(path, error));
        if (!error && known != files.end()) return known->second;
        auto text = read_named_file({.what = "file", .name = std::string(name), .place = place},
                                    naming, ReadLimits{}.bytes + 1, diagnostics);
        if (!text) return std::nullopt;
        const FileId file = sources.add({.name = path, .text = *std::move(text)});
        remember(file);
        return file;
    }

    void remember(FileId file) {
        std::error_code error;
        auto path = std::filesystem::canonical(sources.file(file).name, error);
        if (!error) files.emplace(std::move(path), file);
    }
};

std::optional<Node> read_yaml(FileId file, const TreeQuery& query, SourceMap& sources,
                              Diagnostics& diagnostics) {
    const bool rendercv =
        query.from == Dialect::kRenderCv || mentions_rendercv(sources.file(file).text);
    Includer includer{.sources = sources,
                      .root = naming_cv(sources.file(file).name, query.root).root};
    includer.remember(file);
    const auto open = [&includer](std::string_view name, Span place, Diagnostics& found) {
        return includer.open(name, place, found);
    };
    return parse_yaml({.file = file,
                       .sources = sources,
                       .open = open,
                       .stars = rendercv ? PlainStars::kText : PlainStars::kAliases},
                      diagnostics);
}

/// JSON by its name, or by how it begins; what only looks like JSON but is YAML is read as YAML.
std::optional<Node> read_tree(FileId file, const TreeQuery& query, SourceMap& sources,
                              Diagnostics& diagnostics) {
    const SourceFile& source = sources.file(file);
    if (is_json_name(source.name)) return parse_json(file, sources, diagnostics);
    if (!looks_like_json(source.text)) return read_yaml(file, query, sources, diagnostics);
    Diagnostics found;
    std::optional<Node> root = parse_json(file, sources, found);
    if (found.has_errors()) {
        Diagnostics of_yaml;
        std::optional<Node> yaml = read_yaml(file, query, sources, of_yaml);
        if (yaml && !of_yaml.has_errors()) return yaml;
    }
    diagnostics.append(found);
    return root;
}

std::vector<KnownNetwork> known_networks(const Resources* resources) {
    if (!resources) return {};
    SourceMap sources;
    Diagnostics diagnostics;  // the file is ours; where it is used its mistakes are told
    return resources->networks(sources, diagnostics);
}

}  // namespace

std::optional<NativeTree> load_native_tree(SourceFile source, const TreeQuery& query,
                                           SourceMap& sources, Diagnostics& diagnostics) {
    const std::filesystem::path folder = folder_of(source.name);
    const FileId file = sources.add(std::move(source));
    std::optional<Node> root = read_tree(file, query, sources, diagnostics);
    if (!root) return std::nullopt;
    const Dialect dialect = query.from.value_or(detect_dialect(*root, sources.file(file).text));
    if (dialect == Dialect::kNative) return NativeTree{.root = *std::move(root)};
    const std::vector<KnownNetwork> networks = known_networks(query.resources);
    const auto has_file = [&](std::string_view path) {
        std::error_code error;
        return std::filesystem::is_regular_file(folder / path, error);
    };
    const auto locale = [&query](const std::string& language) {
        SourceMap files;
        Diagnostics found;  // as above
        return load_locale(language, {}, *query.resources, files, found);
    };
    NativeTree tree{.dialect = dialect};
    tree.root = to_native(*root,
                          {.dialect = dialect,
                           .networks = networks,
                           .has_file = has_file,
                           .languages = query.resources ? query.resources->locale_names()
                                                        : std::vector<std::string>(),
                           .locale = locale},
                          diagnostics);
    return tree;
}

}  // namespace cvpdf
