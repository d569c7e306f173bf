// How a text ends: with the full stop of a sentence, without one, or with a stop that may be
// either, of an abbreviation. Private to cv/.

#pragma once

#include <string_view>

#include "cv/locale.h"

namespace cvpdf {

enum class Ending {
    kStop,  ///< of a sentence
    kNone,
    kEither,  ///< of an abbreviation (`usw.`, `e.g.`), an ellipsis, a question
};

/// Marks and quotes behind the stop are left aside, and brackets round the whole text; a stop
/// within the text's last brackets is theirs.
Ending ending_of(std::string_view text, const Locale& locale);

}  // namespace cvpdf
