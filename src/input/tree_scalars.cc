// Scalars and tags: what a value is, and what yaml-cpp lets pass in it.

#include "input/tree_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/suggest.h"
#include "base/ligatures.h"
#include "base/unicode.h"
#include "input/explain_yaml_error.h"
#include "input/scan_scalar.h"

namespace cvpdf {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kCoreTagPrefix = "tag:yaml.org,2002:";

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
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
    if (tag == kIncludeTag) {
        diagnostics_.error(text_.span(at, end), "'!include' needs the name of a file",
                           {"write it like this: !include work.yaml"});
        return;
    }
    const std::string written = text.substr(at, end - at);
    constexpr std::array<std::string_view, 1> kKnown{kIncludeTag};
    const bool is_near = suggest(written, kKnown).has_value();
    diagnostics_.error(text_.span(at, end), fmt::format("unknown tag '{}'", written),
                       {is_near ? fmt::format("did you mean '{}'?", kIncludeTag)
                                : "if '!' is meant as text, put the value in quotes"});
}

/// A comment behind a plain text, or in the place of one, that was hardly meant as one: `Ranked #1
/// of 200`, `CO #sub[2]`.
void TreeBuilder::warn_of_lost_text(std::uint32_t end) {
    const std::string& text = text_.condensed.text;
    const std::size_t sign = text.find_first_not_of(" \t", end);
    if (sign == std::string::npos || sign == end || text[sign] != '#') return;
    const std::size_t line_end = std::min(text.find('\n', sign), text.size());
    const Span place =
        text_.span(static_cast<std::uint32_t>(sign), static_cast<std::uint32_t>(line_end));
    const std::string_view comment = text_.raw.substr(place.begin, place.end - place.begin);
    const std::size_t word_end = std::min(comment.find_first_not_of(kLetters, 1), comment.size());
    const bool is_number = comment.size() > 1 && is_ascii_digit(comment[1]);
    const bool is_command = word_end > 1 && word_end < comment.size() &&
                            (comment[word_end] == '[' || comment[word_end] == '(');
    if (!is_number && !is_command) return;
    diagnostics_.warning(place, "behind a blank, '#' begins a comment: this is not printed",
                         {"put the whole value in quotes if this belongs to it"});
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
        if (position_ > begin) warn_of_lost_text(position_);
    }
    node.span = text_.span(begin, position_);
    node.text = writer.take_text();
    node.origin = writer.take_origin();
    if (first == '"') check_characters(node);
    if (!is_ascii(node.text)) {
        Normalized normalized = to_plain_letters(std::move(node.text), std::move(node.origin));
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
                           "a text cannot hold a control character",
                           {"take the escape out; a backslash itself is written twice"});
    }
}

std::optional<std::uint32_t> TreeBuilder::find_null_word(std::uint32_t begin, bool as_key) const {
    const std::string_view text = text_.condensed.text;
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (text.substr(std::min<std::size_t>(begin, text.size()), word.size()) != word) continue;
        const auto end = begin + static_cast<std::uint32_t>(word.size());
        const std::size_t next = text.find_first_not_of(" \t", end);
        const bool colon = next < text.size() && text[next] == ':';
        const bool ends = find_word_end(text, end) == end || colon;
        if (ends && (as_key || !colon)) return end;
    }
    return std::nullopt;
}

}  // namespace cvpdf
