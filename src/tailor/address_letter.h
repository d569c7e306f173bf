// address_letter: what a posting says of its employer and the job → what a letter leaves open.

#pragma once

#include <string_view>

#include "cv/model.h"
#include "tailor/posting.h"

namespace cvpdf {

/// Fills in the recipient and the subject where the letter has none. `subject` is a layout's, with
/// `{job}` for the posting's title.
void address_letter(Letter& letter, const Posting& posting, std::string_view subject);

}  // namespace cvpdf
