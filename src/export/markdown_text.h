// Text as CommonMark has it (spec 0.31: 2.4 escapes, 6.2 emphasis, 6.3 links).

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/content.h"

namespace cvpdf {

/// A piece of a line, and where its link leads; empty: no link.
struct MarkdownPiece {
    std::string text = {};
    TextMarks marks = {};
    std::string target = {};
};

/// One line. Of neighbours with one target, one link is made.
std::string markdown_line(const std::vector<MarkdownPiece>& pieces);

/// With a backslash before every sign that has a meaning inside a line.
std::string escape_markdown(std::string_view text);

}  // namespace cvpdf
