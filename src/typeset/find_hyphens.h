// find_hyphens: shaped text → where its words may be divided, and at what price.
//
// A dictionary costs more to load than a page to set, hence this pass is run only over paragraphs
// that cannot be set well without (as TeX breaks with \pretolerance first). What stands between two
// spaces is divided if it is one word of one run and one inline with nothing but punctuation around
// it: no address, no compound that has a hyphen already, nothing with figures in it. The last word
// of a paragraph stays whole.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "typeset/shaped_text.h"
#include "typeset/text_tools.h"

namespace cvpdf {

/// A line may end before byte `offset` of the text, with a hyphen.
struct HyphenPoint {
    std::uint32_t offset = 0;
    Length width = {};  ///< of the hyphen
    int cost = 0;       ///< the more the nearer to an end of the word
};

struct Hyphens {
    std::vector<HyphenPoint> points = {};      ///< sorted by offset: three letters on either side
    std::vector<HyphenPoint> all_points = {};  ///< with those behind two letters: for need
    /// Each language once.
    std::vector<MissingDictionary> missing = {};
};

Hyphens find_hyphens(const ShapedText& shaped, const InlineText& text, const TextTools& tools);

/// True where one of `points` is at `offset`.
bool is_hyphen_point(std::span<const HyphenPoint> points, std::uint32_t offset);

}  // namespace cvpdf
