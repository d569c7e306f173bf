// Texts of RenderCV files → ours. What is not Markdown in them is mapped where it means something
// here (`#sub[2]`, `\textbf{…}`), and else left out with a warning: math between `$$`, Typst
// commands, LaTeX commands. Private to cv/dialects/.

#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf::dialects {

/// Words to be found at a place of a text, the longest first.
class KeywordSet {
  public:
    void add(std::string word);
    bool empty() const { return words_.empty(); }
    /// The length of the longest word that stands at `at` as a word of its own; 0 for none.
    std::size_t length_at(std::string_view text, std::size_t at) const;

  private:
    std::set<std::string, std::less<>> words_;
    std::set<std::size_t, std::greater<>> lengths_;
};

struct RenderCvTextRules {
    KeywordSet bold_keywords = {};
};

Node rendercv_text(const Node& scalar, const RenderCvTextRules& rules, Diagnostics& diagnostics);

/// The formula between two `$` or `$$`, LaTeX's or Typst's, as Unicode and our superscripts:
/// `\mathcal{O}(n^2)` as `O(n^2^)`, `x^2 <= alpha` as `x^2^ ≤ α`.
std::string plain_math(std::string_view math);

}  // namespace cvpdf::dialects
