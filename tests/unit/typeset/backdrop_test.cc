#include "typeset/backdrop.h"

#include "catch.h"

namespace cvpdf {
namespace {

/// Two lines from 50 pt on, the first 60 pt wide, the last 40 pt.
SetParagraph two_lines() {
    return {.lines = {{.left = 50_pt, .width = 60_pt}, {.left = 50_pt, .width = 40_pt}},
            .leading = 12_pt};
}

std::vector<Rect> rects(BackdropExtent extent, const ParagraphStyle& style = {}) {
    const Backdrop backdrop{
        .extent = extent, .above = 9_pt, .below = 3_pt, .width = 20_pt, .gap = 5_pt};
    return backdrop_rects(backdrop, two_lines(), style, 200_pt);
}

TEST_CASE("what lies behind a paragraph reaches as far across as it says") {
    CHECK(rects(BackdropExtent::kMeasure) == std::vector<Rect>{{{-5_pt, -9_pt}, {210_pt, 24_pt}}});
    CHECK(rects(BackdropExtent::kBeside) ==
          std::vector<Rect>{{{0_pt, 3_pt}, {45_pt, 12_pt}}, {{95_pt, 3_pt}, {105_pt, 12_pt}}});
    ParagraphStyle style{.indent_start = 50_pt};
    CHECK(rects(BackdropExtent::kBefore, style) ==
          std::vector<Rect>{{{25_pt, -9_pt}, {20_pt, 12_pt}}});
    style.direction = Direction::kRightToLeft;
    CHECK(rects(BackdropExtent::kBefore, style) ==
          std::vector<Rect>{{{155_pt, -9_pt}, {20_pt, 12_pt}}});
}

TEST_CASE("a line beside a text needs room, and a text") {
    const Backdrop backdrop{.extent = BackdropExtent::kBeside, .above = 1_pt, .gap = 5_pt};
    const SetParagraph full{.lines = {{.left = 10_pt, .width = 180_pt}}, .leading = 12_pt};
    CHECK(backdrop_rects(backdrop, full, {}, 200_pt).empty());
    CHECK(backdrop_rects(backdrop, {}, {}, 200_pt).empty());
}

}  // namespace
}  // namespace cvpdf
