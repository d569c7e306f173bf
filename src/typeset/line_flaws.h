// line_flaws: what lines should not have: facts, with their places, for the stage's entry to
// report.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/break_paragraph.h"
#include "typeset/inline_text.h"
#include "typeset/line_box.h"

namespace cvpdf {

/// A character that no font has.
struct MissingCharacter {
    char32_t code_point = 0;
    std::string family = {};  ///< that was asked for
    Span span = {};
};

/// A line that does not fit.
struct OverfullLine {
    Length by = {};
    Span span = {};
};

/// Each character once.
std::vector<MissingCharacter> find_missing(const ShapedText& shaped, const InlineText& text,
                                           const Inlines& inlines);

std::vector<OverfullLine> find_overfull(std::span<const LineBox> lines, const InlineText& text,
                                        const Inlines& inlines);

/// Words that are divided between any two letters.
std::vector<Span> find_cut_words(std::span<const LineBox> lines, const BrokenParagraph& broken,
                                 const Shaping& shaping, const Inlines& inlines);

}  // namespace cvpdf
