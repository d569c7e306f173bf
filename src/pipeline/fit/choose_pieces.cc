#include "pipeline/fit/choose_pieces.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>
#include <utility>

namespace cvpdf {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
/// Where states are thinned, a page is so many fractions high.
constexpr std::int64_t kFractions = 1024;

/// Where lines have come to, and what of them is kept with what comes.
struct Front {
    Reach reach = {};
    Length chain = {};  ///< from the last place where a page may end
    bool kept = false;
    bool empty = true;  ///< nothing stands on any page yet
};

Length height_of(const PageRoom& room, std::size_t page) {
    return room.heights[std::min(page, room.heights.size() - 1)];
}

/// False where the strip finds no room.
bool add_strip(Front& front, const Strip& strip, Length above, const PageRoom& room) {
    const bool on_top = front.reach.used == Length{};
    const Length needed = on_top ? strip.height : above + strip.height;
    const bool fits = front.reach.used + needed <= height_of(room, front.reach.page);
    // What a strip is kept with comes along to the next page, unless that is all of this page.
    const bool kept_to_top = front.kept && front.chain == front.reach.used;
    const bool wants_page = strip.starts_page && !front.empty && !kept_to_top;
    if (fits && !wants_page) {
        front.reach.used += needed;
        front.chain = front.kept ? front.chain + needed : strip.height;
    } else {
        if (kept_to_top || front.empty) return false;
        front.chain = front.kept ? front.chain + above + strip.height : strip.height;
        front.reach = {.page = front.reach.page + 1, .used = front.chain};
    }
    front.kept = strip.keep_with_next == StripKeep::kYes;
    front.empty = false;
    return front.reach.page < room.pages && front.reach.used <= height_of(room, front.reach.page);
}

enum class Sibling { kFirst, kLater };

bool add_piece(Front& front, const Piece& piece, Sibling sibling, const PageRoom& room) {
    bool is_first_strip = true;
    for (const Strip& strip : piece.strips) {
        const bool opens = is_first_strip && sibling == Sibling::kFirst;
        if (!add_strip(front, strip, opens ? piece.above_first : strip.above, room)) return false;
        is_first_strip = false;
    }
    return true;
}

struct State {
    Front front = {};
    std::int64_t score = 0;
    std::size_t trail = kNowhere;  ///< the last piece chosen
};
using States = std::vector<State>;  ///< rising in reach and in score

/// A piece chosen, and the one before it.
struct Step {
    std::size_t before = kNowhere;
    std::size_t piece = 0;
};

/// In each fraction of a page the state that says the most.
States thin(const States& states, const PageRoom& room) {
    States kept;
    const auto fraction = [&](const State& state) {
        const Length height = height_of(room, state.front.reach.page);
        return scaled(state.front.reach.used, kFractions, std::max<std::int64_t>(height.units, 1));
    };
    for (const State& state : states) {
        const bool same = !kept.empty() && kept.back().front.reach.page == state.front.reach.page &&
                          fraction(kept.back()) == fraction(state);
        // The first of all reaches least far: no way but it may lead to the end.
        if (same && kept.size() > 1) {
            kept.back() = state;
        } else {
            kept.push_back(state);
        }
    }
    return kept;
}

bool reaches_less(const State& a, const State& b) {
    if (a.front.reach != b.front.reach) return a.front.reach < b.front.reach;
    return a.score > b.score;
}

/// Sorted states without those that reach further than another and say no more. Among equals the
/// earlier stays.
States prune(const States& sorted, const PageRoom& room) {
    States kept;
    kept.reserve(sorted.size());
    for (const State& state : sorted) {
        if (kept.empty() || state.score > kept.back().score) kept.push_back(state);
    }
    return kept.size() > room.most_states ? thin(kept, room) : kept;
}

States merge(const States& a, const States& b, const PageRoom& room) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    States all;
    all.reserve(a.size() + b.size());
    std::ranges::merge(a, b, std::back_inserter(all), reaches_less);
    return prune(all, room);
}

class Chooser {
  public:
    Chooser(std::span<const Piece> pieces, const PageRoom& room)
        : pieces_(pieces), room_(room), children_(pieces.size()) {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::optional<std::size_t>& parent = pieces[i].parent;
            assert((!parent || *parent < i) && "parents come first");
            (parent ? children_[*parent] : roots_).push_back(i);
        }
    }

    std::optional<Choice> choose() {
        const States ends = place_siblings(roots_, 0, {State{}});
        if (ends.empty()) return {};
        const State& best = ends.back();
        Choice choice{.printed = std::vector<bool>(pieces_.size()),
                      .score = best.score,
                      .end = best.front.reach};
        for (std::size_t step = best.trail; step != kNowhere; step = steps_[step].before) {
            choice.printed[steps_[step].piece] = true;
        }
        return choice;
    }

  private:
    /// The piece with what is below it.
    States place(std::size_t index, const States& states, Sibling sibling) {
        const Piece& piece = pieces_[index];
        States placed;
        for (State state : states) {
            if (!add_piece(state.front, piece, sibling, room_)) continue;
            state.score += piece.score;
            steps_.push_back({.before = state.trail, .piece = index});
            state.trail = steps_.size() - 1;
            placed.push_back(state);
        }
        if (!std::ranges::is_sorted(placed, reaches_less)) {
            std::ranges::stable_sort(placed, reaches_less);
        }
        return place_siblings(children_[index], piece.least_children, prune(placed, room_));
    }

    /// States stand apart by how many siblings they have chosen, as far as it matters: whether the
    /// next is the first, and whether they are enough.
    States place_siblings(const std::vector<std::size_t>& siblings, std::size_t least,
                          States states) {
        if (siblings.empty() || states.empty()) return states;
        const std::size_t enough = std::min(least, siblings.size());
        const std::size_t most = std::max<std::size_t>(enough, 1);
        std::vector<States> by_count(most + 1);
        by_count[0] = std::move(states);
        for (std::size_t s = 0; s < siblings.size(); ++s) {
            const bool optional = pieces_[siblings[s]].presence == Presence::kOptional;
            std::vector<States> next(most + 1);
            if (optional) next = by_count;
            const std::size_t left = siblings.size() - s;
            for (std::size_t count = 0; count <= most; ++count) {
                if (by_count[count].empty() || count + left < enough) continue;
                const Sibling which = count == 0 ? Sibling::kFirst : Sibling::kLater;
                States& target = next[std::min(count + 1, most)];
                target = merge(target, place(siblings[s], by_count[count], which), room_);
            }
            by_count = std::move(next);
        }
        // Without any there is nothing that the one above is kept with.
        for (State& state : by_count[0]) state.front.kept = false;
        States all;
        for (std::size_t count = enough; count <= most; ++count) {
            all = merge(all, by_count[count], room_);
        }
        return all;
    }

    std::span<const Piece> pieces_;
    const PageRoom& room_;
    std::vector<std::vector<std::size_t>> children_;
    std::vector<std::size_t> roots_;
    std::vector<Step> steps_;
};

}  // namespace

std::optional<Choice> choose_pieces(std::span<const Piece> pieces, const PageRoom& room) {
    assert(!room.heights.empty() && "a page has a height");
    return Chooser(pieces, room).choose();
}

std::optional<Choice> choose_least(std::span<const Piece> pieces, std::span<const Length> heights) {
    // Where nothing says anything, only the way that reaches least far is left.
    std::vector<Piece> mute(pieces.begin(), pieces.end());
    for (Piece& piece : mute) piece.score = 0;
    return choose_pieces(mute,
                         {.heights = heights, .pages = std::numeric_limits<std::size_t>::max()});
}

std::optional<Reach> place_pieces(std::span<const Piece> pieces, const std::vector<bool>& printed,
                                  const PageRoom& room) {
    const std::size_t roots = pieces.size();
    std::vector<bool> has_children(pieces.size() + 1);  // by piece; the last: the roots' own
    for (const Piece& piece : pieces) has_children[piece.parent.value_or(roots)] = true;
    std::vector<bool> has_printed(pieces.size() + 1);
    std::optional<std::size_t> last;
    Front front;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!printed[i]) continue;
        const std::size_t parent = pieces[i].parent.value_or(roots);
        if (last && has_children[*last] && *last != parent) front.kept = false;
        const Sibling which = has_printed[parent] ? Sibling::kLater : Sibling::kFirst;
        has_printed[parent] = true;
        last = i;
        if (!add_piece(front, pieces[i], which, room)) return {};
    }
    return front.reach;
}

}  // namespace cvpdf
