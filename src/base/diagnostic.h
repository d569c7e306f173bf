// Diagnostics: the CV writer's mistakes, with their place.
//
// Reading never stops at the first mistake: every stage adds to one Diagnostics and goes on with
// what it has. The printed form is
//
//     cv.yaml:12:5: error: unknown key 'instution'
//      12 |   - instution: KAIST
//         |     ^~~~~~~~~
//     hint: did you mean 'institution'?
//
// Columns count grapheme clusters from 1; the caret stands by display width (UAX #11: Hangul is 2).

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace cvpdf {

enum class Severity { kError, kWarning };

struct Diagnostic {
    Severity severity = Severity::kError;
    Span span = {};
    std::string message = {};
    std::vector<std::string> hints = {};
    bool operator==(const Diagnostic&) const = default;
};

class Diagnostics {
  public:
    void error(Span span, std::string message, std::vector<std::string> hints = {});
    void warning(Span span, std::string message, std::vector<std::string> hints = {});
    void add(Diagnostic diagnostic);

    const std::vector<Diagnostic>& all() const { return list_; }
    bool has_errors() const;
    bool empty() const { return list_.empty(); }
    /// Orders by file and place; equal places keep their order, equal diagnostics become one.
    void sort();

  private:
    std::vector<Diagnostic> list_;
};

enum class UseColor { kNo, kYes };

/// One diagnostic as the terminal shows it, ending in a newline.
std::string format_diagnostic(const Diagnostic& diagnostic, const SourceMap& sources,
                              UseColor color = UseColor::kNo);

}  // namespace cvpdf
