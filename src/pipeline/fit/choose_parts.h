// choose_parts: which parts of a CV are printed, over all its flows. Flows do not share their
// pages' room, so each is chosen from alone.

#pragma once

#include <optional>
#include <vector>

#include "pipeline/fit/make_pieces.h"

namespace cvpdf {

/// A flow's pieces and the pages that it may take.
struct PieceTree {
    FlowPieces flow = {};
    std::vector<Length> heights = {};
};
using PieceTrees = std::vector<PieceTree>;

/// By part of the CV. Parts that print nothing are kept.
using KeptParts = std::vector<bool>;

/// The selection of the greatest score. None where not even the least fits.
std::optional<KeptParts> choose_parts(const PieceTrees& trees, std::size_t part_count);

/// The selection that takes the least room, however many pages that is.
KeptParts least_parts(const PieceTrees& trees, std::size_t part_count);

/// By how much the last page would have to be higher for the selection that takes the least room.
Length least_overrun(const PieceTrees& trees);

/// `kept` and one thing more that fits, with what must be printed with it: every way to do so, that
/// of the greatest gain first.
std::vector<KeptParts> one_more_part(const PieceTrees& trees, const KeptParts& kept);

}  // namespace cvpdf
