// MarkedText: inline Markdown that knows its languages; what fields give and templates put
// together.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/source.h"
#include "document/document.h"
#include "input/inline_markdown.h"

namespace cvpdf {

/// A run that is drawn in place of its text. Lengths are in a size of 1000 pt.
struct RunDrawing {
    InlineDrawing drawing = {};
    std::optional<Color> color = {};  ///< none: the text's
};

/// What a run is besides text.
struct RunNote {
    Wrap wrap = Wrap::kFree;
    std::optional<RunDrawing> drawing = {};
    bool is_separator = false;  ///< stands between others on a line, and not where a line ends
};

struct MarkedText {
    RichText rich = {};
    std::vector<std::string> languages = {};    ///< BCP 47, one for each run of `rich`
    std::map<std::size_t, RunNote> notes = {};  ///< by the run's index; none: nothing

    bool empty() const { return rich.runs.empty(); }
};

/// Text without markup.
MarkedText plain_marked_text(std::string text, std::string_view language, Origin origin);

/// Adds a drawing behind `text`; `as` is kDrawingText or kLeftwardDrawingText.
void append_drawing(MarkedText& text, RunDrawing drawing, std::string_view as,
                    std::string_view language);

/// The whole text on one line, where it fits.
void keep_whole(MarkedText& text);

/// Adds `more` behind `text`; the styles of `around` and its link hold for all of it, except that a
/// link inside a link keeps its own target.
void append(MarkedText& text, const MarkedText& more, const InlineRun& around = {});

bool has_right_to_left_letter(const MarkedText& text);
bool has_left_to_right_letter(const MarkedText& text);

bool has_parts_set_apart(const MarkedText& text);
/// What sets a text apart (UAX #9): U+2068, by which it runs as its first letter does, or U+2067 on
/// a page from right to left, where text with letters of both directions runs as the page.
std::string_view begin_of_isolate(const MarkedText& text, std::string_view language);
/// The text, set apart from its surroundings (begin_of_isolate, U+2069), in which letters of
/// another direction and numbers do not join what is beside it; as it is where parts of it are.
MarkedText set_apart(const MarkedText& text, std::string_view language);

/// Bytes [begin, end) of a run.
InlineRun cut(const InlineRun& run, std::size_t begin, std::size_t end);

/// Takes away runs without text, and white space at both ends.
void trim(MarkedText& text);

/// An origin that leads from all `length` bytes of a text to one span, as a whole.
Origin whole_origin(std::size_t length, Span span);

}  // namespace cvpdf
