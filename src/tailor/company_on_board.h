// company_on_board: whose the job of a posting is, as job boards lay it out: below its own logo,
// above the stars that it was given, or before the place and the career that is asked for.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "tailor/posting_headings.h"

namespace cvpdf {

/// At the top of a page with all its lines, where the name follows once more; else empty.
std::string_view company_below_logo(std::span<const PostingLine> lines, const PostingWords& words);

/// Empty where nothing tells. No `title`: a label said it.
std::string_view company_on_board(std::span<const PostingLine> lines,
                                  std::optional<std::size_t> title, const PostingWords& words);

}  // namespace cvpdf
