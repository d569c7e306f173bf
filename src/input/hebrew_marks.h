// Geresh and gershayim, for which people type straight quotes: `בע"מ`, `צ'ק`, `רח'`.

#pragma once

#include <cstddef>
#include <string_view>

namespace cvpdf {

inline constexpr std::string_view kGeresh = "\u05F3";
inline constexpr std::string_view kGershayim = "\u05F4";

bool is_hebrew_letter(char32_t code_point);

/// Whether the character at `at` has Hebrew letters on both sides.
bool stands_in_hebrew_word(std::u32string_view text, std::size_t at);

/// Whether the straight quote at `at`, in a word of Hebrew, begins what is quoted, as in `ב"הארץ"`:
/// only letters that join the next word stand before it, several behind it, and the next quote like
/// it closes.
bool opens_behind_joined_letters(std::u32string_view text, std::size_t at);

}  // namespace cvpdf
