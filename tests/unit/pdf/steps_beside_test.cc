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
    item.content.emplace<PlacedGlyphs>(PlacedGlyphs{
        .origin = {from_points(run.x), from_points(run.y)},
        .run = GlyphRun{
            .size = run.size, .direction = run.direction, .text = "a", .glyphs = {{.id = 1}}}});
    return item;
}

}  // namespace

TEST_CASE("steps to the left, to a line that stands beside the last") {
    struct Row {
        Run before, after;
        bool steps;
    };
    constexpr Direction kLeftward = Direction::kRightToLeft;
    const Row rows[] = {
        {{200, 70, 24_pt}, {50, 55}, true},
        {{200, 70, 24_pt}, {50, 40}, false},
        {{200, 70}, {50, 70}, true},
        {{200, 70}, {50, 79}, true},
        {{200, 70}, {50, 83}, false},  // the next line
        {{50, 70}, {200, 70}, false},  // a date at the right
        {{50, 70}, {50, 75}, false},
        {{200, 70, 10_pt, kLeftward}, {50, 70}, false},  // one line that turns round
        {{200, 70, 24_pt, kLeftward}, {50, 60}, true},
    };
    for (const Row& row : rows) {
        Page page;
        page.items = {placed(row.before), {}, placed(row.after)};
        CHECK(find_steps_beside(page) == std::vector<bool>{row.steps, false, false});
    }
}
