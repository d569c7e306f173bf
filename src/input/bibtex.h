// parse_bibtex: a BibTeX or BibLaTeX file → its entries, with places.
//
// The grammar is that of BibTeX 0.99d (the program's own documentation, "btxdoc"): values in braces
// or quotes, joined by `#`, macros of @string and the months; what stands between entries, @comment
// and @preamble do not count. A `%` between two fields begins a comment, as in biber. A mistake is
// a diagnostic, and reading goes on with the next line that begins with `@`.
//
// Values stay LaTeX (input/latex_text.h). Names of types, fields and macros are in lower case. Time
// and memory are linear in the file, whatever it holds.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace cvpdf {

struct BibField {
    std::string name = {};
    Span name_span = {};
    std::string value = {};  ///< LaTeX; runs of blanks and line ends are one space
    Span span = {};          ///< of the value, braces or quotes left out where it is one piece
};

struct BibEntry {
    std::string type = {};  ///< `article`
    std::string key = {};   ///< as written
    Span span = {};         ///< of `@article`
    Span key_span = {};
    std::vector<BibField> fields = {};  ///< no name twice
};

const BibField* find_field(const BibEntry& entry, std::string_view name);

/// The entries of `file` in their order, no key twice. Bytes that are no text are reported.
std::vector<BibEntry> parse_bibtex(FileId file, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace cvpdf
