// find_hyphens: shaped text → where its words may be divided, and at what price.
//
// A dictionary costs more to load than a page to set, hence this pass is run only over paragraphs
// that cannot be set well without (as TeX breaks with \pretolerance first). What stands between two
// spaces is divided where it is letters, apostrophes, dashes and brackets only, a word of one run
// and one inline at a time: no address, nothing with figures or a capital in the middle in it; and
// whatever it is behind a soft hyphen (U+00AD). How much a point is to be had for is its Division:
// break_lines takes the next only where the lines are bad without.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "typeset/shaped_text.h"
#include "typeset/text_tools.h"

namespace cvpdf {

enum class Division {
    kComfortable,  ///< three letters on either side
    kShort,        ///< two before; words that begin a sentence
    kReluctant,    ///< names, parts of compounds that have a hyphen
    kLastWord,     ///< of the paragraph
    kCapitals,     ///< words all in capitals, acronyms perhaps: where no line holds them
};

/// A line may end before byte `offset` of the text, with a hyphen.
struct HyphenPoint {
    std::uint32_t offset = 0;
    Length width = {};  ///< of the hyphen
    Length rest = {};   ///< within a ligature: what of its width begins the next line
    int cost = 0;       ///< the more the nearer to an end of the word, and of a name
    Division division = Division::kComfortable;
};

struct Hyphens {
    std::vector<HyphenPoint> points = {};  ///< sorted by offset
    /// Each language once.
    std::vector<MissingDictionary> missing = {};
};

Hyphens find_hyphens(const ShapedText& shaped, const InlineText& text, const TextTools& tools);

/// True where one of `points` is at `offset`.
bool is_hyphen_point(std::span<const HyphenPoint> points, std::uint32_t offset);

}  // namespace cvpdf
