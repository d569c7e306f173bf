// bidi_kind: Bidi_Class (UAX #9, table 4) in four kinds, and mirrored characters.

#pragma once

namespace cvpdf {

enum class BidiKind {
    kLeft,     ///< L: letters that run to the right
    kRight,    ///< R, AL: letters that run to the left
    kWeak,     ///< digits, what stands within and around numbers, marks over letters
    kNeutral,  ///< spaces, brackets, all other signs
};

BidiKind bidi_kind(char32_t code_point);

/// Bidi_Mirroring_Glyph, or the character itself.
char32_t mirrored_character(char32_t code_point);

}  // namespace cvpdf
