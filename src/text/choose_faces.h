// The face of every grapheme cluster of a paragraph, neighbours considered (see itemize.h).

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/font_library.h"
#include "text/itemize.h"

namespace cvpdf {

/// One face for each cluster; `clusters` are cluster_offsets of the text, and the text is covered
/// by `ranges`. A cluster belongs to the range of its first byte.
std::vector<ChosenFace> choose_faces(std::string_view text,
                                     const std::vector<std::uint32_t>& clusters,
                                     const std::vector<StyleRange>& ranges, FontLibrary& fonts);

}  // namespace cvpdf
