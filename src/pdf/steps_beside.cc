#include "pdf/steps_beside.h"

#include <cstddef>
#include <optional>

namespace cvpdf {

namespace {

/// Readers take the height of a capital for that of a line; an em is more than that.
bool is_beside(const PlacedGlyphs& before, const PlacedGlyphs& after) {
    const Length down = after.origin.y - before.origin.y;
    return down < after.run->size && -down < before.run->size;
}

bool steps_beside(const PlacedGlyphs& before, const PlacedGlyphs& after) {
    const bool is_same_line = before.origin.y == after.origin.y;
    const bool is_leftward = before.run->direction == Direction::kRightToLeft ||
                             after.run->direction == Direction::kRightToLeft;
    if (is_same_line && is_leftward) return false;  // a line that turns round
    return after.origin.x < before.origin.x && is_beside(before, after);
}

}  // namespace

std::vector<bool> find_steps_beside(const Page& page) {
    std::vector<bool> steps(page.items.size());
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&page.items[i].content);
        if (glyphs == nullptr || glyphs->run->glyphs.empty()) continue;
        if (last) {
            const auto& before = std::get<PlacedGlyphs>(page.items[*last].content);
            steps[*last] = steps_beside(before, *glyphs);
        }
        last = i;
    }
    return steps;
}

}  // namespace cvpdf
