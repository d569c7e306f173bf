// set_code_apart: what runs from left to right whatever its signs are, in text with letters from
// right to left: code, addresses, phone numbers. Else the signs at the ends of `-O2` and of
// `std::atomic<T>` would go to the other end.

#pragma once

#include "compose/marked_text.h"

namespace cvpdf {

/// Puts U+2066 and U+2069 (UAX #9) round each.
void set_code_apart(MarkedText& text);

}  // namespace cvpdf
