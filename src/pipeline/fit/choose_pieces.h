// choose_pieces: which pieces of a flow are printed, so that they fit its pages and say the most.
//
// A flow is a tree of pieces in reading order: a section's title, its entries, their bullets. A
// piece has lines of its own, which come before those of the pieces below it, and is printed only
// where the one above it is. Some are optional; a piece may want a least number of pieces right
// below it. A selection's score is the sum of its pieces'.
//
// This is the knapsack problem with precedence (Kellerer, Pferschy & Pisinger 2004, "Knapsack
// Problems", 13.3), but for pages instead of a knapsack: what does not fit at a page's foot goes to
// the next page as a whole, and a title takes along what it is kept with. The best selection is
// found exactly, by dynamic programming over the tree in reading order. Its states are how far the
// lines reach and what is said so far; a state that reaches further and says no more is dropped,
// since whatever can follow it can follow the other. Only where more than kMostStates are left,
// which takes hundreds of pieces of as many different heights, they are thinned to the best of
// every fraction of a page.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/length.h"

namespace cvpdf {

/// So many states are kept exactly.
inline constexpr std::size_t kMostStates = 4096;

enum class StripKeep { kNo, kYes };

/// Lines that no page's end parts.
struct Strip {
    Length above = {};  ///< space to what stands above; none at a page's top
    Length height = {};
    StripKeep keep_with_next = StripKeep::kNo;
    bool starts_page = false;
};

enum class Presence { kWithParent, kOptional };

struct Piece {
    std::optional<std::size_t> parent = {};  ///< an earlier piece
    std::vector<Strip> strips = {};
    /// Above the first strip where no piece of the same parent stands above.
    Length above_first = {};
    Presence presence = Presence::kWithParent;
    std::int64_t score = 0;          ///< not negative
    std::size_t least_children = 0;  ///< or all, where there are fewer
};

/// How far lines reach.
struct Reach {
    std::size_t page = 0;  ///< from 0
    Length used = {};      ///< of that page
    auto operator<=>(const Reach&) const = default;
};

/// Pages of these heights; the last serves all further ones.
struct PageRoom {
    std::span<const Length> heights = {};
    std::size_t pages = 1;
    std::size_t most_states = kMostStates;  ///< that are kept exactly
};

struct Choice {
    std::vector<bool> printed = {};  ///< by piece
    std::int64_t score = 0;
    Reach end = {};
};

/// The selection of the greatest score; among equals the one that reaches least far. None where
/// even the least does not fit. Pieces stand in reading order, each tree whole: children behind
/// their parent and before whatever follows it.
std::optional<Choice> choose_pieces(std::span<const Piece> pieces, const PageRoom& room);

/// The selection that reaches least far, on as many pages as it takes.
std::optional<Choice> choose_least(std::span<const Piece> pieces, std::span<const Length> heights);

/// How far a selection reaches; none where it does not fit.
std::optional<Reach> place_pieces(std::span<const Piece> pieces, const std::vector<bool>& printed,
                                  const PageRoom& room);

}  // namespace cvpdf
