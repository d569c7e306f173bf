// address_letter: what a posting says of its employer and the job → what a letter leaves open.

#pragma once

#include <string_view>

#include "cv/model.h"
#include "tailor/posting.h"

namespace cvpdf {

/// What a layout says where a letter does not. Empty: nothing.
struct LetterPatterns {
    std::string_view subject = {};     ///< with `{job}` for the posting's title
    std::string_view salutation = {};  ///< with `{contact}` for the name of who reads it
};

/// Fills in the recipient, the subject and the salutation where the letter has none and the posting
/// knows more than the layout.
void address_letter(Letter& letter, const Posting& posting, const LetterPatterns& patterns);

}  // namespace cvpdf
