#include "unit/pipeline/score_bound.h"

#include <algorithm>
#include <vector>

namespace cvpdf {
namespace {

/// No more than its strips take in any selection.
Length least_height(const Piece& piece) {
    Length height;
    for (std::size_t i = 0; i < piece.strips.size(); ++i) {
        const Strip& strip = piece.strips[i];
        height += strip.height + (i == 0 ? std::min(strip.above, piece.above_first) : strip.above);
    }
    return height;
}

Length greatest_space(std::span<const Piece> pieces) {
    Length greatest;
    for (const Piece& piece : pieces) {
        greatest = std::max(greatest, piece.above_first);
        for (const Strip& strip : piece.strips) greatest = std::max(greatest, strip.above);
    }
    return greatest;
}

/// All that there is on the pages, and the spaces that vanish at their tops.
Length whole_room(std::span<const Piece> pieces, const PageRoom& room) {
    Length whole;
    for (std::size_t page = 0; page < room.pages; ++page) {
        whole += room.heights[std::min(page, room.heights.size() - 1)];
    }
    const auto tops = static_cast<std::int64_t>(room.pages - 1);
    const bool opens = !pieces.empty() && pieces.front().presence == Presence::kWithParent;
    return whole + greatest_space(pieces) * tops +
           (opens ? pieces.front().above_first : greatest_space(pieces));
}

using Children = std::vector<std::vector<std::size_t>>;

/// The greatest worth of siblings, of which so many must be chosen.
double worth_of(std::span<const Piece> pieces, const std::vector<std::size_t>& siblings,
                std::size_t least, const std::vector<double>& worth) {
    double sum = 0;
    std::size_t chosen = 0;
    std::vector<double> left_out;
    for (const std::size_t child : siblings) {
        if (pieces[child].presence == Presence::kWithParent || worth[child] > 0) {
            sum += worth[child];
            ++chosen;
        } else {
            left_out.push_back(worth[child]);
        }
    }
    std::ranges::sort(left_out, std::ranges::greater{});
    const std::size_t enough = std::min(least, siblings.size());
    for (std::size_t i = 0; chosen < enough; ++i, ++chosen) sum += left_out[i];
    return sum;
}

/// The bound at a price of a point of height.
double bound_at(double price, std::span<const Piece> pieces, const Children& children,
                const std::vector<std::size_t>& roots, Length room) {
    std::vector<double> worth(pieces.size());
    for (std::size_t i = pieces.size(); i-- > 0;) {
        worth[i] = static_cast<double>(pieces[i].score) -
                   price * to_points(least_height(pieces[i])) +
                   worth_of(pieces, children[i], pieces[i].least_children, worth);
    }
    return price * to_points(room) + worth_of(pieces, roots, 0, worth);
}

}  // namespace

double score_bound(std::span<const Piece> pieces, const PageRoom& room) {
    Children children(pieces.size());
    std::vector<std::size_t> roots;
    double low = 0;
    double high = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        (pieces[i].parent ? children[*pieces[i].parent] : roots).push_back(i);
        const double height = std::max(to_points(least_height(pieces[i])), 0.01);
        high = std::max(high, static_cast<double>(pieces[i].score) / height);
    }
    const Length whole = whole_room(pieces, room);
    const auto bound = [&](double price) {
        return bound_at(price, pieces, children, roots, whole);
    };
    // Convex in the price: cut to a third at a time.
    constexpr int kSteps = 100;
    for (int step = 0; step < kSteps; ++step) {
        const double third = (high - low) / 3;
        if (bound(low + third) <= bound(high - third)) {
            high -= third;
        } else {
            low += third;
        }
    }
    return bound((low + high) / 2);
}

}  // namespace cvpdf
