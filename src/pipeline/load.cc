#include "pipeline/load.h"

#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.h"
#include "base/suggest.h"
#include "cv/read_cv.h"
#include "input/yaml.h"
#include "layout/read_layout.h"
#include "pipeline/file_io.h"
#include "pipeline/language.h"
#include "pipeline/named_file.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

std::optional<Node> load_yaml(SourceFile source, SourceMap& sources, Diagnostics& diagnostics) {
    const FileId file = sources.add(std::move(source));
    return parse_yaml(file, sources, diagnostics);
}

SourceFile read_whole(const std::string& path) {
    return {.name = path, .text = read_file(path, ReadLimits{}.bytes + 1)};
}

bool is_path(std::string_view layout) {
    return layout.find('/') != std::string_view::npos || layout.ends_with(".yaml") ||
           layout.ends_with(".yml");
}

std::vector<std::string> unknown_name_hints(std::string_view name,
                                            const std::vector<std::string>& known) {
    std::vector<std::string> hints;
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    if (const auto nearest = suggest(name, candidates)) {
        hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    }
    hints.push_back(
        fmt::format("layouts: {}; a file is named by its path", fmt::join(known, ", ")));
    return hints;
}

bool is_known(std::string_view name, const std::vector<std::string>& known) {
    for (const std::string& candidate : known) {
        if (candidate == name) return true;
    }
    return false;
}

/// The layout file that the command line names.
SourceFile asked_layout(const std::string& layout, const Resources& resources) {
    if (is_path(layout)) return read_whole(layout);
    check_layout_name(layout, resources);
    return read_whole(resources.path(fmt::format("layouts/{}.yaml", layout)));
}

/// The layout that a file names, in a CV's `layout:` or a layout's `extends:`.
std::optional<SourceFile> named_layout(std::string_view name, Span place, const NamingFile& naming,
                                       const Resources& resources, Diagnostics& diagnostics) {
    if (!is_path(name)) {
        const auto known = resources.layout_names();
        if (is_known(name, known)) {
            return read_whole(resources.path(fmt::format("layouts/{}.yaml", name)));
        }
        diagnostics.error(place, fmt::format("unknown layout '{}'", name),
                          unknown_name_hints(name, known));
        return std::nullopt;
    }
    const auto path = find_named_file(name, "the layout", naming, place, diagnostics);
    if (!path) return std::nullopt;
    try {
        return read_whole(*path);
    } catch (const MachineError& error) {
        diagnostics.error(place, error.what());
        return std::nullopt;
    }
}

/// Reads what a CV's files include, each file once.
struct Includer {
    SourceMap& sources;
    std::filesystem::path root;
    std::map<std::filesystem::path, FileId> files = {};  ///< by canonical path

    std::optional<FileId> open(std::string_view name, Span place, Diagnostics& diagnostics) {
        const NamingFile naming{.folder = folder_of(sources.file(place.file).name), .root = root};
        const auto path = find_named_file(name, "the file", naming, place, diagnostics);
        if (!path) return std::nullopt;
        std::error_code error;
        const auto known = files.find(std::filesystem::canonical(*path, error));
        if (known != files.end()) return known->second;
        try {
            const FileId file = sources.add(read_whole(*path));
            remember(file);
            return file;
        } catch (const MachineError& failure) {
            diagnostics.error(place, failure.what());
            return std::nullopt;
        }
    }

    void remember(FileId file) {
        std::error_code error;
        auto path = std::filesystem::canonical(sources.file(file).name, error);
        if (!error) files.emplace(std::move(path), file);
    }
};

}  // namespace

std::optional<CvFile> load_cv(const SourceFile& source, SourceMap& sources,
                              Diagnostics& diagnostics) {
    SourceFile shown = source;
    if (shown.name == "-") shown.name = "<stdin>";
    const FileId file = sources.add(std::move(shown));
    Includer includer{.sources = sources, .root = folder_of(source.name)};
    includer.remember(file);
    const auto open = [&includer](std::string_view name, Span place, Diagnostics& found) {
        return includer.open(name, place, found);
    };
    const auto root = parse_yaml({.file = file, .sources = sources, .open = open}, diagnostics);
    if (!root) return std::nullopt;
    return read_cv(*root, diagnostics);
}

void check_layout_name(const std::string& layout, const Resources& resources) {
    if (is_path(layout)) return;
    const auto known = resources.layout_names();
    if (is_known(layout, known)) return;
    throw UsageError(fmt::format("unknown layout '{}'", layout), unknown_name_hints(layout, known));
}

std::string layout_name(const std::optional<std::string>& asked, const CvFile& file) {
    const std::string name = asked ? *asked : file.layout.value_or(kDefaultLayout);
    return is_path(name) ? std::filesystem::path(name).stem().string() : name;
}

std::optional<Layout> load_layout(const LayoutQuery& query, const Resources& resources,
                                  SourceMap& sources, Diagnostics& diagnostics) {
    const auto& [asked, file, cv_path, language] = query;
    const NamingFile cv{.folder = folder_of(cv_path), .root = folder_of(cv_path)};
    std::optional<SourceFile> source;
    if (file.layout && !asked) {
        source = named_layout(*file.layout, file.layout_span, cv, resources, diagnostics);
    } else {
        source = asked_layout(asked.value_or(kDefaultLayout), resources);
    }
    if (!source) return std::nullopt;

    // What a layout extends lies beside it; one that the CV names stays in the CV's folder with it.
    const auto root_folder = asked ? folder_of(source->name) : cv.root;
    const LayoutResolver resolve = [&](std::string_view name, Span place,
                                       Diagnostics& found) -> std::optional<Node> {
        const NamingFile layout{
            .folder = place.detached() ? root_folder : folder_of(sources.file(place.file).name),
            .root = root_folder};
        auto base = named_layout(name, place, layout, resources, found);
        if (!base) return std::nullopt;
        return load_yaml(std::move(*base), sources, found);
    };
    const auto root = load_yaml(std::move(*source), sources, diagnostics);
    if (!root) return std::nullopt;
    Layout layout = read_layout(*root, {.resolve = resolve, .language = language}, diagnostics);
    layout.name = layout_name(asked, file);
    return layout;
}

Locale load_locale(const std::string& language, Span place, const Resources& resources,
                   SourceMap& sources, Diagnostics& diagnostics) {
    const auto available = resources.locale_names();
    auto tag = find_locale(language, available);
    if (!tag) {
        std::vector<std::string> hints;
        if (const std::string meant = read_language_tag(language).meant; !meant.empty()) {
            hints.push_back(fmt::format("did you mean '{}'?", meant));
        }
        hints.push_back(fmt::format("locales: {}", fmt::join(available, ", ")));
        diagnostics.warning(
            place, fmt::format("no locale for '{}'; its dates and titles are English", language),
            hints);
        tag = "en";
    }
    const auto root =
        load_yaml(read_whole(resources.path(fmt::format("data/locales/{}.yaml", *tag))), sources,
                  diagnostics);
    return root ? read_locale(*root, diagnostics) : Locale{};
}

std::vector<KnownNetwork> load_networks(const CvFile& file, const Resources& resources,
                                        SourceMap& sources, Diagnostics& diagnostics) {
    if (file.cv.header.social_networks.empty()) return {};
    const auto root =
        load_yaml(read_whole(resources.path("data/networks.yaml")), sources, diagnostics);
    return root ? read_networks(*root, diagnostics) : std::vector<KnownNetwork>{};
}

}  // namespace cvpdf
