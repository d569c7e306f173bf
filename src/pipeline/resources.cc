#include "pipeline/resources.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/source.h"
#include "input/packed_tree.h"
#include "input/yaml.h"
#include "pipeline/file_io.h"
#include "pipeline/read_font_manifest.h"
#include "pipeline/read_protrusion.h"
#include "pipeline/shared_work.h"
#include "preview/rasterizer.h"

namespace cvpdf {

namespace {

constexpr std::string_view kManifest = "fonts/fonts.yaml";

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

std::filesystem::path program_folder() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) {
        throw MachineError(
            "cannot find the program's own folder; set CVPDF_DATA to its data folder");
    }
    return program.parent_path();
}

/// Beside the program in a build tree; where CMake installs it, seen from the program, else.
std::string find_data_folder() {
    if (const auto folder = environment("CVPDF_DATA")) return *folder;
    std::error_code error;
    const auto program = program_folder();
    const auto beside = program / "share" / "cvpdf";
    const auto installed = (program / CVPDF_DATA_FROM_PROGRAM).lexically_normal();
    for (const auto& folder : {beside, installed}) {
        if (std::filesystem::exists(folder / kManifest, error)) return folder.string();
    }
    throw MachineError(fmt::format("cannot find cvpdf's data in '{}'; set CVPDF_DATA to its folder",
                                   installed.string()));
}

/// Names of the .yaml files of a folder, sorted.
std::vector<std::string> yaml_names(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (auto entry = std::filesystem::directory_iterator(folder, error);
         entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (error) break;
        if (entry->path().extension() == ".yaml") names.push_back(entry->path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> split_folders(std::string_view list) {
    std::vector<std::string> folders;
    while (!list.empty()) {
        const std::size_t colon = list.find(':');
        if (colon != 0) folders.emplace_back(list.substr(0, colon));
        if (colon == std::string_view::npos) break;
        list.remove_prefix(colon + 1);
    }
    return folders;
}

/// Where the tree of a file of the data folder is packed when the program is built.
std::optional<std::string> packed_tree_path(std::string_view path, std::string_view data_folder) {
    if (!path.starts_with(data_folder)) return std::nullopt;
    path.remove_prefix(data_folder.size());
    if (!path.starts_with('/')) return std::nullopt;
    return fmt::format("{}/trees{}.tree", data_folder, path);
}

std::string read_if_there(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return {};
    return read_file(path, ReadLimits{}.bytes);
}

/// A file of the program's own, read by `read`: whoever edits it sees the first mistake, with its
/// place. `what` names it in that message.
template <typename Read>
auto load_own(const Resources& resources, std::string_view name, std::string_view what, Read read) {
    SourceMap sources;
    Diagnostics diagnostics;
    const std::string path = resources.path(name);
    const FileId file = sources.add({.name = path, .text = read_file(path, ReadLimits{}.bytes)});
    decltype(read(Node{}, diagnostics)) loaded;
    if (const auto root = resources.parse(file, sources, diagnostics)) {
        loaded = read(*root, diagnostics);
    }
    if (diagnostics.has_errors()) {
        diagnostics.sort();
        throw MachineError(fmt::format("{} is broken\n{}", what,
                                       format_diagnostic(diagnostics.all().front(), sources)));
    }
    return loaded;
}

}  // namespace

Resources::Resources() : Resources(find_data_folder()) {}

Resources::Resources(std::string data_folder) : data_folder_(std::move(data_folder)) {}

Resources::~Resources() = default;

std::string module_path(std::string_view file) {
    const auto program = program_folder();
    const auto beside = program / "lib" / "cvpdf" / file;
    std::error_code error;
    if (std::filesystem::exists(beside, error)) return beside.string();
    return (program / CVPDF_MODULES_FROM_PROGRAM / file).lexically_normal().string();
}

std::string Resources::path(std::string_view name) const {
    return fmt::format("{}/{}", data_folder_, name);
}

std::optional<Node> Resources::parse(FileId file, const SourceMap& sources,
                                     Diagnostics& diagnostics) const {
    const SourceFile& source = sources.file(file);
    if (const auto tree = packed_tree_path(source.name, data_folder_)) {
        if (auto root = unpack_tree(read_if_there(*tree), file, source.text)) return root;
    }
    return parse_yaml(file, sources, diagnostics);
}

std::vector<KnownNetwork> Resources::networks(SourceMap& sources, Diagnostics& diagnostics) const {
    const std::string file = path("data/networks.yaml");
    const FileId id = sources.add({.name = file, .text = read_file(file, ReadLimits{}.bytes)});
    const auto root = parse(id, sources, diagnostics);
    return root ? read_networks(*root, diagnostics) : std::vector<KnownNetwork>{};
}

std::vector<std::string> Resources::layout_names() const {
    return yaml_names(path("layouts"));
}

const std::vector<std::string>& Resources::locale_names() const {
    std::call_once(locale_names_once_, [&] { locale_names_ = yaml_names(path("data/locales")); });
    return locale_names_;
}

std::vector<std::string> Resources::starter_names() const {
    return yaml_names(path("data/starters"));
}

std::vector<std::string> Resources::publication_styles() const {
    return yaml_names(path("data/bibliography"));
}

std::vector<std::string> Resources::font_names() {
    return fonts().family_names();
}

TextTools Resources::text_tools() {
    return {.fonts = fonts(),
            .hyphenator = hyphenator_,
            .protrusion = protrusion(),
            .paragraphs = shared_work_ ? &shared_work_->paragraphs : nullptr};
}

void Resources::share_work() {
    if (shared_work_) return;
    shared_work_ = std::make_unique<SharedWork>();
    text_tools();  // threads find the library open and the tables read
}

const FontManifest& Resources::font_manifest() const {
    std::call_once(font_manifest_once_, [&] {
        font_manifest_ = load_own(*this, kManifest, "the font manifest", read_font_manifest);
    });
    return font_manifest_;
}

std::vector<std::string> Resources::family_names() const {
    std::vector<std::string> names;
    for (const ManifestFamily& family : font_manifest().families) {
        if (!family.faces.empty()) names.push_back(family.name);
    }
    for (const FamilyAlias& alias : font_manifest().aliases) names.push_back(alias.name);
    return names;
}

FontLibrary& Resources::fonts() {
    if (!fonts_) {
        fonts_ = std::make_unique<FontLibrary>(
            font_manifest(), split_folders(environment("CVPDF_FONT_PATH").value_or("")));
    }
    return *fonts_;
}

ProtrusionTable Resources::protrusion() {
    if (protrusion_.empty()) {
        protrusion_ =
            load_own(*this, "data/protrusion.yaml", "the table of protrusion", read_protrusion);
    }
    return protrusion_;
}

const Rasterizer& Resources::rasterizer() {
    std::call_once(rasterizer_once_, [&] {
        rasterizer_ = std::make_unique<Rasterizer>(module_path(kRasterizerFile));
    });
    return *rasterizer_;
}

}  // namespace cvpdf
