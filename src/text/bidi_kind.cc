#include "text/bidi_kind.h"

#include <unicode/uchar.h>

namespace cvpdf {

BidiKind bidi_kind(char32_t code_point) {
    switch (u_charDirection(static_cast<UChar32>(code_point))) {
        case U_LEFT_TO_RIGHT:
            return BidiKind::kLeft;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
            return BidiKind::kRight;
        case U_EUROPEAN_NUMBER:
        case U_EUROPEAN_NUMBER_SEPARATOR:
        case U_EUROPEAN_NUMBER_TERMINATOR:
        case U_ARABIC_NUMBER:
        case U_COMMON_NUMBER_SEPARATOR:
        case U_DIR_NON_SPACING_MARK:
        case U_BOUNDARY_NEUTRAL:
            return BidiKind::kWeak;
        default:
            return BidiKind::kNeutral;
    }
}

char32_t mirrored_character(char32_t code_point) {
    return static_cast<char32_t>(u_charMirror(static_cast<UChar32>(code_point)));
}

}  // namespace cvpdf
