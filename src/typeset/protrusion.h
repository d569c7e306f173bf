// Protrusion: how far characters stand out of the edges of a justified line, so that the edges look
// straight (optical margins; Hàn Thế Thành 2000, "Micro-typographic extensions to the TeX
// typesetting system"). The blank half of an opening CJK bracket stands out of ragged lines, too:
// it would be taken for an indent. The numbers are data/protrusion.yaml's.

#pragma once

#include <span>

#include "base/length.h"
#include "document/style.h"
#include "typeset/shaped_text.h"

namespace cvpdf {

struct CharacterProtrusion {
    char32_t code_point = 0;
    int start_permille = 0;  ///< of the advance, at a line's start
    int end_permille = 0;
};

/// Sorted by code point.
using ProtrusionTable = std::span<const CharacterProtrusion>;

Length protrusion_at_start(ProtrusionTable table, char32_t code_point, Length advance);
Length protrusion_at_end(ProtrusionTable table, char32_t code_point, Length advance);

/// Whether what the table says of a line's start holds for a line that begins with `first`.
bool starts_stand_out(Alignment alignment, const Cluster& first);

/// Of the first and the last cluster of a line of text that runs in `direction`: nothing where the
/// cluster runs the other way and so does not stand at the edge.
Length start_protrusion(ProtrusionTable table, const ShapedText& shaped, const Cluster& first,
                        Direction direction);
Length end_protrusion(ProtrusionTable table, const ShapedText& shaped, const Cluster& last,
                      Direction direction);

}  // namespace cvpdf
