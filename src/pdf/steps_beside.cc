#include "pdf/steps_beside.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "pdf/direction_marks.h"
#include "pdf/placed_runs.h"

namespace cvpdf {

namespace {

/// Readers take the height of a capital for that of a line; an em is more than that.
bool is_beside(const PlacedGlyphs& before, const PlacedGlyphs& after) {
    const Length down = after.origin.y - before.origin.y;
    return down < after.run->size && -down < before.run->size;
}

/// Runs that follow one another on a line, as they are read.
struct RunsOfLine {
    const PlacedGlyphs* first = nullptr;
    const PlacedGlyphs* last = nullptr;
};

/// As wide as half an em: words of one text stand nearer.
bool is_room(Length room, const PlacedGlyphs& before, const PlacedGlyphs& after) {
    return room * 2 > std::max(before.run->size, after.run->size);
}

StepBeside step_beside(const RunsOfLine& before, const RunsOfLine& after, Direction direction) {
    const PlacedGlyphs& from = *before.last;
    const PlacedGlyphs& to = *after.first;
    if (to.origin.x >= from.origin.x) return StepBeside::kNone;
    if (from.origin.y != to.origin.y || direction == Direction::kLeftToRight)
        return is_beside(from, to) ? StepBeside::kToColumn : StepBeside::kNone;
    const Length right = after.last->origin.x + run_width(*after.last->run);
    return is_room(before.first->origin.x - right, from, to) ? StepBeside::kWithinLine
                                                             : StepBeside::kNone;
}

}  // namespace

std::vector<StepBeside> find_steps_beside(const Page& page) {
    std::vector<StepBeside> steps(page.items.size(), StepBeside::kNone);
    const Direction direction =
        has_leftward_text(page) ? Direction::kRightToLeft : Direction::kLeftToRight;
    const std::vector<std::size_t> runs = items_of_glyphs(page);
    const auto glyphs_at = [&](std::size_t i) { return glyphs_of(page.items[runs[i]]); };
    std::optional<RunsOfLine> before;
    for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
        end = begin + 1;
        while (end < runs.size() && follows_on_line(*glyphs_at(end - 1), *glyphs_at(end))) ++end;
        const RunsOfLine group{.first = glyphs_at(begin), .last = glyphs_at(end - 1)};
        if (before) steps[runs[begin - 1]] = step_beside(*before, group, direction);
        before = group;
    }
    return steps;
}

}  // namespace cvpdf
