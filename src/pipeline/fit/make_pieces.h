// make_pieces: a flow with all its lines set → the pieces that can be chosen from it.
//
// What belongs to no part of the CV, as the header, becomes pieces that are always there. Heights
// are those of the lines as they are set; what stands above a piece depends on what is left out
// above it, and is taken from where the whole flow has the like: the first of a list has another
// space above it than the next ones.

#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "pipeline/fit/choose_pieces.h"
#include "pipeline/fit/rate_parts.h"
#include "typeset/galley.h"

namespace cvpdf {

struct FlowPieces {
    std::vector<Piece> pieces = {};
    std::vector<std::optional<std::size_t>> parts = {};  ///< by piece: the part that it prints
};

/// The part of the CV that a line of a flow, or a row of a table in it, is printed for; none where
/// it is always there.
std::optional<PartId> part_of(const Flow& flow, const GalleyBox& box);

/// `parts` and their `ratings` are those of the CV that the document was made of.
FlowPieces make_pieces(const Flow& flow, const Galley& galley, const std::vector<CvPart>& parts,
                       const std::vector<PartRating>& ratings);

}  // namespace cvpdf
