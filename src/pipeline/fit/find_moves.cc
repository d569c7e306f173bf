#include "pipeline/fit/find_moves.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace cvpdf {
namespace {

constexpr int kSizeStep = kWholeMove / 4;

/// One kind of token on its way, the others standing still.
struct Way {
    const Trial& trial;
    TokenMoves moves = {};
    int TokenMoves::*kind = &TokenMoves::spaces;

    Outcome at(int move) const {
        TokenMoves tried = moves;
        tried.*kind = move;
        return trial(tried);
    }
};

struct Tried {
    int move = 0;
    Outcome outcome = {};
};

/// Where between a move that fits and one that does not the room is used up, were it even.
int estimate(const Tried& good, const Tried& bad) {
    const int way = bad.move - good.move;
    const Length all = good.outcome.room - bad.outcome.room;
    const int margin = std::max(std::abs(way) / 8, 1);
    int step =
        all <= Length{}
            ? std::abs(way) / 2
            : static_cast<int>(scaled({std::abs(way)}, good.outcome.room.units, all.units).units);
    // A little less, so that it rather fits.
    step = std::clamp(step - kMoveStep / 4, margin, std::abs(way) - margin);
    return good.move + (way < 0 ? -step : step);
}

/// The move nearest to one that does not fit that still does.
int find_border(const Way& way, Tried good, Tried bad) {
    while (std::abs(bad.move - good.move) > kMoveStep && good.outcome.room > kLittleRoom) {
        const int move = estimate(good, bad);
        const Tried tried{move, way.at(move)};
        (tried.outcome.fits ? good : bad) = tried;
    }
    return good.move;
}

/// From a least move that fits towards none.
int relax(const Way& way, const Tried& least) {
    const Outcome unmoved = way.at(0);
    return unmoved.fits ? 0 : find_border(way, least, {0, unmoved});
}

/// The greatest size that fits with all else at its least.
std::optional<int> find_size(const Way& way) {
    if (!way.at(-kWholeMove).fits) return {};
    int good = -kWholeMove;
    int bad = 0;
    while (bad - good > kSizeStep) {
        const int middle = (good + bad) / 2 / kSizeStep * kSizeStep;
        (way.at(middle).fits ? good : bad) = middle;
    }
    return good;
}

}  // namespace

std::optional<TokenMoves> shrink_to_fit(const Trial& trial) {
    Way spaces{.trial = trial};
    if (const Outcome least = spaces.at(-kWholeMove); least.fits) {
        return TokenMoves{.spaces = relax(spaces, {-kWholeMove, least})};
    }
    Way leading{.trial = trial, .moves = {.spaces = -kWholeMove}, .kind = &TokenMoves::leading};
    if (const Outcome least = leading.at(-kWholeMove); least.fits) {
        return TokenMoves{.spaces = -kWholeMove, .leading = relax(leading, {-kWholeMove, least})};
    }
    const auto size = find_size({.trial = trial,
                                 .moves = {.spaces = -kWholeMove, .leading = -kWholeMove},
                                 .kind = &TokenMoves::size});
    if (!size) return {};
    leading.moves.size = *size;
    TokenMoves moves = leading.moves;
    moves.leading = relax(leading, {-kWholeMove, leading.at(-kWholeMove)});
    if (moves.leading < 0) return moves;
    spaces.moves = {.size = *size};
    moves.spaces = relax(spaces, {-kWholeMove, spaces.at(-kWholeMove)});
    return moves;
}

TokenMoves stretch_to_fill(const Trial& trial) {
    TokenMoves moves;
    for (const auto kind : {&TokenMoves::spaces, &TokenMoves::leading}) {
        const Way way{.trial = trial, .moves = moves, .kind = kind};
        const Outcome greatest = way.at(kWholeMove);
        moves.*kind =
            greatest.fits ? kWholeMove : find_border(way, {0, way.at(0)}, {kWholeMove, greatest});
        if (!greatest.fits) return moves;
    }
    for (int size = kSizeStep; size <= kWholeMove; size += kSizeStep) {
        TokenMoves tried = moves;
        tried.size = size;
        if (!trial(tried).fits) break;
        moves = tried;
    }
    return moves;
}

}  // namespace cvpdf
