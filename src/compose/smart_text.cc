#include "compose/smart_text.h"

#include <utility>

#include "input/smart_punctuation.h"

namespace cvpdf {

void make_smart(MarkedText& text, const Locale& locale) {
    text.rich =
        apply_smart_punctuation(std::move(text.rich), {.open = locale.quotes.open,
                                                       .close = locale.quotes.close,
                                                       .inner_open = locale.inner_quotes.open,
                                                       .inner_close = locale.inner_quotes.close,
                                                       .is_european = locale.is_european});
}

}  // namespace cvpdf
