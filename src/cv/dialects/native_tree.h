// Building the tree of a native CV out of pieces of a foreign one.
//
// Private to cv/dialects/.

#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

Node make_mapping(Span span);
Node make_sequence(Span span);
/// A text that is not in the file; `span` is the place that asked for it.
Node make_text(std::string text, Span span);

/// Adds a member behind the others.
void put(Node& mapping, std::string_view key, Span key_span, Node value);
/// The same under the value's own place.
void put(Node& mapping, std::string_view key, Node value);
Node* find(Node& mapping, std::string_view key);

/// Adds `more` behind `text` with a separator between them; an empty `text` becomes `more`.
void append_text(Node& text, std::string_view separator, const Node& more);
/// The part [begin, end) of a scalar.
Node slice_text(const Node& scalar, std::size_t begin, std::size_t end);
/// Without the white space around it.
Node trim_text(const Node& scalar);

/// All texts in a value, in order: of a list its items', of a mapping its values'. None is blank.
std::vector<const Node*> leaf_texts(const Node& node);
/// Those texts in one, with a separator between them. Null where there are none.
Node joined_text(const Node& node, std::string_view separator);
/// The same for a message, cut where it grows long.
std::string shown_text(const Node& node);

/// A publication's title is a link to its DOI: an address besides is not on the page, which a
/// warning tells.
void report_second_link(const Node& entry, Diagnostics& diagnostics);

/// Null, blank, or a list or mapping of nothing else.
bool is_empty(const Node& node);

/// Warns of a member that has no place: its key, and what it holds. Silent for empty ones. `known`
/// are keys that have one there: it may be one of them, misspelled.
void report_left_out(const Member& member, std::string_view where, Diagnostics& diagnostics,
                     std::span<const std::string_view> known = {});
/// The keys of a table's rows.
template <typename Rows, typename Key>
std::vector<std::string_view> keys_of(const Rows& rows, Key key) {
    std::vector<std::string_view> keys;
    std::ranges::transform(rows, std::back_inserter(keys), key);
    return keys;
}
/// The keys that may follow a path (`page.`; empty: the top) among rows that have paths.
template <typename Rows>
std::vector<std::string_view> keys_below(const Rows& rows, std::string_view prefix) {
    std::vector<std::string_view> keys;
    for (const auto& row : rows) {
        if (!row.path.starts_with(prefix)) continue;
        const std::string_view rest = row.path.substr(prefix.size());
        keys.push_back(rest.substr(0, rest.find('.')));
    }
    return keys;
}
/// "did you mean"; none where the key resembles no known one.
std::vector<std::string> meant_key(std::string_view key, std::span<const std::string_view> known);

}  // namespace cvpdf::dialects
