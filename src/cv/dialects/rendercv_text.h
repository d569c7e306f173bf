// Texts of RenderCV files → ours. What is not Markdown in them is mapped where it means something
// here (`#sub[2]`, `\textbf{…}`), and else left out with a warning: math between `$$`, Typst
// commands, LaTeX commands. Private to cv/dialects/.

#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

struct RenderCvTextRules {
    std::vector<std::string> bold_keywords = {};
};

Node rendercv_text(const Node& scalar, const RenderCvTextRules& rules, Diagnostics& diagnostics);

/// The text between two `$$` as Unicode and our superscripts: `\mathcal{O}(n^2)` as `O(n^2^)`.
std::string plain_math(std::string_view math);

}  // namespace cvpdf::dialects
