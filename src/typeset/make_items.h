// make_items: shaped text and its break opportunities → boxes, glue and penalties.
//
// A word is a box; where it may be divided, a flagged penalty as wide as the hyphen stands in it.
// White space is glue: it gives in justified text only, and where a line may not end at it a
// forbidden penalty stands before it. An opportunity without white space is a penalty; in centred
// text and in ragged Korean only where the word is wider than any line. In justified
// text what stands out of the line's start (protrusion.h) is the box's to know, and what stands out
// of its end is taken off again by the penalty at which the line ends; at the text's end it is a
// forced one. A line separator is a forced penalty; the white space round it vanishes. Item::source
// is the byte offset of the paragraph's text at which the item begins, so that the source of a
// line's first item is where the line's text begins; white space before it belongs to the line
// before.

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "text/line_breaks.h"
#include "typeset/find_hyphens.h"
#include "typeset/items.h"
#include "typeset/protrusion.h"
#include "typeset/shaped_text.h"

namespace cvpdf {

enum class SyllableCost {
    kRefused,    ///< Korean breaks between eojeols
    kLow,        ///< in justified text
    kEmergency,  ///< in ragged text: within words that are wider than the measure
};

enum class AddressBreaks {
    kWideOnly,  ///< in addresses that no line holds
    kAny,
};

/// Where words may be divided that no line holds: more than the measure wide.
enum class WideWords {
    kAsOthers,   ///< at `hyphens`, as all words
    kAtHyphens,  ///< at `hyphens` and beside signs of code, and all other words nowhere; spaces
                 ///< that hold such a stretch of words together yield
    kAnywhere,   ///< and between any two letters, without a hyphen, where that does not do
};

/// What holds four words or more together, a title and initials with a name.
enum class Chains {
    kWhole,
    kParted,  ///< where two of the words stay together on either side
};

struct ItemOptions {
    Alignment alignment = Alignment::kStart;
    SyllableCost syllables = SyllableCost::kRefused;
    AddressBreaks addresses = AddressBreaks::kAny;
    WideWords wide_words = WideWords::kAsOthers;
    Chains chains = Chains::kWhole;
    Length measure = {};  ///< for emergencies
    LineFit fit = {};
    std::span<const HyphenPoint> hyphens = {};
    Division division = Division::kComfortable;  ///< no word is divided for more
    ProtrusionTable protrusion = {};
    std::optional<Length> most_protrusion = {};     ///< of the text's first character
    Direction direction = Direction::kLeftToRight;  ///< of the text
};

std::vector<Item> make_items(const ShapedText& shaped, std::span<const BreakOpportunity> breaks,
                             std::string_view text, const ItemOptions& options);

}  // namespace cvpdf
