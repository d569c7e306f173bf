// Tables on pages: where cells, rules and fills lie, and where pages end.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.h"
#include "typeset/set_flow.h"
#include "typeset/typeset.h"
#include "unit/typeset/fonts.h"

namespace cvpdf {
namespace {

/// Pages of 300 × 200 pt with margins of 10 pt.
Document make_document() {
    Document document;
    document.info.language = "en";
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    PageMaster master{.size = {300_pt, 200_pt}, .margins = {10_pt, 10_pt, 10_pt, 10_pt}};
    master.regions = {{.name = "main", .area = {{10_pt, 10_pt}, {280_pt, 180_pt}}}};
    document.page_masters = {master};
    document.text_styles = {{.font = {.family = "latin-modern", .size = 10_pt}}};
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    return document;
}

CellParagraph text(std::string words) {
    CellParagraph part{.paragraph = {.style = {.leading = 12_pt}}};
    if (!words.empty()) {
        part.paragraph.inlines.push_back(
            {.text = std::move(words), .element = StructId{0}, .language = "en"});
    }
    return part;
}

TableCell cell(std::string words) {
    TableCell result;
    result.paragraphs.push_back(text(std::move(words)));
    return result;
}

Table two_columns() {
    return {.columns = {{.width = 80_pt}, {.share = 1}},
            .padding = {4_pt, 3_pt},
            .frame = 1_pt,
            .rule = 0.5_pt};
}

void add_table(Document& document, Table table) {
    document.flows[0].blocks.emplace_back().content = std::move(table);
}

struct PlacedText {
    std::string text = {};
    Point pen = {};
    StructId element = {};
};

struct PlacedPage {
    std::vector<PlacedText> texts = {};
    std::vector<Rect> rules = {};

    const PlacedText* find(std::string_view text) const {
        const auto found = std::ranges::find(texts, text, &PlacedText::text);
        return found == texts.end() ? nullptr : &*found;
    }
};

std::vector<PlacedPage> place(const Document& document) {
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    Diagnostics diagnostics;
    std::vector<PlacedPage> placed;
    for (const Page& page :
         typeset(document, {.fonts = fonts, .hyphenator = hyphenator}, diagnostics)) {
        PlacedPage& next = placed.emplace_back();
        for (const PlacedItem& item : page.items) {
            if (const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content))
                next.texts.push_back({glyphs->run->text, glyphs->origin, item.element});
            if (const auto* rule = std::get_if<PlacedRule>(&item.content))
                next.rules.push_back(rule->area);
        }
    }
    CHECK(diagnostics.empty());
    return placed;
}

TEST_CASE("cells stand in their columns, the padding within the rules") {
    Document document = make_document();
    Table table = two_columns();
    table.rows = {{.cells = {cell("a"), cell("b")}}, {.cells = {cell("c"), cell("d")}}};
    add_table(document, table);
    const PlacedPage page = place(document).at(0);
    // Half of the frame, the padding, three quarters of the leading.
    CHECK(page.find("a")->pen == Point{10_pt + 0.5_pt + 4_pt, 10_pt + 0.5_pt + 3_pt + 9_pt});
    CHECK(page.find("b")->pen.x == 10_pt + 0.5_pt + 80_pt + 4_pt);
    CHECK(page.find("d")->pen.y - page.find("b")->pen.y == 18_pt);
    const auto has = [&](const Rect& rect) {
        return std::ranges::find(page.rules, rect) != page.rules.end();
    };
    CHECK(page.rules.size() == 6);
    CHECK(has({{10_pt, 10_pt}, {280_pt, 1_pt}}));
    CHECK(has({{10_pt, 46_pt}, {280_pt, 1_pt}}));
    CHECK(has({{10_pt, 10.5_pt}, {1_pt, 36_pt}}));
    CHECK(has({{289_pt, 10.5_pt}, {1_pt, 36_pt}}));
    CHECK(has({{10.5_pt, 28.25_pt}, {279_pt, 0.5_pt}}));
    CHECK(has({{90.25_pt, 10.5_pt}, {0.5_pt, 36_pt}}));
}

TEST_CASE("from right to left the first column is at the right") {
    Document document = make_document();
    Table table = two_columns();
    table.direction = Direction::kRightToLeft;
    table.rows = {{.cells = {cell("a"), cell("b")}}};
    add_table(document, table);
    const PlacedPage page = place(document).at(0);
    CHECK(page.find("b")->pen.x == 10_pt + 0.5_pt + 4_pt);
    CHECK(page.find("a")->pen.x == 10_pt + 0.5_pt + 199_pt + 4_pt);
}

TEST_CASE("spanning cells take the room of those they cover, without rules in it") {
    Document document = make_document();
    Table table = two_columns();
    TableCell tall = cell("tall");
    tall.rows = 2;
    tall.least_height = 60_pt;
    tall.align = CellAlign::kCenter;
    TableCell wide = cell("wide");
    wide.columns = 2;
    table.rows = {{.cells = {tall, cell("b")}}, {.cells = {cell("d")}}, {.cells = {wide}}};
    add_table(document, table);
    const PlacedPage page = place(document).at(0);
    // 66 pt for two rows of 18: both are 15 pt taller.
    CHECK(page.find("d")->pen.y - page.find("b")->pen.y == 33_pt);
    CHECK(page.find("d")->pen.x == page.find("b")->pen.x);
    CHECK(page.find("tall")->pen.y == 10.5_pt + 27_pt + 9_pt);
    CHECK(page.find("wide")->pen.y == 10.5_pt + 66_pt + 3_pt + 9_pt);
    const auto inner = std::ranges::count_if(
        page.rules, [](const Rect& rule) { return rule.size.height == 0.5_pt; });
    CHECK(inner == 2);
    CHECK(std::ranges::find(page.rules, Rect{{90.5_pt, 43.25_pt}, {199_pt, 0.5_pt}}) !=
          page.rules.end());
}

TEST_CASE("pages end between rows, under a whole frame, and the head comes again") {
    Document document = make_document();
    Table table = two_columns();
    table.head_rows = 1;
    table.rows.push_back({.cells = {cell("one"), cell("two")}});
    for (int i = 1; i <= 20; ++i) {
        table.rows.push_back({.cells = {cell("n" + std::to_string(i)), cell("x")}});
    }
    add_table(document, table);
    const std::vector<PlacedPage> pages = place(document);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].find("one")->element == StructId{0});
    CHECK(pages[1].find("one")->element == kArtifact);
    CHECK(pages[1].find("one")->pen == pages[0].find("one")->pen);
    std::vector<std::string> numbers;
    for (const PlacedPage& page : pages) {
        // Nothing under the text area, a frame round all.
        for (const Rect& rule : page.rules) CHECK(rule.bottom() <= 190_pt);
        CHECK(std::ranges::count_if(
                  page.rules, [](const Rect& rule) { return rule.size.width == 280_pt; }) == 2);
        for (const PlacedText& placed : page.texts) {
            if (placed.text.starts_with('n')) numbers.push_back(placed.text);
        }
    }
    REQUIRE(numbers.size() == 20);
    CHECK(numbers.front() == "n1");
    CHECK(numbers.back() == "n20");
}

TEST_CASE("a row taller than a third of the page is divided between lines") {
    Document document = make_document();
    Table table = two_columns();
    std::string many = "word0";
    for (int i = 1; i < 160; ++i) many += " word" + std::to_string(i);
    table.rows = {{.cells = {cell("label"), cell(many)}}};
    add_table(document, table);
    const std::vector<PlacedPage> pages = place(document);
    REQUIRE(pages.size() > 1);
    std::string read;
    for (const PlacedPage& page : pages) {
        for (const PlacedText& placed : page.texts) {
            if (placed.text != "label") read += placed.text + ' ';
            CHECK(placed.pen.y < 190_pt);
        }
    }
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    read.erase(std::unique(read.begin(), read.end(), both_blank), read.end());
    CHECK(read == many + ' ');
}

/// A cell of so many paragraphs with two lines each: `a0` over `b0` …
TableCell pairs_of_lines(int count) {
    TableCell result;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        result.paragraphs.push_back(text("a" + number + "\u2028b" + number));
    }
    return result;
}

TEST_CASE("no paragraph of a divided row leaves a single line on either side") {
    Document document = make_document();
    Table table = two_columns();
    table.rows = {{.cells = {cell("label"), pairs_of_lines(10)}}};
    add_table(document, table);
    const std::vector<PlacedPage> pages = place(document);
    REQUIRE(pages.size() == 2);
    // There would be room for `a7`.
    const auto has = [&](std::size_t page, std::string_view beginning) {
        return std::ranges::any_of(pages[page].texts, [&](const PlacedText& placed) {
            return placed.text.starts_with(beginning);
        });
    };
    CHECK(has(0, "b6"));
    CHECK_FALSE(has(0, "a7"));
    CHECK(has(1, "a7"));
}

TEST_CASE("a row no taller than a third of the page is divided only where that saves a page") {
    const auto pages_with = [](int below) {
        Document document = make_document();
        Table table = two_columns();
        table.rows = {{.cells = {cell("first"), pairs_of_lines(6)}},
                      {.cells = {cell("tall"), pairs_of_lines(2)}}};
        for (int i = 0; i < below; ++i)
            table.rows.push_back({.cells = {cell("below"), pairs_of_lines(1)}});
        add_table(document, table);
        return place(document);
    };
    const std::vector<PlacedPage> whole = pages_with(1);
    REQUIRE(whole.size() == 2);
    CHECK(whole[0].find("tall") == nullptr);
    const std::vector<PlacedPage> divided = pages_with(5);
    REQUIRE(divided.size() == 2);
    CHECK(divided[0].find("tall") != nullptr);
}

TEST_CASE("a row begins a page where it is asked to, the first one with its head") {
    Document document = make_document();
    Table table = two_columns();
    table.head_rows = 1;
    table.rows = {{.cells = {cell("head"), cell("of it")}},
                  {.cells = {cell("first"), cell("a")}, .page_break = PageBreak::kBefore},
                  {.cells = {cell("second"), cell("b")}, .page_break = PageBreak::kBefore}};
    add_table(document, two_columns());
    std::get<Table>(document.flows[0].blocks[0].content).rows = {
        {.cells = {cell("above"), cell("all")}}};
    add_table(document, table);
    const std::vector<PlacedPage> pages = place(document);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].find("head") == nullptr);
    CHECK(pages[1].find("head") != nullptr);
    CHECK(pages[1].find("first") != nullptr);
    CHECK(pages[2].find("second") != nullptr);
}

TEST_CASE("a row that is to stay whole does, and texts that are kept with the next stay with it") {
    Document document = make_document();
    Table table = two_columns();
    TableCell tall = pairs_of_lines(4);
    table.rows = {{.cells = {cell("first"), pairs_of_lines(5)}},
                  {.cells = {cell("tall"), tall}, .page_break = PageBreak::kAvoid}};
    add_table(document, table);
    CHECK(place(document).at(0).find("tall") == nullptr);

    Document kept = make_document();
    for (CellParagraph& part : tall.paragraphs) part.keep_with_next = KeepWithNext::kYes;
    table.rows[1] = {.cells = {cell("tall"), tall}};
    add_table(kept, table);
    CHECK(place(kept).at(0).find("tall") == nullptr);
}

TEST_CASE("a column takes from others what a long word in it lacks") {
    Document document = make_document();
    Table table = two_columns();
    table.columns = {{.share = 1}, {.share = 5}};
    table.rows = {{.cells = {cell("Verantwortung"), cell("b")}}};
    add_table(document, table);
    const PlacedPage page = place(document).at(0);
    CHECK(page.find("b")->pen.x > 10_pt + 0.5_pt + 46.5_pt + 4_pt);
}

TEST_CASE("a column grows for a text that then stands in one line, and for no longer one") {
    const auto second_column = [](const std::string& words, Length most) {
        Document document = make_document();
        Table table = two_columns();
        table.columns = {{.width = 60_pt, .most = most}, {.share = 1}};
        table.rows = {{.cells = {cell(words), cell("b")}}};
        add_table(document, table);
        return place(document).at(0).find("b")->pen.x;
    };
    const Length narrow = second_column("2018", 120_pt);
    CHECK(second_column("March 2018 – May 2020", {}) == narrow);
    CHECK(second_column("March 2018 – May 2020", 120_pt) > narrow + 20_pt);
    CHECK(second_column("March 2018 – May 2020", 120_pt) < narrow + 60_pt);
    CHECK(second_column("March 2018 – May 2020, March 2018 – May 2020", 120_pt) == narrow);
}

}  // namespace
}  // namespace cvpdf
