// middle_dot: the face of a middle dot inside or behind a word: Catalan `col·legi`, the Greek ano
// teleia.
//
// Some faces draw U+00B7 as the sign of a product, with the room of an operator on both sides
// (Latin Modern: 0.78 em). Greek writes it as a stop, so that a face that has Greek has it narrow.

#pragma once

#include <string_view>

#include "text/font_library.h"

namespace cvpdf {

/// Whether one stands behind a letter or a digit.
bool has_middle_dot_in_word(std::string_view text);

/// `own` unless its middle dot is much wider than its full stop and another face of the stack has
/// one that is not.
ChosenFace face_of_middle_dot(const ChosenFace& own, const FontStack& stack, FontLibrary& fonts);

}  // namespace cvpdf
