#include "cv/dialects/native_tree.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/suggest.h"
#include "base/unicode.h"
#include "cv/read_value.h"

namespace cvpdf::dialects {

namespace {

/// Texts of so many bytes are told whole in messages; of what is lost, many more are.
constexpr std::size_t kShownBytes = 300;
constexpr std::size_t kLostBytes = 4000;

void collect(const Node& node, std::vector<const Node*>& texts) {
    if (node.is_scalar() && !is_absent(node)) texts.push_back(&node);
    for (const Node& item : node.items) collect(item, texts);
    for (const Member& member : node.members) collect(member.value, texts);
}

/// All texts of a value in one line, cut behind so many bytes.
std::string texts_within(const Node& node, std::size_t most) {
    std::string shown;
    for (const Node* text : leaf_texts(node)) {
        if (!shown.empty()) shown += ", ";
        shown += trim_blanks(text->text);
        if (shown.size() > most) break;
    }
    for (char& c : shown) {
        if (c == '\n' || c == '\t' || c == '\r') c = ' ';
    }
    if (shown.size() <= most) return shown;
    return shown.substr(0, floor_to_character(shown, most)) + "…";
}

}  // namespace

Node make_mapping(Span span) {
    Node node;
    node.kind = NodeKind::kMapping;
    node.span = span;
    return node;
}

Node make_sequence(Span span) {
    Node node;
    node.kind = NodeKind::kSequence;
    node.span = span;
    return node;
}

Node make_text(std::string text, Span span) {
    Node node;
    node.kind = NodeKind::kScalar;
    node.style = ScalarStyle::kQuoted;
    node.span = span;
    node.origin = Origin(span.file);
    if (!text.empty() && !span.detached()) {
        node.origin.append({.text_length = static_cast<std::uint32_t>(text.size()),
                            .source_begin = span.begin,
                            .source_length = span.end - span.begin});
    }
    node.text = std::move(text);
    return node;
}

void put(Node& mapping, std::string_view key, Span key_span, Node value) {
    mapping.members.push_back(
        {.key = std::string(key), .key_span = key_span, .value = std::move(value)});
}

void put(Node& mapping, std::string_view key, Node value) {
    const Span span = value.span;
    put(mapping, key, span, std::move(value));
}

Node* find(Node& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.members, key, &Member::key);
    return found == mapping.members.end() ? nullptr : &found->value;
}

void append_text(Node& text, std::string_view separator, const Node& more) {
    if (text.text.empty()) {
        text = more;
        return;
    }
    text.text += separator;
    const auto begin = static_cast<std::uint32_t>(text.text.size());
    text.text += more.text;
    if (text.origin.file() == more.origin.file()) text.origin.append(more.origin, begin);
    if (text.span.file == more.span.file) {
        text.span.begin = std::min(text.span.begin, more.span.begin);
        text.span.end = std::max(text.span.end, more.span.end);
    }
}

Node slice_text(const Node& scalar, std::size_t begin, std::size_t end) {
    Node part;
    part.kind = NodeKind::kScalar;
    part.style = scalar.style;
    part.span = scalar.span;
    part.text = scalar.text.substr(begin, end - begin);
    part.origin =
        scalar.origin.slice(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    const Span own = part.origin.source(0, static_cast<std::uint32_t>(part.text.size()));
    if (!own.detached()) part.span = own;
    return part;
}

Node trim_text(const Node& scalar) {
    const std::string_view inner = trim_blanks(scalar.text);
    if (inner.size() == scalar.text.size()) return scalar;
    const auto begin = inner.empty() ? std::size_t{0}
                                     : static_cast<std::size_t>(inner.data() - scalar.text.data());
    return slice_text(scalar, begin, begin + inner.size());
}

std::vector<const Node*> leaf_texts(const Node& node) {
    std::vector<const Node*> texts;
    collect(node, texts);
    return texts;
}

Node joined_text(const Node& node, std::string_view separator) {
    const std::vector<const Node*> texts = leaf_texts(node);
    if (texts.empty()) return {};
    Node joined = trim_text(*texts.front());
    for (std::size_t i = 1; i < texts.size(); ++i) {
        append_text(joined, separator, trim_text(*texts[i]));
    }
    return joined;
}

std::string shown_text(const Node& node) {
    return texts_within(node, kShownBytes);
}

bool is_empty(const Node& node) {
    return leaf_texts(node).empty();
}

void report_left_out(const Member& member, std::string_view where, Diagnostics& diagnostics,
                     std::span<const std::string_view> known) {
    if (is_empty(member.value)) return;
    diagnostics.warning(member.key_span,
                        fmt::format("'{}' has no place {}; left out: {}", member.key, where,
                                    texts_within(member.value, kLostBytes)),
                        meant_key(member.key, known));
}

std::vector<std::string> meant_key(std::string_view key, std::span<const std::string_view> known) {
    const auto near = suggest(key, known);
    if (!near) return {};
    return {fmt::format("did you mean '{}'?", *near)};
}

void report_second_link(const Node& entry, Diagnostics& diagnostics) {
    const Node* doi = entry.find("doi");
    const auto url = std::ranges::find(entry.members, "url", &Member::key);
    if (!doi || is_empty(*doi) || url == entry.members.end() || is_empty(url->value)) return;
    if (url->value.text.find(doi->text) != std::string::npos) return;  // the same place
    diagnostics.warning(url->key_span, fmt::format("the title is a link to the DOI; left out: {}",
                                                   shown_text(url->value)));
}

}  // namespace cvpdf::dialects
