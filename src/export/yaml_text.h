// yaml_text: Node → YAML 1.2, for people to read and go on with.
//
// Block style, two blanks a level, the order of the Node. What is written reads back as the same
// tree: in cvpdf, and where a scalar is kQuoted (a text) in every reader of YAML 1.1 or 1.2, none
// of which may take it for a number, a date, `no`, an alias or a comment. Quotes stand where that
// asks for them and nowhere else; a text of several lines is a literal block (8.1.2) where it can
// be one. Lines are never folded.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "input/node.h"

namespace cvpdf {

/// Keys, and places of list items in decimal: {"cv", "sections", "work", "0", "company"}.
using YamlPath = std::vector<std::string>;

/// Lines above the node at `path`, or above the nearest node around it where there is none at
/// `path`: a comment is never lost. Each line gets its `#`; an empty text is an empty line.
struct YamlComment {
    YamlPath path = {};
    std::string text = {};
};

/// Scalars that are kPlain (numbers, dates, `true`) stand without quotes wherever they can.
/// Comments of one place keep their order. Ends in a newline.
std::string yaml_text(const Node& root, std::span<const YamlComment> comments = {});

}  // namespace cvpdf
