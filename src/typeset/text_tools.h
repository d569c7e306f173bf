// TextTools: what the setting of text asks of the machine. One of each per process, shared by all
// its documents; all are thread-safe.

#pragma once

#include "text/font_library.h"
#include "text/hyphenate.h"
#include "typeset/protrusion.h"

namespace cvpdf {

class ParagraphCache;

struct TextTools {
    FontLibrary& fonts;
    Hyphenator& hyphenator;
    ProtrusionTable protrusion = {};
    ParagraphCache* paragraphs = nullptr;  ///< none: every paragraph is set anew
};

}  // namespace cvpdf
