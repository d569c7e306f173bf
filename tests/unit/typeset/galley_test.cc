#include "typeset/galley.h"

#include <string>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

// A flow in a few words: a block a row. Heights are in points; every page is 100 pt high.
struct Row {
    std::size_t lines = 1;
    std::uint32_t group = 0;
    KeepWithNext keep = KeepWithNext::kNo;
    Spacing before = {};
    bool rule = false;
    std::vector<std::size_t> divided = {};
};

constexpr Length kPage = 100_pt;

struct Case {
    Flow flow = {};
    std::vector<BlockExtent> extents = {};
};

Case make_case(const std::vector<Row>& rows, Length line_height = 10_pt) {
    Case result;
    for (const Row& row : rows) {
        Block& block = result.flow.blocks.emplace_back();
        block.space_before = row.before;
        block.keep_with_next = row.keep;
        block.group = GroupId{row.group};
        if (row.rule) block.content.emplace<Rule>(Rule{.thickness = line_height});
        result.extents.push_back(
            {.lines = row.lines, .line_height = line_height, .divided = row.divided});
    }
    return result;
}

// The pages as "block.line" lists: "0.0 0.1 | 1.0".
std::string cut(const std::vector<Row>& rows, const std::vector<Group>& groups,
                const std::vector<Length>& heights = {kPage}) {
    const Case c = make_case(rows);
    const auto [galley, pages] = stack_pages(c.flow, groups, c.extents, heights);
    std::string text;
    for (const PageSpan& page : pages) {
        if (!text.empty()) text += "| ";
        for (std::size_t i = page.begin; i < page.end; ++i) {
            if (!std::holds_alternative<Box>(galley.items[i].content)) continue;
            const GalleyBox& box = galley.boxes[galley.items[i].source];
            text += std::to_string(box.block) + "." + std::to_string(box.line) + " ";
        }
    }
    return text;
}

// How many boxes stand on each page: "8 4".
std::string count(const std::vector<Row>& rows, const std::vector<Group>& groups,
                  const std::vector<Length>& heights = {kPage}) {
    const Case c = make_case(rows);
    const auto [galley, pages] = stack_pages(c.flow, groups, c.extents, heights);
    std::string text;
    for (const PageSpan& page : pages) {
        std::size_t boxes = 0;
        for (std::size_t i = page.begin; i < page.end; ++i) {
            boxes += std::holds_alternative<Box>(galley.items[i].content) ? 1 : 0;
        }
        text += (text.empty() ? "" : " ") + std::to_string(boxes);
    }
    return text;
}

const std::vector<Group> kWhole = {{}};

std::vector<Row> lines_of(std::size_t blocks, std::size_t lines = 1, std::uint32_t group = 0) {
    return std::vector<Row>(blocks, Row{.lines = lines, .group = group});
}

std::vector<Row> operator+(std::vector<Row> a, const std::vector<Row>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

TEST_CASE("an empty flow has no pages") {
    CHECK(count({}, kWhole) == "");
    CHECK(count({Row{.lines = 0}}, kWhole) == "");
}

TEST_CASE("pages are filled, the last one takes the rest") {
    CHECK(count(lines_of(10), kWhole) == "10");
    CHECK(count(lines_of(25), kWhole) == "10 10 5");
}

TEST_CASE("regions of different heights") {
    CHECK(count(lines_of(25), kWhole, {50_pt, 100_pt, 70_pt}) == "5 10 7 3");
}

TEST_CASE("a heading is never last on a page") {
    const Row heading{.keep = KeepWithNext::kYes};
    CHECK(count(lines_of(9) + std::vector<Row>{heading} + lines_of(5), kWhole) == "9 6");
    // A chain of them moves together, with a rule in between that does not itself ask to be kept.
    const Row rule{.rule = true};
    CHECK(count(lines_of(7) + std::vector<Row>{heading, rule, heading} + lines_of(5), kWhole) ==
          "7 8");
}

TEST_CASE("what is kept together but taller than a page is torn after all") {
    const Row heading{.keep = KeepWithNext::kYes};
    CHECK(count(std::vector<Row>(24, heading), kWhole) == "10 10 4");
}

TEST_CASE("no page ends in a hyphen, but to save one") {
    const std::vector<Row> whole = lines_of(6) + lines_of(1, 8);
    CHECK(count(whole, kWhole) == "10 4");
    std::vector<Row> divided = whole;
    divided.back().divided = {3};
    CHECK(count(divided, kWhole) == "9 5");
    std::vector<Row> full = whole + lines_of(6);
    CHECK(count(full, kWhole) == "10 10");
    full[6].divided = {3};
    CHECK(count(full, kWhole) == "10 10");
}

TEST_CASE("no line of a paragraph stands alone") {
    struct Table {
        std::size_t before, lines;
        std::string pages;
    };
    for (const Table& row : {Table{9, 2, "9 2"}, Table{9, 3, "9 3"}, Table{8, 3, "8 3"},
                             Table{8, 4, "10 2"}, Table{9, 4, "9 4"}, Table{7, 4, "9 2"}}) {
        INFO(row.before << " lines, then a paragraph of " << row.lines);
        CHECK(count(lines_of(row.before) + lines_of(1, row.lines), kWhole) == row.pages);
    }
}

TEST_CASE("an entry up to a third of the page is torn only where that saves a page") {
    const std::vector<Group> groups = {{},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{1}},
                                       {.parent = GroupId{1}},
                                       {.parent = GroupId{1}}};
    const auto count_all = [&](std::size_t first, std::size_t tall, std::size_t last) {
        return count(lines_of(first, 1, 2) + lines_of(tall, 1, 3) + lines_of(last, 1, 4), groups,
                     {200_pt});
    };
    CHECK(count_all(16, 6, 0) == "16 6");
    CHECK(count_all(15, 6, 0) == "15 6");
    CHECK(count_all(15, 6, 14) == "15 20");
    CHECK(count_all(15, 6, 18) == "20 19");
    CHECK(count_all(17, 4, 18) == "17 19 3");  // no taller than a fifth
}

TEST_CASE("an entry no taller than a third of the page stays whole") {
    const std::vector<Group> groups = {
        {}, {.parent = GroupId{0}}, {.parent = GroupId{1}}, {.parent = GroupId{1}}};
    CHECK(count(lines_of(8, 1, 2) + lines_of(3, 1, 3), groups) == "8 3");
}

TEST_CASE("a taller entry breaks between its blocks, not inside them") {
    const std::vector<Group> groups = {{}, {.parent = GroupId{0}}, {.parent = GroupId{1}}};
    // Fourteen lines fit; two more lines of the fourth block would fill the page.
    CHECK(cut(lines_of(4, 4, 2), groups, {140_pt}) ==
          "0.0 0.1 0.2 0.3 1.0 1.1 1.2 1.3 2.0 2.1 2.2 2.3 | 3.0 3.1 3.2 3.3 ");
}

TEST_CASE("breaks are sought where the outermost groups meet") {
    const std::vector<Group> groups = {{}, {.parent = GroupId{0}}, {.parent = GroupId{0}}};
    // 19 lines fit between the sections; one more line would tear the second section.
    CHECK(count(lines_of(19, 1, 1) + lines_of(9, 1, 2), groups, {200_pt}) == "19 9");
    // A page that would stay a tenth empty is filled, between two entries as well.
    CHECK(count(lines_of(18, 1, 1) + lines_of(9, 1, 2), groups, {200_pt}) == "20 7");
    const std::vector<Group> entries = {{},
                                        {.parent = GroupId{0}},
                                        {.parent = GroupId{0}},
                                        {.parent = GroupId{2}},
                                        {.parent = GroupId{2}}};
    const std::vector<Row> section = lines_of(1, 4, 3) + lines_of(1, 12, 4);
    CHECK(count(lines_of(36, 1, 1) + section, entries, {400_pt}) == "40 12");
    CHECK(count(lines_of(37, 1, 1) + section, entries, {400_pt}) == "37 16");
}

TEST_CASE("a section breaks between its entries where the page would stay emptier otherwise") {
    // Fifteen lines, then a section of four entries of two lines.
    const std::vector<Group> groups = {{},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{2}},
                                       {.parent = GroupId{2}},
                                       {.parent = GroupId{2}},
                                       {.parent = GroupId{2}}};
    const std::vector<Row> section =
        lines_of(1, 2, 3) + lines_of(1, 2, 4) + lines_of(1, 2, 5) + lines_of(1, 2, 6);
    CHECK(count(lines_of(15, 1, 1) + section, groups, {190_pt}) == "19 4");
    CHECK(count(lines_of(15, 1, 1) + section, groups, {180_pt}) == "17 6");
}

TEST_CASE("a section leaves no single line behind for a page that is nearly full") {
    const std::vector<Group> groups = {{},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{2}},
                                       {.parent = GroupId{2}},
                                       {.parent = GroupId{2}}};
    const std::vector<Row> section = lines_of(1, 1, 3) + lines_of(1, 1, 4) + lines_of(1, 1, 5);
    CHECK(count(lines_of(18, 1, 1) + section, groups, {200_pt}) == "18 3");
    CHECK(count(lines_of(17, 1, 1) + section, groups, {190_pt}) == "17 3");
}

TEST_CASE("a group may ask for a new page, or for none") {
    std::vector<Group> groups = {
        {}, {.parent = GroupId{0}}, {.parent = GroupId{0}, .page_break = PageBreak::kBefore}};
    CHECK(count(lines_of(3, 1, 1) + lines_of(3, 1, 2), groups) == "3 3");
    CHECK(count(lines_of(3, 1, 2), groups) ==
          "3");  // at the top of the first page nothing is left blank
    groups[2].page_break = PageBreak::kAvoid;
    CHECK(count(lines_of(4, 1, 1) + lines_of(8, 1, 2), groups) == "4 8");
    CHECK(count(lines_of(4, 1, 1) + lines_of(14, 1, 2), groups) == "10 8");  // taller than a page
}

TEST_CASE("nested groups that both want a new page get one") {
    const std::vector<Group> groups = {{},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{0}, .page_break = PageBreak::kBefore},
                                       {.parent = GroupId{2}, .page_break = PageBreak::kBefore}};
    CHECK(count(lines_of(3, 1, 1) + lines_of(3, 1, 3), groups) == "3 3");
}

TEST_CASE("a heading goes to the new page with the entry that wants it") {
    const std::vector<Group> groups = {{},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{0}},
                                       {.parent = GroupId{2}, .page_break = PageBreak::kBefore}};
    const Row heading{.group = 2, .keep = KeepWithNext::kYes};
    const Row rule{.group = 2, .rule = true};
    CHECK(count(lines_of(3, 1, 1) + std::vector<Row>{heading, rule} + lines_of(4, 1, 3), groups) ==
          "3 6");
    // At the flow's start there is nothing to leave behind.
    CHECK(count(std::vector<Row>{heading} + lines_of(4, 1, 3), groups) == "5");
}

TEST_CASE("the larger space stands between two blocks and vanishes at a page's top") {
    Case c = make_case(lines_of(3));
    c.flow.blocks[0].space_after = {.natural = 4_pt, .stretch = 1_pt};
    c.flow.blocks[1].space_before = {.natural = 6_pt, .shrink = 2_pt};
    c.flow.blocks[0].space_before = {.natural = 30_pt};
    const Galley galley = stack_blocks(c.flow, kWhole, c.extents, kPage);
    CHECK(dump_items(galley.items) ==
          "0 @0 box 10.00\n"
          "1 @0 penalty 0\n"
          "2 @0 glue 6.00 minus 2.00\n"
          "3 @1 box 10.00\n"
          "4 @0 penalty 0\n"
          "5 @0 glue 0.00\n"
          "6 @2 box 10.00\n");
}

TEST_CASE("glue stretches where that makes a page exactly full, and nowhere else") {
    const Spacing space{.natural = 4_pt, .stretch = 3_pt};
    std::vector<Row> rows(20, Row{.before = space});
    const Case c = make_case(rows);
    const Galley galley = stack_blocks(c.flow, kWhole, c.extents, kPage);
    const std::vector<PageSpan> pages = break_pages(galley, std::vector{kPage});
    // Seven lines and six spaces: 94 pt; 18 pt of stretch are there, 6 are needed.
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].set_permille == 333);
    CHECK(pages[1].set_permille == 333);
    CHECK(pages[2].set_permille == 0);

    const Case tight =
        make_case(std::vector<Row>(9, Row{.before = {.natural = 2_pt, .shrink = 1_pt}}));
    const Galley shrunk = stack_blocks(tight.flow, kWhole, tight.extents, kPage);
    const std::vector<PageSpan> one = break_pages(shrunk, std::vector{kPage});
    REQUIRE(one.size() == 1);  // 106 pt shrink to 100
    CHECK(one[0].set_permille == -750);
}

TEST_CASE("no page is added for the looks alone") {
    // Eleven blocks of two lines: the second page would rather begin with a group, yet all fits on
    // two.
    const std::vector<Group> groups = {{}, {.parent = GroupId{0}}, {.parent = GroupId{1}}};
    CHECK(count(lines_of(2, 10, 2), groups) == "10 10");
    CHECK(count(lines_of(4, 5, 2), groups) == "10 10");
}

TEST_CASE("a line taller than the page is said to be overfull") {
    const Case c = make_case(lines_of(1), 130_pt);
    const Galley galley = stack_blocks(c.flow, kWhole, c.extents, kPage);
    const std::vector<PageSpan> pages = break_pages(galley, std::vector{kPage});
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].overfull_by == 30_pt);
}

TEST_CASE("long flows are cut in linear work") {
    const auto candidates = [](std::size_t blocks) {
        const Case c = make_case(lines_of(blocks, 3));
        const Galley galley = stack_blocks(c.flow, kWhole, c.extents, kPage);
        return best_breaks(galley.items, std::vector{kPage}, {.line_end_stretch = 20_pt})
            .candidates;
    };
    CHECK(candidates(10'000) < 11 * candidates(1'000));
}

}  // namespace
}  // namespace cvpdf
