#include "pdf/lines_seen.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pdf/placed_runs.h"

namespace cvpdf {

namespace {

std::size_t whole_points(Length length) {
    return static_cast<std::size_t>(std::max<std::int64_t>(length.units / kUnitsPerPoint, 0));
}

/// A point is true where text stands over or under it.
struct Columns {
    std::vector<bool> filled = {};
    std::size_t first = 0;
    std::size_t last = 0;  ///< not after `first`: no text
};

struct PointRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

PointRange points_of(const PlacedGlyphs& glyphs) {
    return {.begin = whole_points(glyphs.origin.x),
            .end = whole_points(glyphs.origin.x + run_width(*glyphs.run))};
}

Columns columns_of(const Page& page) {
    Columns columns{.filled = std::vector<bool>(whole_points(page.size.width) + 1)};
    columns.first = columns.filled.size();
    for (const PlacedItem& item : page.items) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        if (glyphs == nullptr) continue;
        const std::size_t begin = points_of(*glyphs).begin;
        const std::size_t end = std::min(points_of(*glyphs).end, columns.filled.size());
        if (begin >= end) continue;
        std::fill(columns.filled.begin() + static_cast<std::ptrdiff_t>(begin),
                  columns.filled.begin() + static_cast<std::ptrdiff_t>(end), true);
        columns.first = std::min(columns.first, begin);
        columns.last = std::max(columns.last, end);
    }
    return columns;
}

bool is_most(std::size_t count, const Columns& columns) {
    constexpr std::size_t kEnoughPercent = 85;  // pdfium: 80, of boxes that are not quite these
    return count * 100 > (columns.last - columns.first) * kEnoughPercent;
}

LinesSeen lines_seen(const Columns& columns) {
    if (columns.first >= columns.last) return LinesSeen::kHorizontal;
    const auto count = static_cast<std::size_t>(std::ranges::count(columns.filled, true));
    return is_most(count, columns) ? LinesSeen::kHorizontal : LinesSeen::kPerhapsVertical;
}

bool is_alone(const Page& page, std::size_t index) {
    const auto baseline_of = [&](std::size_t i) -> std::optional<Length> {
        const PlacedGlyphs* glyphs = glyphs_of(page.items[i]);
        return glyphs == nullptr ? std::nullopt : std::optional(glyphs->origin.y);
    };
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        if (i != index && baseline_of(i) == baseline_of(index)) return false;
    }
    return true;
}

}  // namespace

LinesSeen lines_seen(const Page& page) {
    return lines_seen(columns_of(page));
}

std::optional<FarSpace> space_that_fills(const Page& page) {
    const Columns columns = columns_of(page);
    if (lines_seen(columns) == LinesSeen::kHorizontal) return std::nullopt;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const PlacedGlyphs* glyphs = glyphs_of(page.items[i]);
        if (glyphs == nullptr || page.items[i].element == kArtifact) continue;
        const std::size_t end = points_of(*glyphs).end;
        if (end <= columns.first || !is_most(end - columns.first, columns)) continue;
        if (is_alone(page, i)) {
            return FarSpace{.item = i, .left = from_points(static_cast<double>(columns.first))};
        }
    }
    return std::nullopt;
}

}  // namespace cvpdf
