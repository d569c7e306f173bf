// Node: a YAML or JSON value with its place.
//
// Both parsers build the same tree. Mappings keep the order of the file and have unique keys.
// Scalars are text: whether `2021` is a year is for the reader to say, which also sees whether the
// user quoted it. Aliases are resolved: an alias is a copy of its anchor's node, within limits.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace cvpdf {

enum class NodeKind { kNull, kScalar, kSequence, kMapping };

/// How a scalar was written. JSON strings are kQuoted, its numbers and literals kPlain.
enum class ScalarStyle { kPlain, kQuoted, kBlock };

struct Member;

struct Node {
    NodeKind kind = NodeKind::kNull;
    ScalarStyle style = ScalarStyle::kPlain;
    Span span = {};                ///< the whole value as written, quotes included
    std::string text = {};         ///< scalars: the decoded text, NFC
    Origin origin = {};            ///< scalars: from `text` back to the file
    std::vector<Node> items = {};  ///< sequences
    std::vector<Member> members;   ///< mappings

    /// The value of a key of this mapping; null where it has none.
    const Node* find(std::string_view key) const;
    bool is_scalar() const { return kind == NodeKind::kScalar; }
    bool is_mapping() const { return kind == NodeKind::kMapping; }
    bool is_sequence() const { return kind == NodeKind::kSequence; }
    bool is_null() const { return kind == NodeKind::kNull; }
};

struct Member {
    std::string key = {};
    Span key_span = {};
    Node value = {};
};

/// Nodes that no file has.
Node make_scalar(std::string text, Span span = {});
Node make_mapping(std::vector<Member> members, Span span = {});

/// "a text", "a list", "a mapping", "nothing": for messages.
std::string_view describe(NodeKind kind);

}  // namespace cvpdf
