// Texts with letters that run from right to left (UAX #9).

#pragma once

#include <string_view>

namespace cvpdf {

/// LRI: what stands between it and kEndOfIsolate runs from left to right, whatever is round it.
inline constexpr std::string_view kBeginOfRightwardIsolate = "\u2066";

/// False if no byte begins a character of a block that such letters are in (U+0590–07FF,
/// U+0800–0FFF, U+F000–FFFF and beyond).
bool may_run_left(std::string_view text);
bool has_right_to_left_letter(std::string_view text);

}  // namespace cvpdf
