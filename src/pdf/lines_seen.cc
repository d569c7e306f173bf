#include "pdf/lines_seen.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cvpdf {

namespace {

std::size_t whole_points(Length length) {
    return static_cast<std::size_t>(std::max<std::int64_t>(length.units / kUnitsPerPoint, 0));
}

}  // namespace

LinesSeen lines_seen(const Page& page) {
    constexpr std::size_t kEnoughPercent = 85;  // pdfium: 80, of boxes that are not quite these
    std::vector<bool> filled(whole_points(page.size.width) + 1);
    std::size_t first = filled.size();
    std::size_t last = 0;
    for (const PlacedItem& item : page.items) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        if (glyphs == nullptr) continue;
        const std::size_t begin = whole_points(glyphs->origin.x);
        const std::size_t end =
            std::min(whole_points(glyphs->origin.x + run_width(*glyphs->run)), filled.size());
        if (begin >= end) continue;
        std::fill(filled.begin() + static_cast<std::ptrdiff_t>(begin),
                  filled.begin() + static_cast<std::ptrdiff_t>(end), true);
        first = std::min(first, begin);
        last = std::max(last, end);
    }
    if (first >= last) return LinesSeen::kHorizontal;
    const auto count = static_cast<std::size_t>(std::ranges::count(filled, true));
    return count * 100 > (last - first) * kEnoughPercent ? LinesSeen::kHorizontal
                                                         : LinesSeen::kPerhapsVertical;
}

}  // namespace cvpdf
