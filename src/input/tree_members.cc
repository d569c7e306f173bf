// Members of mappings: keys, duplicates, and what `<<` merges in.

#include "input/tree_builder.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {
namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

}  // namespace

void TreeBuilder::take_key(Frame& frame, Node node, std::uint32_t begin) {
    Key key{.span = node.span, .end = position_};
    switch (node.kind) {
        case NodeKind::kScalar:
            key.merge = node.style == ScalarStyle::kPlain && node.text == "<<";
            key.text = std::move(node.text);
            break;
        case NodeKind::kNull:
            key.text = text_.raw.substr(node.span.begin, node.span.end - node.span.begin);
            if (!key.text.empty()) break;
            diagnostics_.error(node.span, "a key is missing before ':'",
                               {"if ':' is meant as text, put the value in quotes"});
            key.usable = false;
            break;
        case NodeKind::kSequence:
        case NodeKind::kMapping:
            diagnostics_.error(node.span,
                               fmt::format("a key must be a text, not {}", describe(node.kind)),
                               {"if '[' or '{' is meant as text, put the key in quotes"});
            key.usable = false;
            break;
    }
    if (key.usable && !frame.flow) check_colon(frame, key, begin);
    frame.key = std::move(key);
}

void TreeBuilder::check_colon(const Frame& frame, const Key& key, std::uint32_t begin) {
    const std::string& text = text_.condensed.text;
    const std::size_t behind = text.find_first_not_of(" \t", key.end);
    if (behind < text.size() && text[behind] == ':') return;
    std::uint32_t before = begin;
    while (before > frame.begin && is_space(text[before - 1])) --before;
    if (before > frame.begin && text[before - 1] == '?') return;
    const std::size_t colon = key.text.find(':');
    if (colon != std::string::npos && key.span.end - key.span.begin == key.text.size()) {
        const auto place = key.span.begin + static_cast<std::uint32_t>(colon);
        diagnostics_.error(
            {.file = text_.file, .begin = place, .end = place + 1},
            "a space is missing after the colon",
            {fmt::format("write '{}: {}'", key.text.substr(0, colon), key.text.substr(colon + 1))});
        return;
    }
    diagnostics_.error(key.span, "':' is missing: a key of the mapping above is expected here",
                       {"if this line goes on with the text above, indent it further"});
}

void TreeBuilder::take_value(Frame& frame, Node node) {
    const Key key = *std::exchange(frame.key, std::nullopt);
    if (!key.usable) return;
    if (key.merge) {
        merge(frame, std::move(node), key.span);
        return;
    }
    frame.table.add(frame.node.members,
                    {.key = key.text, .key_span = key.span, .value = std::move(node)},
                    state_.request.sources, diagnostics_);
}

void TreeBuilder::merge(Frame& frame, Node value, const Span& key_span) {
    if (value.is_mapping()) {
        for (Member& member : value.members) frame.merged.push_back(std::move(member));
        return;
    }
    const bool mappings =
        value.is_sequence() && std::ranges::all_of(value.items, &Node::is_mapping);
    if (!mappings) {
        diagnostics_.error(key_span, "'<<' takes a mapping or a list of mappings",
                           {"it repeats what an anchor names: <<: *shared"});
        return;
    }
    for (Node& item : value.items) {
        for (Member& member : item.members) frame.merged.push_back(std::move(member));
    }
}

/// Keys of the mapping itself win, then those merged first. Merged members come first, so that what
/// is shared keeps its order wherever it is merged.
void TreeBuilder::finish_merge(Frame& frame) {
    std::vector<Member> own = std::exchange(frame.node.members, {});
    std::vector<Member> merged = std::exchange(frame.merged, {});
    std::unordered_map<std::string, std::size_t> own_places;
    for (std::size_t i = 0; i < own.size(); ++i) own_places.emplace(own[i].key, i);
    std::vector<bool> placed(own.size(), false);
    std::unordered_map<std::string, bool> seen;
    std::vector<Member>& members = frame.node.members;
    for (Member& member : merged) {
        if (!seen.emplace(member.key, true).second) continue;
        const auto place = own_places.find(member.key);
        if (place == own_places.end()) {
            members.push_back(std::move(member));
        } else {
            placed[place->second] = true;
            members.push_back(std::move(own[place->second]));
        }
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (!placed[i]) members.push_back(std::move(own[i]));
    }
}

}  // namespace cvpdf
