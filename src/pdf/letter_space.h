// letter_space: glyphs of a run, each at its place → the character spacing that says most of these
// places (ISO 32000-1 9.3.2).
//
// Typeset writes the room between letters into the places of the glyphs. What is left of the
// distance of two neighbours when the width of the first is taken away is mostly one and the same:
// nothing, or the letter spacing of a line. Kerns, spaces and punctuation differ and stay numbers.

#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "pdf/embed_fonts.h"
#include "pdf/glyph_plan.h"

namespace cvpdf {

struct LetterSpaceInput {
    const std::vector<ShownGlyph>& glyphs;
    const std::vector<EmbeddedFont>& fonts;
    Length size = {};
    int width_permille = 1000;
    std::int64_t set = 0;  ///< the spacing that holds so far
};

/// In thousandths of a point, before the glyphs' scale; `set` unless another one saves enough
/// numbers to pay for saying it.
std::int64_t letter_space(const LetterSpaceInput& input);

}  // namespace cvpdf
