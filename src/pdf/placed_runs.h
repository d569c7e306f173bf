// placed_runs: the items of a page that are glyphs, in reading order.

#pragma once

#include <cstddef>
#include <vector>

#include "typeset/page.h"

namespace cvpdf {

/// Null where the item has no glyphs.
inline const PlacedGlyphs* glyphs_of(const PlacedItem& item) {
    const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
    return glyphs != nullptr && !glyphs->run->glyphs.empty() ? glyphs : nullptr;
}

/// Indexes of those that have some.
inline std::vector<std::size_t> items_of_glyphs(const Page& page) {
    std::vector<std::size_t> items;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        if (glyphs_of(page.items[i]) != nullptr) items.push_back(i);
    }
    return items;
}

/// True if the second stands behind the first on its line.
inline bool follows_on_line(const PlacedGlyphs& before, const PlacedGlyphs& glyphs) {
    return before.origin.y == glyphs.origin.y && before.origin.x < glyphs.origin.x;
}

}  // namespace cvpdf
