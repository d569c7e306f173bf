// score_bound: a score that no selection of pieces can exceed, to judge selections by.
//
// The Lagrangian relaxation of the room (Geoffrion 1974): all pages are one, every unit of height
// has its price, and the price is the one that makes the bound least. It equals the optimum of the
// linear program over all mixtures of selections, so it is no worse than the linear relaxation of
// the knapsack.

#pragma once

#include <span>

#include "pipeline/fit/choose_pieces.h"

namespace cvpdf {

double score_bound(std::span<const Piece> pieces, const PageRoom& room);

}  // namespace cvpdf
