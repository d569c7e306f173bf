// `!include other.yaml`: a file in the place of a value.

#include "input/tree_builder.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {
namespace {

/// "cv.yaml → work.yaml → cv.yaml"
std::string chain_of(const ReadState& state, FileId last) {
    const auto from = std::ranges::find(state.chain, last);
    std::string chain;
    for (auto file = from; file != state.chain.end(); ++file) {
        chain += fmt::format("{} → ", state.request.sources.file(*file).name);
    }
    return chain + state.request.sources.file(last).name;
}

/// The file to be read, or none with a diagnostic.
std::optional<FileId> open_include(const Node& name, const Span& place, ReadState& state,
                                   Diagnostics& diagnostics) {
    if (!state.request.open) {
        diagnostics.error(place, "a file of this kind cannot include others",
                          {"put what that file holds here"});
        return std::nullopt;
    }
    if (name.text.empty()) {
        diagnostics.error(place, "'!include' needs the name of a file",
                          {"write it like this: !include work.yaml"});
        return std::nullopt;
    }
    if (name.text.ends_with(".bib")) {
        diagnostics.error(place, "a bibliography is not included, but named by a section",
                          {fmt::format("write it like this: bibliography: {}", name.text)});
        return std::nullopt;
    }
    if (state.chain.size() > state.request.limits.includes) {
        diagnostics.error(place,
                          fmt::format("files include one another more than {} deep",
                                      state.request.limits.includes),
                          {"name the file from one further up"});
        return std::nullopt;
    }
    const auto file = state.request.open(name.text, name.span, diagnostics);
    if (file && std::ranges::find(state.chain, *file) != state.chain.end()) {
        diagnostics.error(place, fmt::format("'{}' includes itself", name.text),
                          {chain_of(state, *file)});
        return std::nullopt;
    }
    return file;
}

}  // namespace

void TreeBuilder::include(const Node& name, const Span& place, YAML::anchor_t anchor,
                          std::uint32_t begin) {
    Node node;
    node.span = place;
    const auto file = includes_ == Includes::kRead ? open_include(name, place, state_, diagnostics_)
                                                   : std::nullopt;
    if (file) {
        const std::size_t nodes = state_.nodes;
        const std::size_t text_bytes = state_.text_bytes;
        state_.depth += frames_.size();
        auto root = read_yaml_file(*file, state_, diagnostics_);
        state_.depth -= frames_.size();
        if (root) {
            node = *std::move(root);
            // add() pays for it again.
            state_.nodes = nodes;
            state_.text_bytes = text_bytes;
        }
    }
    const Cost cost = cost_of(node);
    add(std::move(node), cost, anchor, begin);
}

TreeBuilder::Cost TreeBuilder::cost_of(const Node& node) {
    Cost cost{.nodes = 1, .text_bytes = node.text.size()};
    const auto add_part = [&cost](const Node& part) {
        const Cost other = cost_of(part);
        cost.nodes += other.nodes;
        cost.text_bytes += other.text_bytes;
        cost.depth = std::max(cost.depth, other.depth);
    };
    for (const Node& item : node.items) add_part(item);
    for (const Member& member : node.members) add_part(member.value);
    ++cost.depth;
    return cost;
}

}  // namespace cvpdf
