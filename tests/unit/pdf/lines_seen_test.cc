#include "pdf/lines_seen.h"

#include "catch.h"
#include "pdf/glyph_plan.h"

using namespace cvpdf;

namespace {

struct Placed {
    double left = 0;
    double baseline = 0;
    double width = 0;
    StructId element{1};
};

Page page_of(const std::vector<Placed>& runs) {
    Page page;
    page.size = {500_pt, 700_pt};
    for (const Placed& run : runs) {
        PlacedItem& item = page.items.emplace_back();
        item.element = run.element;
        item.content.emplace<PlacedGlyphs>(PlacedGlyphs{
            .origin = {from_points(run.left), from_points(run.baseline)},
            .run = GlyphRun{.face = FaceId{0},
                            .size = 10_pt,
                            .direction = Direction::kRightToLeft,
                            .text = "x ",
                            .glyphs = {{.id = 3, .cluster = 1},
                                       {.id = 7, .advance = from_points(run.width)}}}});
    }
    return page;
}

}  // namespace

TEST_CASE("a page with little text is seen as one of vertical lines") {
    CHECK(lines_seen(page_of({{50, 100, 400}, {50, 120, 40}})) == LinesSeen::kHorizontal);
    CHECK(lines_seen(page_of({{50, 100, 40}, {410, 120, 40}})) == LinesSeen::kPerhapsVertical);
    CHECK(lines_seen(Page{}) == LinesSeen::kHorizontal);
}

TEST_CASE("a space behind a line that is alone on its height fills the page") {
    const Page page = page_of({{50, 100, 40}, {400, 100, 50}, {410, 120, 40}});
    const std::optional<FarSpace> space = space_that_fills(page);
    REQUIRE(space);
    CHECK(space->item == 2);
    CHECK(space->left == 50_pt);
    const GlyphPlan plan = plan_glyphs({page});
    REQUIRE(plan.runs[0][2].glyphs.size() == 3);
    CHECK(plan.runs[0][2].glyphs[0].offset.x == -360_pt);
    // Every line has two pieces, or is an artifact, or is short of the right edge.
    CHECK_FALSE(space_that_fills(page_of({{50, 100, 40}, {410, 100, 40}})));
    CHECK_FALSE(space_that_fills(page_of({{50, 100, 40}, {410, 120, 40, kArtifact}})));
    CHECK_FALSE(space_that_fills(page_of({{50, 100, 40}, {410, 100, 40}, {250, 120, 40}})));
    CHECK_FALSE(space_that_fills(page_of({{50, 100, 400}, {410, 120, 40}})));
}
