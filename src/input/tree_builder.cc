#include "input/tree_builder.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "input/explain_yaml_error.h"
#include "input/scan_scalar.h"

namespace cvpdf {
namespace {

/// Mappings with more members are searched through a table.
constexpr std::size_t kFewMembers = 16;
constexpr std::string_view kCoreTagPrefix = "tag:yaml.org,2002:";

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}
bool is_flow_indicator(char byte) {
    return byte == ',' || byte == '[' || byte == ']' || byte == '{' || byte == '}';
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text,
                               [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

/// The end of the word (an alias, a tag) that begins at `begin`.
std::uint32_t find_word_end(std::string_view text, std::uint32_t begin) {
    std::uint32_t end = begin;
    while (end < text.size() && !is_space(text[end]) && !is_flow_indicator(text[end])) ++end;
    return end;
}

/// The offset of a control character that no text may hold, from `offset` on.
std::optional<std::size_t> find_control(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const std::size_t begin = offset;
        const char32_t point = next_code_point(text, &offset);
        if (point < 0x20 && point != '\t' && point != '\n') return begin;
        if (point >= 0x7F && point < 0xA0) return begin;
    }
    return std::nullopt;
}

}  // namespace

TreeBuilder::TreeBuilder(const YamlText& text, const ReadLimits& limits, Diagnostics& diagnostics)
    : text_(text),
      limits_(limits),
      diagnostics_(diagnostics),
      keeps_anchors_(text.condensed.text.find('*') != std::string::npos) {}

std::vector<std::uint32_t> TreeBuilder::open_brackets() const {
    std::vector<std::uint32_t> brackets;
    const std::string& text = text_.condensed.text;
    for (const Frame& frame : frames_) {
        if (frame.begin < text.size() && (text[frame.begin] == '[' || text[frame.begin] == '{')) {
            brackets.push_back(frame.begin);
        }
    }
    return brackets;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    position_ = offset_of(mark);
}

void TreeBuilder::OnDocumentEnd() {}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::uint32_t place = expects_key() ? offset_of(mark) : find_place_of_value();
    const std::string& text = text_.condensed.text;
    const std::uint32_t begin = offset_of(mark);
    if (begin < text.size() && text[begin] == '!') check_tag("", NodeKind::kNull, begin);
    const std::uint32_t written = skip_properties(text, begin);
    Node node;
    if (const auto end = find_null_word(written, expects_key())) {
        node.span = text_.span(written, *end);
        position_ = *end;
    } else {
        node.span = text_.span(place, place);
        position_ = std::max(position_, place);
    }
    add(std::move(node), {.nodes = 1, .depth = 1}, anchor, place);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::uint32_t begin = offset_of(mark);
    position_ = find_word_end(text_.condensed.text, begin);
    const Span span = text_.span(begin, position_);
    Node node;
    node.span = span;
    Cost cost{.nodes = 1, .depth = 1};
    if (anchor < anchors_.size() && anchors_[anchor].node) {
        const Anchored& anchored = anchors_[anchor];
        if (frames_.size() + anchored.cost.depth > limits_.depth) {
            diagnostics_.error(span,
                               fmt::format("with this alias, values nest more than {} levels deep",
                                           limits_.depth));
            throw StopReading{};
        }
        check_room(anchored.cost, span);
        cost = anchored.cost;
        node = *anchored.node;
    } else {
        diagnostics_.error(span,
                           fmt::format("'{}' stands inside the value that it repeats",
                                       text_.condensed.text.substr(begin, position_ - begin)));
    }
    add(std::move(node), cost, 0, begin);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
    const std::uint32_t begin = offset_of(mark);
    const std::uint32_t content = skip_properties(text_.condensed.text, begin);
    check_tag(tag, NodeKind::kScalar, begin);
    Node node = read_scalar(content, value);
    if (tag == std::string(kCoreTagPrefix) + "str") node.style = ScalarStyle::kQuoted;
    if (tag == std::string(kCoreTagPrefix) + "null") {
        Node none;
        none.span = node.span;
        node = std::move(none);
    }
    const Cost cost{.nodes = 1, .text_bytes = node.text.size(), .depth = 1};
    add(std::move(node), cost, anchor, content);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    open(NodeKind::kSequence, mark, tag, anchor, style);
}

void TreeBuilder::OnSequenceEnd() {
    close();
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
    open(NodeKind::kMapping, mark, tag, anchor, style);
}

void TreeBuilder::OnMapEnd() {
    close();
}

void TreeBuilder::open(NodeKind kind, const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    const std::string& text = text_.condensed.text;
    const std::uint32_t begin = offset_of(mark);
    const std::uint32_t content = skip_properties(text, begin);
    check_tag(tag, kind, begin);
    if (frames_.size() >= limits_.depth) {
        const auto end =
            std::min<std::uint32_t>(content + 1, static_cast<std::uint32_t>(text.size()));
        diagnostics_.error(text_.span(content, end),
                           fmt::format("values nest more than {} levels deep", limits_.depth));
        throw StopReading{};
    }
    Frame frame{.begin = content, .flow = style == YAML::EmitterStyle::Flow, .anchor = anchor};
    frame.node.kind = kind;
    frames_.push_back(std::move(frame));
    const bool bracket = content < text.size() && (text[content] == '[' || text[content] == '{');
    position_ = frames_.back().flow && bracket ? content + 1 : content;
}

void TreeBuilder::close() {
    const std::string& text = text_.condensed.text;
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    const char opening = frame.begin < text.size() ? text[frame.begin] : '\0';
    if (frame.flow && (opening == '[' || opening == '{')) {
        std::uint32_t at = skip_space_and_comments(text, position_);
        while (at < text.size() && text[at] == ',') at = skip_space_and_comments(text, at + 1);
        position_ = std::min<std::uint32_t>(at + 1, static_cast<std::uint32_t>(text.size()));
    }
    if (!frame.merged.empty()) finish_merge(frame);
    frame.node.span = text_.span(frame.begin, std::max(frame.begin, position_));
    const Cost cost{.nodes = 1 + frame.cost.nodes,
                    .text_bytes = frame.cost.text_bytes,
                    .depth = 1 + frame.cost.depth};
    // Its parts have been paid for one by one.
    spent_.nodes -= frame.cost.nodes;
    spent_.text_bytes -= frame.cost.text_bytes;
    add(std::move(frame.node), cost, frame.anchor, frame.begin);
}

void TreeBuilder::add(Node node, const Cost& cost, YAML::anchor_t anchor, std::uint32_t begin) {
    spend(cost, node.span);
    if (anchor != 0 && keeps_anchors_) {
        if (anchors_.size() <= anchor) anchors_.resize(anchor + 1);
        spend(cost, node.span);
        anchors_[anchor] = {.node = node, .cost = cost};
    }
    if (frames_.empty()) {
        root_ = std::move(node);
        return;
    }
    Frame& frame = frames_.back();
    frame.cost.nodes += cost.nodes;
    frame.cost.text_bytes += cost.text_bytes;
    frame.cost.depth = std::max(frame.cost.depth, cost.depth);
    if (frame.node.kind == NodeKind::kSequence) {
        frame.node.items.push_back(std::move(node));
    } else if (!frame.key) {
        take_key(frame, std::move(node), begin);
    } else {
        take_value(frame, std::move(node));
    }
}

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
            diagnostics_.error(node.span, "a key is missing before ':'");
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
    const std::uint32_t behind = skip_blanks(text, key.end);
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
    if (const Member* first = find_member(frame, key.text)) {
        const std::string_view before = text_.raw.substr(0, first->key_span.begin);
        const auto line = 1 + std::ranges::count(before, '\n');
        diagnostics_.error(key.span, fmt::format("the key '{}' is given twice", key.text),
                           {fmt::format("the first one is on line {}", line)});
        return;
    }
    if (frame.node.members.size() >= kFewMembers) {
        frame.places.emplace(key.text, frame.node.members.size());
    }
    frame.node.members.push_back({.key = key.text, .key_span = key.span, .value = std::move(node)});
}

const Member* TreeBuilder::find_member(Frame& frame, const std::string& key) {
    const std::vector<Member>& members = frame.node.members;
    const auto few = std::min(members.size(), kFewMembers);
    for (std::size_t i = 0; i < few; ++i) {
        if (members[i].key == key) return &members[i];
    }
    const auto place = frame.places.find(key);
    return place == frame.places.end() ? nullptr : &members[place->second];
}

void TreeBuilder::merge(Frame& frame, Node value, const Span& key_span) {
    if (value.is_mapping()) {
        for (Member& member : value.members) frame.merged.push_back(std::move(member));
        return;
    }
    const bool mappings =
        value.is_sequence() && std::ranges::all_of(value.items, &Node::is_mapping);
    if (!mappings) {
        diagnostics_.error(key_span, "'<<' takes a mapping or a list of mappings");
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

void TreeBuilder::check_room(const Cost& cost, const Span& place) const {
    if (spent_.nodes + cost.nodes > limits_.nodes) {
        diagnostics_.error(place,
                           fmt::format("the file holds more than {} values, repeated ones included",
                                       limits_.nodes));
        throw StopReading{};
    }
    if (spent_.text_bytes + cost.text_bytes > limits_.text_bytes) {
        diagnostics_.error(
            place, fmt::format("the file holds more than {} bytes of text, repeated ones included",
                               limits_.text_bytes));
        throw StopReading{};
    }
}

void TreeBuilder::spend(const Cost& cost, const Span& place) {
    check_room(cost, place);
    spent_.nodes += cost.nodes;
    spent_.text_bytes += cost.text_bytes;
}

/// `!!str` and its kin say what a value is anyway; other tags have no meaning.
void TreeBuilder::check_tag(std::string_view tag, NodeKind kind, std::uint32_t begin) {
    if (tag == "?" || tag == "!") return;
    if (tag.starts_with(kCoreTagPrefix)) {
        const std::string_view name = tag.substr(kCoreTagPrefix.size());
        static constexpr std::array<std::string_view, 5> kScalarTags = {"str", "int", "float",
                                                                        "bool", "null"};
        const bool known = kind == NodeKind::kScalar     ? std::ranges::count(kScalarTags, name) > 0
                           : kind == NodeKind::kSequence ? name == "seq"
                                                         : name == "map";
        if (known) return;
    }
    const std::string& text = text_.condensed.text;
    std::uint32_t at = begin;
    while (at < text.size() && text[at] == '&') {
        at = skip_space_and_comments(text, find_word_end(text, at));
    }
    const std::uint32_t end = find_word_end(text, at);
    diagnostics_.error(text_.span(at, end),
                       fmt::format("unknown tag '{}'", text.substr(at, end - at)),
                       {"if '!' is meant as text, put the value in quotes"});
}

Node TreeBuilder::read_scalar(std::uint32_t begin, const std::string& value) {
    const std::string& text = text_.condensed.text;
    ScalarWriter writer(text_.raw, text_.condensed, text_.file);
    Node node;
    node.kind = NodeKind::kScalar;
    const char first =
        begin < text.size() && !(value.empty() && is_space(text[begin])) ? text[begin] : '\0';
    if (first == '"' || first == '\'') {
        node.style = ScalarStyle::kQuoted;
        const auto end = scan_quoted(text, begin, writer);
        if (!end) {
            diagnostics_.add(explain_open_quote(text_, begin));
            throw StopReading{};
        }
        position_ = *end;
    } else if (first == '|' || first == '>') {
        node.style = ScalarStyle::kBlock;
        position_ = scan_block(text, begin, value, writer);
    } else {
        position_ = scan_plain(text, begin, value, writer);
    }
    node.span = text_.span(begin, position_);
    node.text = writer.take_text();
    node.origin = writer.take_origin();
    if (first == '"') check_characters(node);
    if (!is_ascii(node.text)) {
        Normalized normalized = to_nfc(std::move(node.text), std::move(node.origin));
        node.text = std::move(normalized.text);
        node.origin = std::move(normalized.origin);
    }
    return node;
}

/// Escapes can make characters that may not stand in the file either.
void TreeBuilder::check_characters(const Node& scalar) {
    if (text_.raw.substr(scalar.span.begin, scalar.span.end - scalar.span.begin).find('\\') ==
        std::string_view::npos) {
        return;
    }
    std::size_t offset = 0;
    while (const auto control = find_control(scalar.text, offset)) {
        offset = *control;
        next_code_point(scalar.text, &offset);
        diagnostics_.error(scalar.origin.source(static_cast<std::uint32_t>(*control),
                                                static_cast<std::uint32_t>(offset)),
                           "a text cannot hold a control character");
    }
}

std::optional<std::uint32_t> TreeBuilder::find_null_word(std::uint32_t begin, bool as_key) const {
    const std::string_view text = text_.condensed.text;
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (text.substr(std::min<std::size_t>(begin, text.size()), word.size()) != word) continue;
        const auto end = begin + static_cast<std::uint32_t>(word.size());
        const std::uint32_t next = skip_blanks(text, end);
        const bool colon = next < text.size() && text[next] == ':';
        const bool ends =
            end == text.size() || is_space(text[end]) || is_flow_indicator(text[end]) || colon;
        if (ends && (as_key || !colon)) return end;
    }
    return std::nullopt;
}

/// Behind the ':' or '-' that a value that is not there would follow.
std::uint32_t TreeBuilder::find_place_of_value() const {
    const std::string& text = text_.condensed.text;
    const std::uint32_t at = skip_space_and_comments(text, position_);
    const bool indicator = at < text.size() && (text[at] == ':' || text[at] == '-');
    return indicator ? at + 1 : position_;
}

bool TreeBuilder::expects_key() const {
    return !frames_.empty() && frames_.back().node.kind == NodeKind::kMapping &&
           !frames_.back().key;
}

/// yaml-cpp counts bytes of the text that it is given.
std::uint32_t TreeBuilder::offset_of(const YAML::Mark& mark) const {
    const auto size = static_cast<std::uint32_t>(text_.condensed.text.size());
    return mark.pos < 0 ? size : std::min(static_cast<std::uint32_t>(mark.pos), size);
}

}  // namespace cvpdf
