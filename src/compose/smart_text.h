// Smart punctuation over a MarkedText, by the locale of the page.

#pragma once

#include "compose/marked_text.h"
#include "cv/locale.h"

namespace cvpdf {

void make_smart(MarkedText& text, const Locale& locale);

}  // namespace cvpdf
