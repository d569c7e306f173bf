// "Did you mean": the known word nearest to a mistyped one.

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace cvpdf {

/// The candidate at the least optimal-string-alignment distance (insert, delete, substitute, swap
/// of neighbours), case ignored, `-` and space like `_`; none if that is above a third of the
/// word's length (at least 1). Ties go to the earlier candidate.
std::optional<std::string_view> suggest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace cvpdf
