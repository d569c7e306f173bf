#include "pipeline/fit/shorten_pieces.h"

#include <algorithm>

#include "pipeline/fit/find_moves.h"

namespace cvpdf {

void shorten_last_page(PieceTrees& trees, Length by) {
    for (PieceTree& tree : trees) {
        if (!tree.heights.empty()) tree.heights.back() -= by;
    }
}

void shorten_by_lacking(const TrialPages& pages, PieceTrees& trees) {
    for (std::size_t f = 0; f < trees.size(); ++f) {
        std::vector<Length>& heights = trees[f].heights;
        if (heights.empty()) continue;
        const std::vector<FilledRegion>& regions = pages.flows[f].regions;
        Length lacking;
        for (std::size_t i = heights.size(); i < regions.size(); ++i) lacking += regions[i].used;
        if (lacking == Length{}) continue;
        const FilledRegion& last = regions[heights.size() - 1];
        heights.back() -= std::max(lacking - last.area.size.height + last.used, Length{});
    }
}

bool shorten_pages(const TrialPages& pages, PieceTrees& trees) {
    bool shortened = false;
    for (std::size_t f = 0; f < trees.size(); ++f) {
        const std::vector<FilledRegion>& regions = pages.flows[f].regions;
        std::vector<Length>& heights = trees[f].heights;
        for (std::size_t i = 0; i + 1 < std::min(heights.size(), regions.size()); ++i) {
            if (regions[i].used >= heights[i]) continue;
            shortened = shortened || regions[i].used + kLittleRoom < heights[i];
            heights[i] = regions[i].used;
        }
    }
    return shortened;
}

}  // namespace cvpdf
