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

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace cvpdf {

enum class Severity { kError, kWarning };

/// Another place that a diagnostic speaks of: where an id stands for the first time.
struct Note {
    Span span = {};
    std::string message = {};
    bool operator==(const Note&) const = default;
};

struct Diagnostic {
    Severity severity = Severity::kError;
    Span span = {};
    std::string message = {};
    std::vector<std::string> hints = {};
    std::vector<Note> notes = {};
    std::string code = {};  ///< of lints: the name by which they are silenced
    bool operator==(const Diagnostic&) const = default;
};

/// A list of diagnostics. It keeps so many that whoever mends them has enough to do; of the rest it
/// keeps the number.
class Diagnostics {
  public:
    static constexpr std::size_t kMost = 1000;

    void error(Span span, std::string message, std::vector<std::string> hints = {});
    void warning(Span span, std::string message, std::vector<std::string> hints = {});
    void add(Diagnostic diagnostic);
    /// What another list holds, counted as it was counted there.
    void append(const Diagnostics& others);

    const std::vector<Diagnostic>& all() const { return list_; }
    bool has_errors() const;
    /// True where what is added is only counted: no message needs to be made up any more.
    bool is_full() const { return list_.size() >= kMost; }
    /// Of all that were found, the ones not kept included.
    std::size_t count(Severity severity) const;
    bool empty() const { return list_.empty(); }
    /// Orders by file and place; equal places keep their order, equal diagnostics become one.
    void sort();

  private:
    std::vector<Diagnostic> list_;
    std::size_t dropped_errors_ = 0;
    std::size_t dropped_warnings_ = 0;
};

enum class UseColor { kNo, kYes };

/// One diagnostic as the terminal shows it, ending in a newline.
std::string format_diagnostic(const Diagnostic& diagnostic, const SourceMap& sources,
                              UseColor color = UseColor::kNo);

/// One diagnostic as an object of JSON on a line of its own, for programs:
///
///     {"severity":"error","file":"cv.yaml","line":12,"column":5,"end":{"line":12,"column":14},
///      "message":"unknown key 'instution'","hint":"did you mean 'institution'?"}
///
/// `file`, `line`, `column` and `end` are missing where there is no place; `hint` (several joined
/// by a line feed), `code` and `notes` (objects with `message` and a place) where there is none.
/// Lines and columns count from 1, columns grapheme clusters; `end` lies behind the last one.
std::string format_diagnostic_json(const Diagnostic& diagnostic, const SourceMap& sources);

}  // namespace cvpdf
