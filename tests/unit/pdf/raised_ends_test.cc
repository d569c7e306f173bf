#include "pdf/raised_ends.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

struct Run {
    std::string text = {};
    double x = 0;  ///< points
    Length rise = {};
    StructId element{1};
};

PlacedItem placed(const Run& run) {
    PlacedItem item{.element = run.element};
    GlyphRun glyphs{.face = FaceId{0}, .size = 10_pt, .rise = run.rise, .text = run.text};
    for (std::uint32_t i = 0; i < run.text.size(); ++i) {
        glyphs.glyphs.push_back({.id = 1, .cluster = i, .advance = 5_pt});
    }
    item.content.emplace<PlacedGlyphs>(
        PlacedGlyphs{.origin = {.x = from_points(run.x)}, .run = std::move(glyphs)});
    return item;
}

}  // namespace

TEST_CASE("raised text that ends an element within a word") {
    struct Row {
        Run first, second;
        bool ends;
    };
    const StructId other{2};
    const Row rows[] = {
        {{"2", 10, 3.4_pt}, {",", 15, {}, other}, true},
        {{"2", 10, 3.4_pt}, {",", 15}, false},  // one element: it is spelled
        {{"2", 10, 3.4_pt}, {" b", 15, {}, other}, false},
        {{"2 ", 10, 3.4_pt}, {"b", 20, {}, other}, false},
        {{"2", 10, 3.4_pt}, {"b", 40, {}, other}, false},
        {{"2", 10, -1.4_pt}, {",", 15, {}, other}, false},  // too little for another line
        {{"2", 10}, {",", 15, {}, other}, false},
    };
    for (const Row& row : rows) {
        Page page;
        page.items = {placed(row.first), placed(row.second)};
        CHECK(find_raised_ends(page) == std::vector<bool>{row.ends, false});
    }
}
