// move_tokens: a layout with its tokens moved between their limits.
//
// Tokens move together in three kinds, so that what was in proportion stays so: the spaces between
// blocks, the leading, and the size of text. A token that has no limits stays where it is.

#pragma once

#include "layout/layout.h"

namespace cvpdf {

/// Thousandths of the way from the ideal to the greatest (positive) or least (negative) value.
struct TokenMoves {
    int spaces = 0;
    int leading = 0;
    int size = 0;
    bool operator==(const TokenMoves&) const = default;
};

inline constexpr int kWholeMove = 1000;

/// The tokens stand where they are moved to and do not shrink below that.
Layout move_tokens(const Layout& layout, const TokenMoves& moves);

}  // namespace cvpdf
