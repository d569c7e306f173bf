// filter: which parts of a CV appear, by tags, ids and limits.

#pragma once

#include <string>

#include "cv/model.h"
#include "tailor/select.h"

namespace cvpdf {

/// How a text begins, in its first language, for messages.
std::string first_words(const LocalizedText& text);

/// Where a text stands, in its first language.
Span span_of(const LocalizedText& text);

/// Takes away what a variant's tags do not let appear, and what that leaves empty; says of each
/// why, and of what has neither id nor key not where (find_places.h).
void filter(Cv& cv, const Variant& variant, Explanation& explanation);

/// Takes away what is beyond the limits: what scores least, of equals the last ones. Without scores
/// all are equal.
void apply_limits(CvFile& file, const Variant& variant, const ScoreParts& score,
                  Explanation& explanation);

}  // namespace cvpdf
