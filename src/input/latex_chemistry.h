// Chemical formulas of mhchem's \ce as LaTeX: `SO4^2-` → `SO$_{4}^{2-}$`.
//
// As far as titles have them: numbers behind an element or a bracket are subscripts, `^` and a
// charge at the end superscripts, `->` an arrow. Source: mhchem's manual, 2–3. Private to input/.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

std::string chemistry_as_latex(std::string_view formula);

}  // namespace cvpdf
