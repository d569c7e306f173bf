#include "pdf/steps_beside.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "pdf/direction_marks.h"

namespace cvpdf {

namespace {

/// Readers take the height of a capital for that of a line; an em is more than that.
bool is_beside(const PlacedGlyphs& before, const PlacedGlyphs& after) {
    const Length down = after.origin.y - before.origin.y;
    return down < after.run->size && -down < before.run->size;
}

/// As wide as half an em: words of one text stand nearer.
bool has_room(const PlacedGlyphs& before, const PlacedGlyphs& after) {
    const Length room = before.origin.x - after.origin.x - run_width(*after.run);
    return room * 2 > std::max(before.run->size, after.run->size);
}

StepBeside step_beside(const PlacedGlyphs& before, const PlacedGlyphs& after, Direction direction) {
    if (after.origin.x >= before.origin.x) return StepBeside::kNone;
    if (before.origin.y == after.origin.y && direction == Direction::kRightToLeft)
        return has_room(before, after) ? StepBeside::kWithinLine : StepBeside::kNone;
    return is_beside(before, after) ? StepBeside::kToColumn : StepBeside::kNone;
}

}  // namespace

std::vector<StepBeside> find_steps_beside(const Page& page) {
    std::vector<StepBeside> steps(page.items.size(), StepBeside::kNone);
    const Direction direction =
        has_leftward_text(page) ? Direction::kRightToLeft : Direction::kLeftToRight;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&page.items[i].content);
        if (glyphs == nullptr || glyphs->run->glyphs.empty()) continue;
        if (last) {
            const auto& before = std::get<PlacedGlyphs>(page.items[*last].content);
            steps[*last] = step_beside(before, *glyphs, direction);
        }
        last = i;
    }
    return steps;
}

}  // namespace cvpdf
