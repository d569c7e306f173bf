// Figures on pages: where the frame and the text beside it stand.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.h"
#include "typeset/typeset.h"
#include "unit/typeset/fonts.h"

namespace cvpdf {
namespace {

/// One flow on pages of 300 × 200 pt with margins of 10 pt; an image of 4 × 4 pixels.
Document make_document() {
    Document document;
    document.info.language = "en";
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    document.images = {{.width = 4, .height = 4, .data = std::string(48, 'x')}};
    PageMaster master{.size = {300_pt, 200_pt}, .margins = {10_pt, 10_pt, 10_pt, 10_pt}};
    master.regions = {{.name = "main", .area = {{10_pt, 10_pt}, {280_pt, 180_pt}}}};
    document.page_masters = {master};
    document.text_styles = {{.font = {.family = "latin-modern", .size = 10_pt}}};
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    return document;
}

void add_text(Document& document, std::string text) {
    Paragraph paragraph{.style = {.leading = 12_pt}};
    paragraph.inlines.push_back(
        {.text = std::move(text), .element = StructId{0}, .language = "en"});
    document.flows[0].blocks.emplace_back().content.emplace<Paragraph>(std::move(paragraph));
}

void add_figure(Document& document, Figure figure) {
    figure.element = add_element(document.struct_tree, StructId{0}, Role::kFigure);
    document.flows[0].blocks.emplace_back().content = figure;
}

struct Placed {
    Rect frame = {};
    Rect area = {};
    std::vector<Point> pens = {};  ///< of the runs of text, in their order
    std::vector<Length> ends = {};
    std::size_t pages = 0;
};

Placed place(const Document& document) {
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    Diagnostics diagnostics;
    const std::vector<Page> pages =
        typeset(document, {.fonts = fonts, .hyphenator = hyphenator}, diagnostics);
    Placed placed{.pages = pages.size()};
    for (const Page& page : pages) {
        for (const PlacedItem& item : page.items) {
            if (const auto* image = std::get_if<PlacedImage>(&item.content)) {
                placed.frame = image->frame;
                placed.area = image->area;
            } else if (const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content)) {
                placed.pens.push_back(glyphs->origin);
                placed.ends.push_back(glyphs->origin.x + run_width(glyphs->run));
            }
        }
    }
    return placed;
}

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += i == 0 ? "word" : " word";
    return text;
}

TEST_CASE("a figure alone stands at its side, and what follows below it") {
    struct Row {
        Side side;
        Length left;
    };
    for (const Row& row :
         {Row{Side::kLeft, 10_pt}, Row{Side::kCenter, 125_pt}, Row{Side::kRight, 240_pt}}) {
        Document document = make_document();
        add_figure(document, {.size = {50_pt, 60_pt}, .side = row.side});
        add_text(document, "below");
        const Placed placed = place(document);
        CHECK(placed.frame == Rect{{row.left, 10_pt}, {50_pt, 60_pt}});
        CHECK(placed.pens.at(0).y == 10_pt + 60_pt + 9_pt);
    }
}

TEST_CASE("an image covers its frame") {
    Document document = make_document();
    add_figure(document, {.size = {50_pt, 60_pt}});
    const Placed placed = place(document);
    CHECK(placed.area == Rect{{120_pt, 10_pt}, {60_pt, 60_pt}});
}

TEST_CASE("text beside a figure keeps its distance on either side and wraps") {
    for (const Side side : {Side::kLeft, Side::kRight}) {
        Document document = make_document();
        add_figure(document, {.size = {50_pt, 60_pt}, .side = side, .beside = 2, .gap = 20_pt});
        add_text(document, words(30));
        add_text(document, "second");
        add_text(document, words(30));
        const Placed placed = place(document);
        REQUIRE(placed.pens.size() > 4);
        int beside = 0;
        for (std::size_t i = 0; i < placed.pens.size(); ++i) {
            const bool is_beside = placed.pens[i].y < placed.frame.bottom();
            beside += is_beside ? 1 : 0;
            if (!is_beside) continue;
            const bool clear = side == Side::kLeft ? placed.pens[i].x == 80_pt
                                                   : placed.ends[i] <= placed.frame.left() - 20_pt;
            CHECK(clear);
        }
        CHECK(beside == 5);
        CHECK(placed.pens.back().x == 10_pt);  // full measure again
    }
}

TEST_CASE("the lower of text and figure is aligned with what shows of the higher") {
    const auto placed = [](BesideAlign align, Length height) {
        Document document = make_document();
        add_figure(document,
                   {.size = {50_pt, height}, .side = Side::kLeft, .beside = 2, .align = align});
        add_text(document, "First");
        add_text(document, "Last");
        add_text(document, "below");
        return place(document);
    };
    // Latin Modern's capitals are 6.83 pt high at 10 pt.
    const auto is_near = [](Length a, double points) {
        return std::abs(to_points(a) - points) < 0.02;
    };
    const Placed top = placed(BesideAlign::kTop, 60_pt);
    CHECK(is_near(top.pens[0].y - top.frame.top(), 6.83));
    const Placed bottom = placed(BesideAlign::kBottom, 60_pt);
    CHECK(is_near(bottom.frame.bottom() - bottom.pens[1].y, 0));
    const Placed center = placed(BesideAlign::kCenter, 60_pt);
    CHECK(is_near(
        (center.pens[0].y - center.frame.top()) - (center.frame.bottom() - center.pens[1].y),
        6.83));
    CHECK(center.pens[2].y == 10_pt + 60_pt + 9_pt);

    const Placed small_top = placed(BesideAlign::kTop, 10_pt);
    CHECK(is_near(small_top.pens[0].y - small_top.frame.top(), 6.83));
    const Placed small_bottom = placed(BesideAlign::kBottom, 10_pt);
    CHECK(is_near(small_bottom.frame.bottom() - small_bottom.pens[1].y, 0));
    CHECK(small_bottom.pens[2].y == 10_pt + 24_pt + 9_pt);
}

TEST_CASE("text that would fill more than a page follows below its figure") {
    Document document = make_document();
    add_figure(document, {.size = {50_pt, 60_pt}, .side = Side::kLeft, .beside = 1, .gap = 20_pt});
    add_text(document, words(600));
    const Placed placed = place(document);
    CHECK(placed.pages > 1);
    CHECK(placed.pens.front().x == 10_pt);
    CHECK(placed.pens.front().y == 10_pt + 60_pt + 9_pt);
}

TEST_CASE("a figure beside which there is no room is alone") {
    Document document = make_document();
    add_figure(document, {.size = {240_pt, 60_pt}, .side = Side::kLeft, .beside = 1, .gap = 20_pt});
    add_text(document, "text");
    CHECK(place(document).pens.front() == Point{10_pt, 79_pt});
}

TEST_CASE("dumps name figures") {
    Document document = make_document();
    add_figure(document, {.size = {50_pt, 60_pt}, .shape = FrameShape::kCircle});
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    Diagnostics diagnostics;
    CHECK(dump_pages(typeset(document, {.fonts = fonts, .hyphenator = hyphenator}, diagnostics)) ==
          "page 1 300.00x200.00\n"
          "  image 0 circle 125.00,10.00 50.00x60.00 of 120.00,10.00 60.00x60.00 element 1\n");
    CHECK(dump_document(document).find("image0 4x4 rgb samples\n") != std::string::npos);
    CHECK(dump_document(document).find("figure image0 center circle 50.00x60.00 @1") !=
          std::string::npos);
}

}  // namespace
}  // namespace cvpdf
