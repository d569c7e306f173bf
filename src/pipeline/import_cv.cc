#include "pipeline/import_cv.h"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/read_cv.h"
#include "export/yaml_text.h"
#include "pipeline/load_tree.h"

namespace cvpdf {

namespace {

bool holds(const Span& outer, const Span& inner) {
    return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Looks for the smallest value that a place lies in.
struct PathFinder {
    Span place = {};
    YamlPath path = {};
    YamlPath best = {};
    std::uint32_t best_size = UINT32_MAX;

    void look(const Node& node) {
        const std::uint32_t size = node.span.end - node.span.begin;
        if (!path.empty() && holds(node.span, place) && size < best_size) {
            best = path;
            best_size = size;
        }
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            step(std::to_string(i), node.items[i]);
        }
        for (const Member& member : node.members) step(member.key, member.value);
    }

    void step(std::string key, const Node& child) {
        path.push_back(std::move(key));
        look(child);
        path.pop_back();
    }
};

/// The losses as comments; places of other files have none.
std::vector<YamlComment> loss_comments(const Node& root, const Diagnostics& losses) {
    std::vector<YamlComment> comments;
    for (const Diagnostic& loss : losses.all()) {
        PathFinder finder{.place = loss.span};
        finder.look(root);
        comments.push_back({.path = std::move(finder.best), .text = loss.message});
    }
    return comments;
}

/// The keys of a native file in their usual order, and no empty ones.
Node in_order(const Node& root) {
    Node ordered;
    ordered.kind = NodeKind::kMapping;
    ordered.span = root.span;
    for (const std::string_view key : {"cv", "lang", "layout", "today"}) {
        for (const Member& member : root.members) {
            if (member.key == key && !member.value.is_null()) ordered.members.push_back(member);
        }
    }
    for (const Member& member : root.members) {
        if (!ordered.find(member.key) && !member.value.is_null()) ordered.members.push_back(member);
    }
    return ordered;
}

}  // namespace

BuildResult import_cv(const ImportRequest& request, const Resources& resources) {
    BuildResult result;
    Diagnostics losses;
    SourceFile source = request.source;
    if (source.name == "-") source.name = "<stdin>";
    std::optional<NativeTree> tree = load_native_tree(
        std::move(source), {.from = request.from, .resources = &resources}, result.sources, losses);
    losses.sort();
    for (const Diagnostic& loss : losses.all()) result.diagnostics.add(loss);
    if (tree) {
        read_cv(tree->root, result.diagnostics);
        const Node native = in_order(tree->root);
        std::vector<YamlComment> comments = loss_comments(native, losses);
        if (!result.diagnostics.has_errors()) result.product = yaml_text(native, comments);
    }
    result.diagnostics.sort();
    return result;
}

}  // namespace cvpdf
