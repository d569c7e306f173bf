// word_bridges: words that change their font in the middle with a little room there, as "KAIST" and
// a Hangul particle do.
//
// Some readers take any room at a change of font for a space. The glyphs on both sides are
// therefore spelled together (ActualText), which leaves nothing to guess; readers that ignore
// ActualText do not guess there.

#pragma once

#include <string>
#include <vector>

#include "pdf/page_content.h"

namespace cvpdf {

/// What an item has to do with the bridges beside it.
struct WordBridge {
    bool is_entered = false;  ///< its first glyph belongs to a bridge from the item before
    bool is_left = false;     ///< its last glyph belongs to a bridge to the item after
    std::string text = {};    ///< of the bridge that begins here; empty if none does

    bool passes_through(std::size_t glyph_count) const {
        return is_entered && is_left && glyph_count == 1;
    }
};

/// One for each item of the page.
std::vector<WordBridge> find_word_bridges(const PageContentInput& input);

}  // namespace cvpdf
