// word_forms: how one word of letters is written in several ways: B.S.N. and BSN, e-commerce and
// ecommerce.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cvpdf {

/// Capitals alone, two or more.
bool is_acronym(std::string_view word);

/// With a capital first, and a small letter.
bool is_name(std::string_view word);

/// Where an abbreviation with full stops ends that begins at `at`: `B.S.N.`, `Ph.D.`, `M. Sc.`;
/// `at` if none does. It has capitals alone, or is a degree's; its last full stop belongs to it.
std::size_t end_of_dotted(std::string_view text, std::size_t at);

/// `BSN` of `B.S.N.`; other words as they are.
std::string without_dots(std::string_view word);

/// Ph.D., M.S.
bool is_dotted(std::string_view word);

/// Behind the words that follow `end` with hyphens: `-to-end` behind `end`.
std::size_t end_of_hyphened(std::string_view text, std::size_t end);

/// `Ecommerce` of `E-Commerce`.
std::string without_hyphens(std::string_view word);

}  // namespace cvpdf
