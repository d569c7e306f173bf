// BibCursor: a place in a BibTeX file, and the small steps from there. Private to input/.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace cvpdf {

/// Every `{` of a text and the `}` that closes it. As in BibTeX, a backslash changes nothing.
class Braces {
  public:
    explicit Braces(std::string_view text);
    /// None where the brace at `open` is never closed.
    std::optional<std::size_t> close_of(std::size_t open) const;

  private:
    struct Pair {
        std::uint32_t open = 0;
        std::uint32_t close = 0;
    };
    std::vector<Pair> pairs_;
};

/// ASCII letters alone.
std::string bib_lower_case(std::string_view text);

struct BibCursor {
    BibCursor(FileId file_id, std::string_view file_text);

    FileId file = kNoFile;
    std::string_view text = {};
    Braces braces;
    std::size_t at = 0;

    Span span(std::size_t begin, std::size_t end) const;
    /// The sign at `offset`; at the end of the file an empty place behind the last one.
    Span sign_at(std::size_t offset) const;
    bool at_end() const { return at >= text.size(); }
    char sign() const { return at_end() ? '\0' : text[at]; }

    /// Moves to the next `@` of a block: a word and an opening brace follow it. A line that begins
    /// with `%` has none.
    bool find_block();
    bool is_in_comment() const;
    /// Behind a mistake: to the next line that begins with `@`.
    void skip_to_next_line_with_block();
    /// And comments.
    void skip_blanks();
    std::string_view read_name();
};

}  // namespace cvpdf
