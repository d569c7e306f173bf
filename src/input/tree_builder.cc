#include "input/tree_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include "base/unicode.h"
#include "input/explain_yaml_error.h"
#include "input/scan_scalar.h"

namespace cvpdf {
namespace {

constexpr std::string_view kCoreTagPrefix = "tag:yaml.org,2002:";

}  // namespace

TreeBuilder::TreeBuilder(const YamlText& text, ReadState& state, Includes includes,
                         Diagnostics& diagnostics)
    : text_(text),
      state_(state),
      includes_(includes),
      limits_(state.request.limits),
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
        if (!expects_key()) warn_of_lost_text(place);
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
        if (state_.depth + frames_.size() + anchored.cost.depth > limits_.depth) {
            diagnostics_.error(
                span,
                fmt::format("with this alias, values nest more than {} levels deep", limits_.depth),
                {std::string(kDepthHint)});
            throw StopReading{};
        }
        check_room(anchored.cost, span);
        cost = anchored.cost;
        node = *anchored.node;
    } else {
        diagnostics_.error(span,
                           fmt::format("'{}' stands inside the value that it repeats",
                                       text_.condensed.text.substr(begin, position_ - begin)),
                           {"write the text out here"});
    }
    add(std::move(node), cost, 0, begin);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
    const std::uint32_t begin = offset_of(mark);
    const std::uint32_t content = skip_properties(text_.condensed.text, begin);
    const bool includes = tag == kIncludeTag && !expects_key();
    if (!includes) check_tag(tag, NodeKind::kScalar, begin);
    Node node = read_scalar(content, value);
    if (includes) {
        const std::uint32_t word_end = find_word_end(text_.condensed.text, begin);
        const Span place = text_.span(begin, node.text.empty() ? word_end : position_);
        return include(node, place, anchor, content);
    }
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
    if (state_.depth + frames_.size() >= limits_.depth) {
        const auto end =
            std::min<std::uint32_t>(content + 1, static_cast<std::uint32_t>(text.size()));
        diagnostics_.error(text_.span(content, end),
                           fmt::format("values nest more than {} levels deep", limits_.depth),
                           {std::string(kDepthHint)});
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
    state_.nodes -= frame.cost.nodes;
    state_.text_bytes -= frame.cost.text_bytes;
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

void TreeBuilder::check_room(const Cost& cost, const Span& place) const {
    if (state_.nodes + cost.nodes > limits_.nodes) {
        diagnostics_.error(place,
                           fmt::format("the file holds more than {} values, repeated ones included",
                                       limits_.nodes),
                           {std::string(kSizeHint)});
        throw StopReading{};
    }
    if (state_.text_bytes + cost.text_bytes > limits_.text_bytes) {
        diagnostics_.error(
            place,
            fmt::format("the file holds more than {} bytes of text, repeated ones included",
                        limits_.text_bytes),
            {std::string(kSizeHint)});
        throw StopReading{};
    }
}

void TreeBuilder::spend(const Cost& cost, const Span& place) {
    check_room(cost, place);
    state_.nodes += cost.nodes;
    state_.text_bytes += cost.text_bytes;
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
