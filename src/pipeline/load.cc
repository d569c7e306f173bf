#include "pipeline/load.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.h"
#include "base/suggest.h"
#include "cv/read_cv.h"
#include "image/prepare_image.h"
#include "input/check_text.h"
#include "input/plain_text.h"
#include "input/yaml.h"
#include "layout/read_layout.h"
#include "pipeline/bibliographies.h"
#include "pipeline/file_io.h"
#include "pipeline/language.h"
#include "pipeline/layout_path.h"
#include "pipeline/named_file.h"
#include "pipeline/usage_error.h"
#include "tailor/check_tags.h"

namespace cvpdf {

namespace {

std::optional<Node> load_yaml(SourceFile source, const Resources& resources, SourceMap& sources,
                              Diagnostics& diagnostics) {
    const FileId file = sources.add(std::move(source));
    return resources.parse(file, sources, diagnostics);
}

SourceFile read_whole(const std::string& path) {
    return {.name = path, .text = read_file(path, ReadLimits{}.bytes + 1)};
}

SourceFile shipped_layout(std::string_view name, const Resources& resources) {
    return read_whole(resources.path(fmt::format("layouts/{}.yaml", name)));
}

/// The layout file that the command line or a manifest names.
std::optional<SourceFile> asked_layout(const std::string& layout, Span place,
                                       const Resources& resources, Diagnostics& diagnostics) {
    if (is_layout_path(layout)) return read_whole(layout);
    if (const auto unknown = find_unknown_layout(layout, resources)) {
        diagnostics.error(place, unknown->message, unknown->hints);
        return std::nullopt;
    }
    return shipped_layout(layout, resources);
}

/// The layout that a file names, in a CV's `layout:` or a layout's `extends:`.
std::optional<SourceFile> named_layout(std::string_view name, Span place, const NamingFile& naming,
                                       const Resources& resources, Diagnostics& diagnostics) {
    if (!is_layout_path(name)) {
        if (const auto unknown = find_unknown_layout(name, resources)) {
            diagnostics.error(place, unknown->message, unknown->hints);
            return std::nullopt;
        }
        return shipped_layout(name, resources);
    }
    auto text = read_named_file({.what = "layout", .name = std::string(name), .place = place},
                                naming, ReadLimits{}.bytes + 1, diagnostics);
    if (!text) return std::nullopt;
    return SourceFile{.name = path_of_named(name, naming), .text = *std::move(text)};
}

/// A mapping under `layout:`; what it does not change is the default layout's.
Node layout_in_place(Node mapping) {
    if (mapping.find("extends") != nullptr) return mapping;
    Node& extends =
        mapping.members.emplace_back(Member{.key = "extends", .key_span = mapping.span}).value;
    extends.kind = NodeKind::kScalar;
    extends.span = mapping.span;
    extends.text = kDefaultLayout;
    return mapping;
}

/// A locale of the data folder, with what it has from the one that it extends.
Locale read_shipped_locale(std::string_view tag, const Resources& resources, SourceMap& sources,
                           Diagnostics& diagnostics) {
    const auto root =
        load_yaml(read_whole(resources.path(fmt::format("data/locales/{}.yaml", tag))), resources,
                  sources, diagnostics);
    if (!root) return {};
    std::optional<Locale> base;
    if (const auto extended = extended_locale(*root)) {
        base = read_shipped_locale(*extended, resources, sources, diagnostics);
    }
    return read_locale(*root, base, diagnostics);
}

/// What layouts in the making are called in what is read over them; no file can be called so.
constexpr std::string_view kChosenLayout{"\0", 1};
constexpr std::string_view kChangedLayout{"\0\0", 2};

/// `changes`, whatever they extend, as changes of the layout of that name.
Node changes_over(std::string_view base, Node changes) {
    std::erase_if(changes.members, [](const Member& member) { return member.key == "extends"; });
    changes.members.push_back({.key = "extends", .value = make_scalar(std::string(base))});
    return changes;
}

}  // namespace

std::optional<CvFile> load_cv(const SourceFile& source, const TreeQuery& query, SourceMap& sources,
                              Diagnostics& diagnostics) {
    SourceFile shown = source;
    if (shown.name == "-") shown.name = "<stdin>";
    std::optional<NativeTree> tree =
        load_native_tree(std::move(shown), query, sources, diagnostics);
    if (!tree) return std::nullopt;
    CvFile file = read_cv(tree->root, diagnostics);
    if (query.resources) {
        add_bibliographies(file, {.cv_path = source.name, .root = query.root}, *query.resources,
                           sources, diagnostics);
    }
    check_tags(file, diagnostics);
    return file;
}

std::shared_ptr<const LoadedCv> load_cv(const std::shared_ptr<const SourceFile>& source,
                                        const TreeQuery& query) {
    assert(query.resources && "a CV is read whole, bibliographies and all");
    const auto load = [&] {
        auto cv = std::make_shared<LoadedCv>();
        cv->file = load_cv(*source, query, cv->sources, cv->diagnostics);
        return cv;
    };
    SharedWork* shared = query.resources->shared_work();
    if (shared == nullptr) return load();
    CvCache::Key key{.source = source, .from = query.from, .root = query.root};
    if (auto known = shared->cvs.recall(key)) return known;
    auto cv = load();
    shared->cvs.remember(std::move(key), cv);
    return cv;
}

std::optional<UnknownName> find_unknown_layout(std::string_view name, const Resources& resources) {
    const std::vector<std::string> known = resources.layout_names();
    if (std::ranges::find(known, name) != known.end()) return std::nullopt;
    UnknownName unknown{.message = fmt::format("unknown layout '{}'", name)};
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    if (const auto nearest = suggest(name, candidates)) {
        unknown.hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    }
    unknown.hints.push_back(
        fmt::format("layouts: {}; a file is named by its path", fmt::join(known, ", ")));
    return unknown;
}

void check_layout_name(const std::string& layout, const Resources& resources) {
    if (is_layout_path(layout)) return;
    if (const auto unknown = find_unknown_layout(layout, resources)) {
        throw UsageError(unknown->message, unknown->hints);
    }
}

std::string layout_name(const std::optional<std::string>& asked, const CvFile& file) {
    const auto own_name = [&]() -> std::string {
        if (file.layout) return *file.layout;
        const Node* extends = file.own_layout ? file.own_layout->find("extends") : nullptr;
        return extends != nullptr && extends->is_scalar() ? extends->text : kDefaultLayout;
    };
    const std::string name = asked ? *asked : own_name();
    return is_layout_path(name) ? std::filesystem::path(name).stem().string() : name;
}

namespace {

/// What is printed in it.
enum class LayoutUse { kCv, kLetterBeforeCv };

std::optional<Layout> read_layout_of(const LayoutQuery& query, LayoutUse use,
                                     const Resources& resources, SourceMap& sources,
                                     Diagnostics& diagnostics) {
    const auto& [asked, file, cv_path, language, root_asked, paper] = query;
    const NamingFile cv = naming_cv(cv_path, root_asked);
    std::optional<Node> root;
    std::filesystem::path asked_folder;
    if (file.own_layout && !asked) {
        root = layout_in_place(*file.own_layout);
    } else {
        std::optional<SourceFile> source =
            file.layout && !asked
                ? named_layout(*file.layout, file.layout_span, cv, resources, diagnostics)
                : asked_layout(asked.value_or(kDefaultLayout), file.layout_span, resources,
                               diagnostics);
        if (!source) return std::nullopt;
        asked_folder = folder_of(source->name);
        root = load_yaml(*std::move(source), resources, sources, diagnostics);
    }
    if (!root) return std::nullopt;

    // What a layout extends lies beside it; one that the CV names stays in the CV's folder with it.
    const auto root_folder = asked ? asked_folder : cv.root;
    const std::optional<Node> chosen = root;
    if (file.layout_changes) root = changes_over(kChosenLayout, *file.layout_changes);
    const std::optional<Node> changed = root;
    if (use == LayoutUse::kLetterBeforeCv) {
        root = load_yaml(shipped_layout(kLetterLayout, resources), resources, sources, diagnostics);
        if (!root) return std::nullopt;
        // On the CV's own paper.
        std::erase_if(root->members, [](const Member& member) { return member.key == "page"; });
        root = changes_over(kChangedLayout, *std::move(root));
    }
    const LayoutResolver resolve = [&](std::string_view name, Span place,
                                       Diagnostics& found) -> std::optional<Node> {
        if (name == kChosenLayout) return chosen;
        if (name == kChangedLayout) return changed;
        const NamingFile layout{
            .folder = place.detached() ? root_folder : folder_of(sources.file(place.file).name),
            .root = root_folder};
        auto base = named_layout(name, place, layout, resources, found);
        if (!base) return std::nullopt;
        return load_yaml(std::move(*base), resources, sources, found);
    };
    LayoutRequest request{.resolve = resolve,
                          .language = language,
                          .paper = paper,
                          .blind = file.blind,
                          .photo = file.cv.header.photo ? PhotoOf::kSomebody : PhotoOf::kNobody};
    // Shipped layouts name families that are there.
    const bool is_own = file.own_layout || file.layout_changes ||
                        is_layout_path(asked.value_or(file.layout.value_or(kDefaultLayout)));
    if (is_own) request.families = [&] { return resources.family_names(); };
    Layout layout = read_layout(*root, request, diagnostics);
    layout.name = layout_name(asked, file);
    return layout;
}

/// Read once for all builds where nobody's own files have a part in it.
std::optional<Layout> load_layout_for(LayoutUse use, const LayoutQuery& query,
                                      const Resources& resources, SourceMap& sources,
                                      Diagnostics& diagnostics) {
    const CvFile& file = query.file;
    const std::string name = query.asked ? *query.asked : file.layout.value_or(kDefaultLayout);
    const bool own = is_layout_path(name) || file.layout_changes ||
                     (file.own_layout && !query.asked) || file.blind == Blind::kYes;
    SharedWork* shared = own ? nullptr : resources.shared_work();
    return read_once<std::optional<Layout>>(
        shared ? &shared->layouts : nullptr,
        {.name = use == LayoutUse::kCv ? name : fmt::format("{} over {}", kLetterLayout, name),
         .language = query.language,
         .paper = query.paper},
        sources, diagnostics,
        [&] { return read_layout_of(query, use, resources, sources, diagnostics); });
}

}  // namespace

std::optional<Layout> load_layout(const LayoutQuery& query, const Resources& resources,
                                  SourceMap& sources, Diagnostics& diagnostics) {
    return load_layout_for(LayoutUse::kCv, query, resources, sources, diagnostics);
}

std::optional<Layout> load_letter_layout(const LayoutQuery& query, const Resources& resources,
                                         SourceMap& sources, Diagnostics& diagnostics) {
    return load_layout_for(LayoutUse::kLetterBeforeCv, query, resources, sources, diagnostics);
}

std::optional<std::string> load_photo(const CvFile& file, const std::string& cv_path,
                                      const std::optional<std::string>& root,
                                      Diagnostics& diagnostics) {
    const std::optional<Photo>& photo = file.cv.header.photo;
    if (!photo) return std::nullopt;
    auto bytes = read_named_file({.what = "photo", .name = photo->file, .place = photo->span},
                                 naming_cv(cv_path, root), kMostImageBytes + 1, diagnostics);
    if (bytes && bytes->size() > kMostImageBytes) {
        diagnostics.error(photo->span,
                          fmt::format("the photo '{}' is larger than {} MiB", photo->file,
                                      kMostImageBytes / 1024 / 1024),
                          {"a photo of 1000 to 4000 pixels a side is plenty"});
        return std::nullopt;
    }
    return bytes;
}

std::optional<std::string> load_signature(const CvFile& file, const std::string& cv_path,
                                          const std::optional<std::string>& root,
                                          Diagnostics& diagnostics) {
    if (!file.letter || !file.letter->signature) return std::nullopt;
    const FileName& name = *file.letter->signature;
    return read_named_file({.what = "signature", .name = name.file, .place = name.span},
                           naming_cv(cv_path, root), kMostImageBytes, diagnostics);
}

void load_letter_body(CvFile& file, const std::string& cv_path,
                      const std::optional<std::string>& root, SourceMap& sources,
                      Diagnostics& diagnostics) {
    if (!file.letter || !file.letter->body_file) return;
    const FileName name = *std::exchange(file.letter->body_file, std::nullopt);
    const NamingFile naming = naming_cv(cv_path, root);
    const auto raw = read_named_file({.what = "letter", .name = name.file, .place = name.span},
                                     naming, ReadLimits{}.bytes + 1, diagnostics);
    if (!raw) return;
    if (raw->size() > ReadLimits{}.bytes) {
        diagnostics.error(name.span, fmt::format("the letter '{}' is larger than {} MiB", name.file,
                                                 ReadLimits{}.bytes / 1024 / 1024));
        return;
    }
    std::string text = tidy_plain_text(*raw);
    const auto length = static_cast<std::uint32_t>(text.size());
    const FileId id = sources.add({.name = path_of_named(name.file, naming), .text = text});
    if (check_text(id, text, diagnostics) == TextCheck::kUnreadable) return;
    LocalizedText& body = file.letter->body.emplace_back();
    body.versions.push_back({.text = std::move(text),
                             .span = {.file = id, .begin = 0, .end = length},
                             .origin = Origin{id, 0, length}});
}

Locale load_locale(const std::string& language, Span place, const Resources& resources,
                   SourceMap& sources, Diagnostics& diagnostics) {
    const auto& available = resources.locale_names();
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
    SharedWork* shared = resources.shared_work();
    return read_once<Locale>(
        shared ? &shared->locales : nullptr, {.name = *tag}, sources, diagnostics,
        [&] { return read_shipped_locale(*tag, resources, sources, diagnostics); });
}

std::vector<KnownNetwork> load_networks(const CvFile& file, const Resources& resources,
                                        SourceMap& sources, Diagnostics& diagnostics) {
    if (file.cv.header.social_networks.empty()) return {};
    return resources.networks(sources, diagnostics);
}

}  // namespace cvpdf
