// find_moves: how far the tokens of a layout move, so that a text fits its pages or fills them.
//
// Spaces move first, then the leading, then the size of text: what is seen least goes first. To
// shrink, a kind moves only where the one before it stands at its least; to stretch, likewise at
// its greatest. Sizes go in quarters of the way, since every size has lines of its own; where the
// size shrinks, what it gains beyond need goes back to the leading and the spaces. How the text
// comes out is asked of a trial and never guessed: what is found has been tried.

#pragma once

#include <functional>
#include <optional>

#include "base/length.h"
#include "layout/move_tokens.h"

namespace cvpdf {

struct Outcome {
    bool fits = false;
    Length room = {};  ///< left on the last page; negative: what is too much
};
using Trial = std::function<Outcome(const TokenMoves&)>;

/// A border is found as exactly as this, in thousandths of the way, or until so little room is
/// left.
inline constexpr int kMoveStep = 8;
inline constexpr Length kLittleRoom = 1_pt;

/// The least moves that make a text fit which does not fit unmoved. None: nothing does.
std::optional<TokenMoves> shrink_to_fit(const Trial& trial);

/// The greatest moves with which a text that fits unmoved still fits.
TokenMoves stretch_to_fill(const Trial& trial);

}  // namespace cvpdf
