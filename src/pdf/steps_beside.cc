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

/// The last glyphs that were read, and where those begin that follow one another with them.
struct Last {
    std::size_t item = 0;
    Length left = {};
};

const PlacedGlyphs* glyphs_of(const PlacedItem& item) {
    const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
    return glyphs != nullptr && !glyphs->run->glyphs.empty() ? glyphs : nullptr;
}

bool follows_on_line(const PlacedGlyphs& before, const PlacedGlyphs& glyphs) {
    return before.origin.y == glyphs.origin.y && before.origin.x < glyphs.origin.x;
}

/// Where those end that follow one another from an item on, which is of glyphs.
Length right_of(const Page& page, std::size_t item) {
    const PlacedGlyphs* last = glyphs_of(page.items[item]);
    for (std::size_t i = item + 1; i < page.items.size(); ++i) {
        const PlacedGlyphs* next = glyphs_of(page.items[i]);
        if (next == nullptr) continue;
        if (!follows_on_line(*last, *next)) break;
        last = next;
    }
    return last->origin.x + run_width(*last->run);
}

/// As wide as half an em: words of one text stand nearer.
bool is_room(Length room, const PlacedGlyphs& before, const PlacedGlyphs& after) {
    return room * 2 > std::max(before.run->size, after.run->size);
}

StepBeside step_beside(const Page& page, const Last& last, std::size_t item, Direction direction) {
    const PlacedGlyphs& before = *glyphs_of(page.items[last.item]);
    const PlacedGlyphs& after = *glyphs_of(page.items[item]);
    if (after.origin.x >= before.origin.x) return StepBeside::kNone;
    if (before.origin.y != after.origin.y || direction == Direction::kLeftToRight)
        return is_beside(before, after) ? StepBeside::kToColumn : StepBeside::kNone;
    const Length room = last.left - right_of(page, item);
    return is_room(room, before, after) ? StepBeside::kWithinLine : StepBeside::kNone;
}

}  // namespace

std::vector<StepBeside> find_steps_beside(const Page& page) {
    std::vector<StepBeside> steps(page.items.size(), StepBeside::kNone);
    const Direction direction =
        has_leftward_text(page) ? Direction::kRightToLeft : Direction::kLeftToRight;
    std::optional<Last> last;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const PlacedGlyphs* glyphs = glyphs_of(page.items[i]);
        if (glyphs == nullptr) continue;
        const bool follows = last && follows_on_line(*glyphs_of(page.items[last->item]), *glyphs);
        if (last) steps[last->item] = step_beside(page, *last, i, direction);
        last = {.item = i, .left = follows ? last->left : glyphs->origin.x};
    }
    return steps;
}

}  // namespace cvpdf
