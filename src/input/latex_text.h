// latex_text: the LaTeX of a bibliography → inline Markdown.
//
// Accents and letters of commands become Unicode (NFC), `--` and quotes the signs they stand for;
// \emph, \textbf, \texttt, \url and \href become Markdown; $…$ is read as far as plain text goes:
// Greek letters, signs, sub- and superscripts. Braces that only protect are dropped. A command
// that is not known is dropped with a warning, once for each; its argument stays. Characters that
// Markdown would read as markup are escaped.
//
// Sources: The LaTeX Companion, 2nd ed., tables 7.33 and 8.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace cvpdf {

/// The commands that were warned of already.
using KnownUnknowns = std::set<std::string, std::less<>>;

/// `place` is where warnings point.
std::string latex_text(std::string_view latex, Span place, KnownUnknowns& reported,
                       Diagnostics& diagnostics);

/// The same without markup and escapes.
std::string latex_plain_text(std::string_view latex, Span place, KnownUnknowns& reported,
                             Diagnostics& diagnostics);

/// An address or number: only braces go, and the backslashes before signs; `\url{…}` and
/// `\href{…}{…}` are the address in them.
std::string latex_verbatim(std::string_view latex);

/// The same of a text that is an address of the web and no more: `\url{…}`, `https://…`. None for
/// others: `\href` has a text of its own, and what stands behind an address is to be read.
std::optional<std::string> lone_address(std::string_view latex);

/// The parts of a LaTeX text between `separator`s outside of braces, blanks round them left out.
/// A separator of letters stands between blanks (`and`) and may be in capitals.
std::vector<std::string_view> split_latex(std::string_view latex, std::string_view separator);

}  // namespace cvpdf
