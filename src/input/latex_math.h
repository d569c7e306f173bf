// Formulas of LaTeX as far as a line of text goes: what its commands stand for, and how scripts,
// fractions and roots are written in one.
//
// Private to input/.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cvpdf {

/// Signs that only mathematics has: `alpha`, `times`…; and the names of functions: `log`.
std::optional<std::string_view> find_math_symbol(std::string_view command);

/// A text whose every character is a subscript in Unicode (`12`, `n+1`); none for other texts.
std::optional<std::string> subscript_letters(std::string_view text);

/// What a numerator, a denominator or a root's inside is: in brackets if of several terms.
std::string as_one_term(std::string text);
/// The same for what stands under a root: in brackets unless it is one letter or one number.
std::string as_one_sign(std::string text);

/// With blanks that do not end a superscript or subscript of Markdown.
std::string with_fixed_blanks(std::string_view text);

}  // namespace cvpdf
