// set_paragraph: a Paragraph and the width of its region → lines.
//
// An aside takes its room from the first line. Where it is wider than 60 % of the measure and the
// text is not done in what is left, or the first word finds no room beside it, it follows the
// paragraph in lines of its own, set against the end.
//
// For right-to-left paragraphs everything is mirrored: the start is at the right.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/inline_text.h"
#include "typeset/line_box.h"
#include "typeset/line_flaws.h"
#include "typeset/text_tools.h"

namespace cvpdf {

struct SetParagraph {
    std::vector<LineBox> lines = {};
    std::vector<LineBox> aside_lines = {};  ///< lines of its own behind the paragraph's
    std::vector<LineBox> column = {};       ///< of an aside that stands before the paragraph
    std::optional<LineBox> label = {};      ///< on the baseline of the first line, read before it
    std::optional<LineBox> aside = {};  ///< on the baseline of the first line, read after the last
    Length leading = {};
    std::vector<MissingCharacter> missing = {};
    std::vector<OverfullLine> overfull = {};
    std::vector<Span> cut_words = {};  ///< that no line holds, and that have no hyphens there
    /// Of the measure, for words to be divided nowhere but where the style wants it, and for what
    /// stays whole to do so.
    Length lacking = {};
    /// Of languages in which words should have been divided.
    std::vector<MissingDictionary> missing_dictionaries = {};
};

SetParagraph set_paragraph(const Paragraph& paragraph, Length region_width,
                           const Document& document, const TextTools& tools);

/// How many lines it takes: its own and those of its aside, or, where there are more, of its
/// column.
std::size_t count_lines(const SetParagraph& paragraph);

/// Indexes of the lines that end in a hyphen.
std::vector<std::size_t> divided_lines(const SetParagraph& paragraph);

/// Moves everything to the right.
void shift_paragraph(SetParagraph& paragraph, Length by);

/// A line of its natural width from x = 0, with the characters that no font has.
struct SetLine {
    LineBox box = {};
    std::vector<MissingCharacter> missing = {};
};
/// kByLetters: as text_direction() says. kAsParagraph: what stands before a paragraph, a number
/// with its full stop, does as the paragraph.
enum class TextOrder { kByLetters, kAsParagraph };

struct SingleLineOptions {
    Direction direction = Direction::kLeftToRight;  ///< of the paragraph that it belongs to
    TextOrder order = TextOrder::kByLetters;
    LineFit fit = {};
    FinalSpace final_space = FinalSpace::kNone;
};
SetLine set_single_line(const Inlines& inlines, const Document& document, FontLibrary& fonts,
                        const SingleLineOptions& options);

/// The text of a line as it is read: of its fragments in reading order.
std::string line_text(const LineBox& line);

}  // namespace cvpdf
