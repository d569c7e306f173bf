// What databases leave of HTML in LaTeX, as LaTeX: `\&amp;` → `\&`, `CO<sub>2</sub>` →
// `CO\textsubscript{2}`, also where their signs are commands (`{\textless}sub{\textgreater}`).
//
// Only elements that are closed within the same braces, and of names that mark words. Private to
// input/.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

std::string html_as_latex(std::string_view latex);

}  // namespace cvpdf
