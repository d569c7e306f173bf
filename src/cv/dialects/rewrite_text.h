// Texts of other programs → our inline Markdown, with the way back to the file kept.
//
// Private to cv/dialects/.

#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// Copies a scalar's text piece by piece, some of it changed.
class TextRewriter {
  public:
    explicit TextRewriter(const Node& scalar);

    std::string_view text() const { return scalar_.text; }
    /// What stands there, as it is.
    void keep(std::size_t begin, std::size_t end);
    /// `text` for what stands there; for an empty range, in front of it.
    void replace(std::size_t begin, std::size_t end, std::string_view text);
    /// What has been written so far.
    std::string_view written() const { return result_.text; }
    /// The place of [begin, end) in the file; the whole scalar where that is not known.
    Span place(std::size_t begin, std::size_t end) const;
    Node take() &&;

  private:
    const Node& scalar_;
    Node result_;
};

/// What html_to_markdown writes for the marks of superscripts and subscripts, so that those of the
/// text, which mean nothing to other programs, can be told from them. No text holds such bytes.
inline constexpr std::string_view kRaisedMark = "\x11";
inline constexpr std::string_view kLoweredMark = "\x12";

/// HTML → Markdown for plain_markdown: emphasis, links, lists, paragraphs and entities; other tags
/// fall away, with a warning where something goes with them (pictures, scripts). `a < b` stays.
Node html_to_markdown(const Node& scalar, Diagnostics& diagnostics);

/// Markdown as other programs mean it → ours: links that lead nowhere and the marks of our
/// superscripts and subscripts become text, a picture its own text, with a warning.
Node plain_markdown(const Node& scalar, Diagnostics& diagnostics);

/// A formula between `$$`, or between `$` where it can be nothing else: [begin, end) is its inside.
struct MathSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t behind = 0;  ///< its closing sign
};
/// The formula that begins at `at`, a `$`.
std::optional<MathSpan> find_math(std::string_view text, std::size_t at);

/// Behind the code span that begins at `at`, a backtick; behind its backticks where none does.
std::size_t skip_code_span(std::string_view text, std::size_t at);

}  // namespace cvpdf::dialects
