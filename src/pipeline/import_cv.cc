#include "pipeline/import_cv.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
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

/// A value of the tree and the way to it.
struct PlacedValue {
    Span span = {};
    std::size_t parent = 0;
    std::string_view key = {};  ///< of a member
    std::size_t index = 0;      ///< of an item
};

/// All values, the root first and every one behind its parent.
std::vector<PlacedValue> flatten(const Node& root) {
    std::vector<PlacedValue> values{{.span = root.span}};
    std::vector<const Node*> nodes{&root};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = *nodes[i];
        for (std::size_t k = 0; k < node.items.size(); ++k) {
            values.push_back({.span = node.items[k].span, .parent = i, .index = k});
            nodes.push_back(&node.items[k]);
        }
        for (const Member& member : node.members) {
            values.push_back({.span = member.value.span, .parent = i, .key = member.key});
            nodes.push_back(&member.value);
        }
    }
    return values;
}

YamlPath path_of(const std::vector<PlacedValue>& values, std::size_t value) {
    YamlPath path;
    for (; value != 0; value = values[value].parent) {
        const PlacedValue& step = values[value];
        path.push_back(step.key.empty() ? std::to_string(step.index) : std::string(step.key));
    }
    std::ranges::reverse(path);
    return path;
}

/// The way to the smallest value that a place lies in; to none where it lies in the root alone.
YamlPath find_path(const std::vector<PlacedValue>& values, const Span& place) {
    std::size_t best = 0;
    std::uint32_t best_size = UINT32_MAX;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const Span& span = values[i].span;
        if (!holds(span, place) || span.end - span.begin >= best_size) continue;
        best = i;
        best_size = span.end - span.begin;
    }
    return path_of(values, best);
}

/// The losses as comments; places of other files have none.
std::vector<YamlComment> loss_comments(const Node& root, const Diagnostics& losses) {
    if (losses.empty()) return {};
    const std::vector<PlacedValue> values = flatten(root);
    std::vector<YamlComment> comments;
    for (const Diagnostic& loss : losses.all()) {
        comments.push_back({.path = find_path(values, loss.span), .text = loss.message});
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
