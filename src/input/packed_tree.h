// packed_tree: a parsed file in a form that is read in no time.
//
// yaml-cpp takes a millisecond for a layout. What the program brings along is parsed once, when the
// program is built; a packed tree names the text that it was made of by its hash, so that one
// that does not belong to a file (somebody has edited it) is never used.
//
// Format: the line "cvpdf tree 1", the text's hash (16 bytes), the tree. Numbers are LEB128, so
// that the file is the same on every machine. A node is kind and style (4 bits each), the span's
// begin and length, and what it holds: a text with its origin's pieces, or a count and so many
// nodes, of a mapping each behind its key and the key's span.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "input/node.h"

namespace cvpdf {

/// `node` is what parse_yaml made of `text`; all its spans are in that file.
std::string pack_tree(const Node& node, std::string_view text);

/// The tree with its spans in `file`, whose text is `text`; none where `packed` was not made of
/// that text or is damaged.
std::optional<Node> unpack_tree(std::string_view packed, FileId file, std::string_view text);

}  // namespace cvpdf
