#include "pipeline/fit/choose_parts.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

namespace cvpdf {
namespace {

constexpr std::int64_t kEndless = std::numeric_limits<std::int64_t>::max() / 4;

PageRoom room_of(const PieceTree& tree) {
    return {.heights = tree.heights, .pages = tree.heights.size()};
}

void note(const FlowPieces& flow, const std::vector<bool>& printed, KeptParts& kept) {
    for (std::size_t i = 0; i < flow.pieces.size(); ++i) {
        if (flow.parts[i]) kept[*flow.parts[i]] = printed[i];
    }
}

std::vector<bool> printed_of(const FlowPieces& flow, const KeptParts& kept) {
    std::vector<bool> printed(flow.pieces.size());
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const auto& parent = flow.pieces[i].parent;
        printed[i] = (!flow.parts[i] || kept[*flow.parts[i]]) && (!parent || printed[*parent]);
    }
    return printed;
}

/// Prints a piece, with what must be printed below it.
void print_least(const FlowPieces& flow, std::size_t index, std::vector<bool>& printed) {
    printed[index] = true;
    std::vector<std::size_t> optional;
    std::size_t count = 0;
    for (std::size_t i = index + 1; i < flow.pieces.size(); ++i) {
        if (flow.pieces[i].parent != index) continue;
        if (flow.pieces[i].presence == Presence::kOptional) {
            optional.push_back(i);
        } else {
            print_least(flow, i, printed);
            ++count;
        }
    }
    std::ranges::stable_sort(optional, std::ranges::greater{},
                             [&](std::size_t i) { return flow.pieces[i].score; });
    for (const std::size_t i : optional) {
        if (count++ >= flow.pieces[index].least_children) break;
        print_least(flow, i, printed);
    }
}

std::int64_t score_of(const FlowPieces& flow, const std::vector<bool>& printed) {
    std::int64_t score = 0;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (printed[i]) score += flow.pieces[i].score;
    }
    return score;
}

}  // namespace

std::optional<KeptParts> choose_parts(const PieceTrees& trees, std::size_t part_count) {
    KeptParts kept(part_count, true);
    for (const PieceTree& tree : trees) {
        if (tree.flow.pieces.empty()) continue;
        if (tree.heights.empty()) return {};
        const auto choice = choose_pieces(tree.flow.pieces, room_of(tree));
        if (!choice) return {};
        note(tree.flow, choice->printed, kept);
    }
    return kept;
}

KeptParts least_parts(const PieceTrees& trees, std::size_t part_count) {
    KeptParts kept(part_count, true);
    for (const PieceTree& tree : trees) {
        if (tree.heights.empty()) continue;
        const auto choice = choose_least(tree.flow.pieces, tree.heights);
        if (choice) note(tree.flow, choice->printed, kept);
    }
    return kept;
}

Length least_overrun(const PieceTrees& trees) {
    Length most;
    for (const PieceTree& tree : trees) {
        if (tree.heights.empty()) continue;
        std::vector<Length> heights = tree.heights;
        const Length last = std::exchange(heights.back(), Length{kEndless});
        const auto choice = choose_least(tree.flow.pieces, heights);
        if (!choice || choice->end.page + 1 < heights.size()) continue;
        most = std::max(most, choice->end.used - last);
    }
    return most;
}

std::vector<KeptParts> one_more_part(const PieceTrees& trees, const KeptParts& kept) {
    std::vector<std::pair<std::int64_t, KeptParts>> ways;
    for (const PieceTree& tree : trees) {
        const FlowPieces& flow = tree.flow;
        const std::vector<bool> printed = printed_of(flow, kept);
        const std::int64_t score = score_of(flow, printed);
        for (std::size_t i = 0; i < printed.size(); ++i) {
            const auto& parent = flow.pieces[i].parent;
            if (printed[i] || (parent && !printed[*parent])) continue;
            std::vector<bool> more = printed;
            print_least(flow, i, more);
            const std::int64_t gain = score_of(flow, more) - score;
            if (gain <= 0 || !place_pieces(flow.pieces, more, room_of(tree))) continue;
            KeptParts way = kept;
            note(flow, more, way);
            ways.emplace_back(gain, std::move(way));
        }
    }
    std::ranges::stable_sort(ways, std::ranges::greater{},
                             [](const auto& way) { return way.first; });
    std::vector<KeptParts> result;
    for (auto& [gain, way] : ways) result.push_back(std::move(way));
    return result;
}

}  // namespace cvpdf
