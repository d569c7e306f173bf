#include "pdf/steps_beside.h"

#include "catch.h"

using namespace cvpdf;

namespace {

struct Run {
    double x = 0;  ///< points
    double y = 0;
    Length size = 10_pt;
    Direction direction = Direction::kLeftToRight;
};

PlacedItem placed(const Run& run) {
    PlacedItem item;
    item.content.emplace<PlacedGlyphs>(
        PlacedGlyphs{.origin = {from_points(run.x), from_points(run.y)},
                     .run = GlyphRun{.size = run.size,
                                     .direction = run.direction,
                                     .text = "a",
                                     .glyphs = {{.id = 1, .advance = 10_pt}}}});
    return item;
}

}  // namespace

TEST_CASE("steps to the left, to a line that stands beside the last") {
    struct Row {
        Run before, after;
        StepBeside step;
        bool is_leftward_page = false;
    };
    using enum StepBeside;
    constexpr Direction kLeftward = Direction::kRightToLeft;
    const Row rows[] = {
        {{200, 70, 24_pt}, {50, 55}, kToColumn},
        {{200, 70, 24_pt}, {50, 40}, kNone},
        {{200, 70}, {50, 70}, kToColumn},
        {{200, 70}, {50, 79}, kToColumn},
        {{200, 70}, {50, 83}, kNone},  // the next line
        {{50, 70}, {200, 70}, kNone},  // a date at the right
        {{50, 70}, {50, 75}, kNone},
        {{200, 70, 10_pt, kLeftward}, {50, 70}, kWithinLine},
        {{200, 70, 10_pt, kLeftward}, {186, 70}, kNone},  // one text that turns round
        {{200, 70}, {50, 70}, kWithinLine, true},         // cells
        {{200, 70, 24_pt, kLeftward}, {50, 60}, kToColumn},
    };
    for (const Row& row : rows) {
        Page page;
        page.items = {placed(row.before), {}, placed(row.after)};
        if (row.is_leftward_page) page.items.push_back(placed({50, 500, 10_pt, kLeftward}));
        CHECK(find_steps_beside(page).front() == row.step);
    }
}

TEST_CASE("a number and the letter behind it are left behind together") {
    Page page;
    page.items = {placed({190, 70}), placed({200, 70}),
                  placed({178, 70, 10_pt, Direction::kRightToLeft})};
    CHECK(find_steps_beside(page)[1] == StepBeside::kNone);
    page.items[2] = placed({150, 70, 10_pt, Direction::kRightToLeft});
    CHECK(find_steps_beside(page)[1] == StepBeside::kWithinLine);
}
