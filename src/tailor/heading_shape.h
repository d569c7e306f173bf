// heading_shape: what looks like a heading, whatever it says.
//
// Pastes of some pages, and of PDFs, have no empty lines and no bullets. There a heading is told by
// how it begins, "What you get", or ends, "Klingt gut?": no line of a list does so. Less sure are
// the lines that name whose a thing is, "Your rewards", and short ones below running text; what
// stands below these has to tell more.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "tailor/posting_headings.h"

namespace cvpdf {

/// "What you get": by its first words. The line is folded, and may have lost its signs.
bool opens_clause(std::string_view folded, const PostingWords& words);
/// Likewise, or as a question.
bool announces(std::string_view folded, const PostingWords& words);

/// "Why people stay": begins with the word that asks for reasons.
bool asks_why(std::string_view folded, const PostingWords& words);

/// A short line that is no sentence and none that goes on in the next.
bool may_head(std::span<const PostingLine> lines, std::size_t i);

/// Running text ends above it.
bool is_behind_text(std::span<const PostingLine> lines, std::size_t i);

/// A heading that no word of it tells: the employer's name is in it ("Meet Lark"), or what stands
/// below is what one gets, does or must have. One that does not look like a heading is told by
/// what stands above, which is of another matter; it may be of that itself.
std::optional<PostingHeading> head_of_lines_below(std::span<const PostingLine> lines, std::size_t i,
                                                  const PostingWords& words);

}  // namespace cvpdf
