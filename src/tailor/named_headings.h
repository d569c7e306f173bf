// named_headings: headings with the employer's name in them: "Meet Lark", "Lark en bref".
//
// "Meet deadlines" is none: in the midst of other lines the name must stand somewhere else as well.

#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "tailor/posting.h"
#include "tailor/posting_headings.h"

namespace cvpdf {

std::optional<PostingPartKind> find_named_heading(std::span<const PostingLine> lines, std::size_t i,
                                                  const PostingWords& words);

}  // namespace cvpdf
