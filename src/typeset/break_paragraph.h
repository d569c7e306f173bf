// break_paragraph: shaped text → where its lines end, with as much effort as it takes.
//
// First without dividing any word. Where a line is loose then, or the last one a runt, words are
// divided if the style wants it: one Division after the other until no line is loose, at last with
// more hyphens one below the other than the style likes. Text that is loose even so is ragged, with
// hyphens where its lines would differ much.
//
// Addresses stay whole where this can be: a reader of the file finds two words where one is broken.
// They are broken in ragged text if no line holds them, in justified text if it is loose without.
//
// A word that no line holds even so, as in a narrow column, is divided all the same, whatever the
// style and the word, code beside its signs: break_wide_words. What its line lacked before is what
// a table may add to the column.

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "document/style.h"
#include "typeset/break_lines.h"
#include "typeset/inline_text.h"
#include "typeset/text_tools.h"

namespace cvpdf {

/// Less cannot be seen, and comes of rounding: columns of tables are as wide as their words.
inline constexpr Length kLeastOverfull{kUnitsPerPoint / 20};

/// Text on its way through the passes.
struct Shaping {
    InlineText text = {};
    ShapedText shaped = {};
    std::vector<BreakOpportunity> breaks = {};
    std::optional<Hyphens> hyphens = {};         ///< looked for only where they are needed
    std::optional<Length> most_protrusion = {};  ///< of the first character, beside a label
};

/// `measures`: of the first line and of the others. Fills in `shaping.hyphens` where it needs them.
BrokenParagraph break_paragraph(Shaping& shaping, std::span<const Length> measures,
                                const ParagraphStyle& style, const TextTools& tools);

/// `paragraph`, or where a line of it is overfull, one whose words that no line holds are divided:
/// at hyphens, or at last anywhere.
BrokenParagraph break_wide_words(BrokenParagraph paragraph, Shaping& shaping,
                                 std::span<const Length> measures, const ParagraphStyle& style,
                                 const TextTools& tools);

}  // namespace cvpdf
