// best_breaks: a list of boxes, glue and penalties → where to cut it, by total fit.
//
// One algorithm for lines and for pages (Knuth & Plass 1981, "Breaking Paragraphs into Lines"). It
// sees numbers only: never a font, never a paragraph. All arithmetic is on integers, so the same
// list is cut alike on every machine.
//
// A line may end
//   * at a penalty whose cost is below kForbidden, adding the penalty's width to the line;
//   * at glue that stands right behind a box; the glue vanishes;
//   * at the list's end.
// Glue and unforced penalties at a line's start vanish; a box there may stand out of the line. A
// penalty of kForced always ends its line; two in a row leave an empty line between them. Trailing
// glue and unforced penalties of the list count nothing, and a forced penalty at its very end is
// the end.
//
// Each line has a badness: 100 |r|³, where r is what the line lacks (or has too much) over what it
// can give. Lines that are closed, by force or by the list's end, may stay short for nothing. Among
// all ways to cut the list the best is, in this order, the one
//   1. that is least overfull: a line whose shrunk width is over its measure. Such a line is
//   permitted
//      only where nothing inside it can be broken;
//   2. with the least badness beyond the tolerance: none, wherever that can be had;
//   3. with the fewest runts: closed lines that are too short; where these are to be avoided. One
//      not half as wide as it should be counts twice;
//   4. with the least cost: the sum of (1 + badness + penalty)² over the lines; of a negative
//   penalty,
//      (1 + badness)² − penalty². A fixed cost for each line may be added.
// The four are sums over lines, hence the optimum is found exactly by dynamic programming over
// (break, line's number as far as the measures differ). Starts from which no further break can fit
// leave the active list, so that the work is linear in the list's length for a given measure.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/length.h"
#include "typeset/items.h"

namespace cvpdf {

/// A line with more legal breaks in it than this may go unnoticed: the price for linear work where
/// nothing has any width.
inline constexpr std::size_t kLongestLine = 500;

inline constexpr std::int64_t kInfinitelyBad = 100'000;  ///< the greatest badness; r = 10

enum class Runts { kCostly, kAvoided };

/// What a closed line with a line before it may lack: nothing is said of it, or it is as bad as in
/// any other line, so that all lines come out alike.
enum class LastLines { kFree, kRated };

struct BreakOptions {
    /// What a line gives at its ragged end: a shortfall of this much has badness 100. Zero:
    /// justified.
    Length line_end_stretch = {};
    /// Badness that no stretched line exceeds where that can be had. None: no such limit.
    std::optional<int> tolerance = {};
    int flagged_pair_cost = 135;  ///< added where two lines in a row end at flagged penalties
    /// More lines in a row than this that end at flagged penalties are beyond the tolerance. 0: any
    /// number will do.
    int most_flagged = 0;
    /// A closed line narrower than this, with a line before it, is a runt; what stands out of its
    /// end counts.
    Length runt_width = {};
    Runts runts = Runts::kCostly;
    int runt_cost = 100;  ///< where they are costly
    LastLines last_lines = LastLines::kFree;
    std::int64_t line_cost = 0;  ///< of every line, whatever it looks like: fewer lines are better
};

/// One line of the result: items [begin, end), and the break at `end`.
struct BrokenLine {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< index of the glue or penalty broken at, or the list's size
    Length measure = {};
    Length natural = {};  ///< width at the glue's natural width, the penalty's own included
    Length stretch = {};  ///< of glue and boxes
    Length shrink = {};
    Length overfull_by = {};  ///< zero: it fits
    std::int64_t badness = 0;
    bool closed = false;  ///< ends by force or at the list's end: not to be stretched
};

struct BreakResult {
    std::vector<BrokenLine> lines = {};
    Length overfull_by = {};  ///< sum over the lines; zero: everything fits
    std::int64_t excess = 0;  ///< sum of badness beyond the tolerance
    std::int64_t runts = 0;   ///< where they are avoided; the shortest count twice
    std::int64_t cost = 0;
    std::size_t candidates = 0;  ///< how many lines were rated on the way
};

/// Badness of a line that must give `needed` (not negative) where it can give `available`.
std::int64_t badness(Length needed, Length available);

/// `measures`: of the first line, the second…; the last one serves all further lines; never empty.
/// No width, stretch or shrink is negative, no glue shrinks by more than its width; but a penalty
/// may take off from its line what stands out of it, and glue before a box may take off its width:
/// such a box counts only where a line begins with it. Empty list: no lines.
BreakResult best_breaks(std::span<const Item> items, std::span<const Length> measures,
                        const BreakOptions& options);

}  // namespace cvpdf
