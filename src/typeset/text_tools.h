// TextTools: what the setting of text asks of the machine. One of each per process, shared by all
// its documents; both are thread-safe.

#pragma once

#include "text/font_library.h"
#include "text/hyphenate.h"

namespace cvpdf {

struct TextTools {
    FontLibrary& fonts;
    Hyphenator& hyphenator;
};

}  // namespace cvpdf
