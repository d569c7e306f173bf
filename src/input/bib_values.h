// BibValues: the values of a BibTeX file's fields, with the macros that stand in them. Private to
// input/.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/bib_cursor.h"

namespace cvpdf {

/// A value as it is read: its text, and from where to where its pieces stand.
struct BibValue {
    std::string text = {};
    Span span = {};
};

class BibValues {
  public:
    /// The months are known from the start.
    explicit BibValues(Diagnostics& diagnostics);

    void set_macro(std::string name, std::string text);
    /// Reads pieces joined by `#`. None, with a diagnostic, for what cannot be read to its end;
    /// `name` is the field's.
    std::optional<BibValue> read(std::string_view name, BibCursor& cursor);

  private:
    std::optional<Span> read_piece(std::string_view name, BibCursor& cursor, std::string& out);
    void append_macro(std::string_view word, Span place, std::string& out);
    std::optional<Span> read_braced(std::string_view name, BibCursor& cursor, std::string& out);
    std::optional<Span> read_quoted(std::string_view name, BibCursor& cursor, std::string& out);
    /// Bytes [begin, end) of the file.
    std::optional<Span> append_text(std::string_view name, Span place, BibCursor& cursor,
                                    std::string& out);

    Diagnostics& diagnostics_;
    std::size_t macro_bytes_ = 0;
    std::map<std::string, std::string, std::less<>> macros_;
};

}  // namespace cvpdf
