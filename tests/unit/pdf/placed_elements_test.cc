#include "pdf/placed_elements.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace cvpdf;

namespace {

PlacedItem text_item(StructId element, std::string text, Length baseline) {
    GlyphRun run;
    run.text = std::move(text);
    run.size = 10_pt;
    PlacedItem item;
    item.element = element;
    item.content = PlacedGlyphs{.origin = {20_pt, baseline}, .run = std::move(run)};
    return item;
}

/// Two items of a list, the label of the first in a span of its own.
struct Listed {
    StructTree tree = {};
    StructId root = add_element(tree, kArtifact, Role::kDocument);
    StructId list = add_element(tree, root, Role::kL);
    StructId first = add_element(tree, add_element(tree, list, Role::kLI), Role::kLbl);
    StructId first_word = add_element(tree, first, Role::kSpan);
    StructId second = add_element(tree, add_element(tree, list, Role::kLI), Role::kLbl);
};

}  // namespace

TEST_CASE("a list is known by the whole of its first label") {
    const Listed listed;
    const std::vector<Page> pages = {{
        .size = {100_pt, 200_pt},
        .items = {text_item(listed.first, "(", 30_pt), text_item(listed.first_word, "a)", 30_pt),
                  text_item(listed.second, "(b)", 50_pt)},
    }};
    const PlacedElements placed = find_placed_elements(listed.tree, pages);
    REQUIRE(placed.first_labels.size() == 1);
    const ListLabel& label = placed.first_labels.at(static_cast<std::size_t>(listed.list));
    CHECK(label.element == listed.first);
    CHECK(label.text == "(a)");
}

TEST_CASE("an element starts where its first glyphs or those within it do, in points from below") {
    const Listed listed;
    const std::vector<Page> pages = {
        {.size = {100_pt, 200_pt}, .items = {text_item(kArtifact, "1", 190_pt)}},
        {.size = {100_pt, 200_pt},
         .items = {text_item(listed.first_word, "a", 30_pt), text_item(listed.second, "b", 5_pt)}},
    };
    const auto starts = find_placed_elements(listed.tree, pages).starts;
    const auto start = [&](StructId id) { return starts.at(static_cast<std::size_t>(id)); };
    for (const StructId id : {listed.root, listed.list, listed.first, listed.first_word}) {
        REQUIRE(start(id));
        CHECK(start(id)->page == 1);
        CHECK(start(id)->top == 180);
    }
    CHECK(start(listed.second)->top == 200);  // never above the page
}

TEST_CASE("a figure's frame is that of its first image") {
    StructTree tree;
    const StructId root = add_element(tree, kArtifact, Role::kDocument);
    const StructId figure = add_element(tree, root, Role::kFigure);
    const auto image = [&](Length x) {
        PlacedItem item;
        item.element = figure;
        item.content = PlacedImage{.frame = {{x, 10_pt}, {30_pt, 40_pt}}};
        return item;
    };
    const std::vector<Page> pages = {{.size = {100_pt, 200_pt}, .items = {image(5_pt)}},
                                     {.size = {100_pt, 300_pt}, .items = {image(7_pt)}}};
    const FigureFrame frame = find_placed_elements(tree, pages).figures.at(1);
    CHECK(frame.area.left() == 5_pt);
    CHECK(frame.page_height == 200_pt);
}
