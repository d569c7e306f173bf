// MarkedText: inline Markdown that knows its languages; what fields give and templates put
// together.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "input/inline_markdown.h"

namespace cvpdf {

struct MarkedText {
    RichText rich = {};
    std::vector<std::string> languages = {};  ///< BCP 47, one for each run of `rich`

    bool empty() const { return rich.runs.empty(); }
};

/// Text without markup.
MarkedText plain_marked_text(std::string text, std::string_view language, Origin origin);

/// Adds `more` behind `text`; the styles of `around` and its link hold for all of it, except that a
/// link inside a link keeps its own target.
void append(MarkedText& text, const MarkedText& more, const InlineRun& around = {});

/// Bytes [begin, end) of a run.
InlineRun cut(const InlineRun& run, std::size_t begin, std::size_t end);

/// Takes away runs without text, and white space at both ends.
void trim(MarkedText& text);

/// An origin that leads from all `length` bytes of a text to one span, as a whole.
Origin whole_origin(std::size_t length, Span span);

}  // namespace cvpdf
