// The parts of inline Markdown that bind tighter than emphasis: where a link's target, an autolink,
// a code span, x^2^ and H~2~O begin and end (CommonMark 0.31, §6.1, 6.3, 6.5; Pandoc's
// superscripts).
//
// All offsets are bytes of the text. Private to input/.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cvpdf {

struct LinkTarget {
    std::string target = {};         ///< escapes resolved
    std::uint32_t target_begin = 0;  ///< as written, without <>
    std::uint32_t target_end = 0;
    std::uint32_t end = 0;  ///< behind the `)` or `>`
};

/// `(target "title")` at `begin`, at its parenthesis; the title is dropped. None where the target
/// is empty or holds white space.
std::optional<LinkTarget> scan_link_target(std::string_view text, std::uint32_t begin);
/// `<https://x.y>` or `<a@b.c>` (becomes mailto:) at `begin`.
std::optional<LinkTarget> scan_autolink(std::string_view text, std::uint32_t begin);

struct CodeSpan {
    std::uint32_t content_begin = 0;
    std::uint32_t content_end = 0;
    std::uint32_t end = 0;
};

/// Finds code spans from left to right in linear time.
class CodeSpanScanner {
  public:
    explicit CodeSpanScanner(std::string_view text) : text_(text) {}
    /// The code span that the run of backticks [begin, run_end) opens.
    std::optional<CodeSpan> scan(std::uint32_t begin, std::uint32_t run_end);

  private:
    std::string_view text_;
    /// The last run of a length; runs are listed when first needed.
    std::unordered_map<std::uint32_t, std::uint32_t> last_runs_;
    bool listed_ = false;
};

/// Neither a blank nor punctuation.
bool is_in_word(char32_t point);
/// A hyphen, a dash or a slash.
bool is_dash(char32_t point);
/// The code point that ends at `end`, which is not 0.
char32_t code_point_before(std::string_view text, std::size_t end);
/// Whether a `~` may begin a subscript behind this character. Not behind a digit or a sign of
/// Chinese, Japanese and Korean, which write ranges as 3~5.
bool may_have_subscript(char32_t before);
/// The closing mark of the superscript or subscript that the `^` or `~` at `begin` opens.
std::optional<std::uint32_t> find_script_end(std::string_view text, std::uint32_t begin);

bool is_ascii_punctuation(char byte);

}  // namespace cvpdf
