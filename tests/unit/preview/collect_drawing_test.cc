#include "preview/collect_drawing.h"

#include "catch.h"
#include "pdf/sample.h"
#include "text/missing_box.h"
#include "text/shape.h"

using namespace cvpdf;

namespace {

/// Left, bottom, right, top of the points of an outline.
struct Extent {
    double left = 1e9, bottom = 1e9, right = -1e9, top = -1e9;
};

Extent extent_of(const Outline& outline) {
    Extent out;
    for (const OutlineStep& step : outline) {
        if (step.verb == OutlineVerb::kClose) continue;
        out = {std::min(out.left, step.to.x), std::min(out.bottom, step.to.y),
               std::max(out.right, step.to.x), std::max(out.top, step.to.y)};
    }
    return out;
}

}  // namespace

TEST_CASE("glyphs are outlines, each once, where the pen has come to") {
    FontLibrary fonts(sample::manifest(), {});
    sample::Desk desk(fonts);
    desk.begin_page();
    const StructId root = desk.add(kArtifact, Role::kDocument);
    const double end = desk.put(root, 10, 50, "oxo o", sample::style("serif", 20));
    const Drawing drawing = collect_drawing(desk.document, desk.pages[0], fonts);
    CHECK(drawing.size == desk.pages[0].size);
    REQUIRE(drawing.items.size() == 1);
    const auto& run = std::get<DrawnRun>(drawing.items[0]);
    CHECK(run.size == 20_pt);
    // The space shows nothing.
    REQUIRE(run.outlines.size() == 4);
    CHECK(run.outlines[0].origin == Point{10_pt, 50_pt});
    CHECK(run.outlines[0].outline == run.outlines[2].outline);
    CHECK(run.outlines[0].outline != run.outlines[1].outline);
    CHECK(to_points(run.outlines[3].origin.x) < end);
    const Extent o = extent_of(drawing.outlines[run.outlines[0].outline]);
    CHECK(o.left > 0);
    CHECK(o.right < 0.55);
    CHECK(o.bottom < 0);
    CHECK(o.top > 0.4);
    CHECK(o.top < 0.5);
    CHECK(drawing.outlines[run.outlines[0].outline].back().verb == OutlineVerb::kClose);
}

TEST_CASE("a missing character is the box that the PDF shows") {
    FontLibrary fonts(sample::manifest(), {});
    Page page{.size = {100_pt, 100_pt}};
    page.items.push_back(
        {.content = PlacedGlyphs{
             .origin = {10_pt, 50_pt},
             .run = GlyphRun{
                 .size = 10_pt, .text = "\u0378", .glyphs = {{.id = 0x378, .advance = 6.6_pt}}}}});
    const Drawing drawing = collect_drawing({}, page, fonts);
    REQUIRE(drawing.outlines.size() == 1);
    const MissingBox box = missing_box(0x378);
    CHECK(box.width == 660);
    const Extent extent = extent_of(drawing.outlines[0]);
    CHECK(extent.left == static_cast<double>(box.outer.x) / 1000);
    CHECK(extent.right == static_cast<double>(box.outer.x + box.outer.width) / 1000);
    CHECK(extent.bottom == static_cast<double>(kMissingBoxBottom) / 1000);
    CHECK(extent.top == static_cast<double>(kMissingBoxTop) / 1000);
    // Two rectangles and the segments of 0, 3, 7 and 8.
    CHECK(drawing.outlines[0].size() == 5U * (2 + 6 + 5 + 3 + 7));
}
