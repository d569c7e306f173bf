#include "typeset/measure_flow.h"

#include <algorithm>

#include "catch.h"
#include "typeset/set_flow.h"
#include "unit/typeset/fonts.h"

namespace cvpdf {
namespace {

constexpr const char* kWords =
    "On offering to help the blind man, the man who then stole his car had not had any evil "
    "intention, quite the contrary";

Document make_document(int paragraphs) {
    Document document;
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    PageMaster master{.size = {200_pt, 100_pt}};
    master.regions = {{.name = "main", .area = {.size = {200_pt, 100_pt}}}};
    document.page_masters = {master};
    document.text_styles = {{.font = {.family = "latin-modern", .size = 10_pt}},
                            {.font = {.family = "latin-modern", .size = 11_pt}}};
    for (int i = 0; i < paragraphs; ++i) {
        Block& block = document.flows[0].blocks.emplace_back();
        block.space_before = {.natural = 6_pt, .stretch = 3_pt, .shrink = 1_pt};
        block.content = Paragraph{.inlines = {{.text = kWords, .language = "en"}},
                                  .style = {.alignment = Alignment::kJustified, .leading = 12_pt}};
    }
    return document;
}

struct Tools {
    FontLibrary fonts{test_manifest(), {}};
    Hyphenator hyphenator;
    TextTools tools() { return {.fonts = fonts, .hyphenator = hyphenator}; }
};

TEST_CASE("measured pages are those that are typeset") {
    Tools tools;
    for (const int paragraphs : {0, 1, 3, 7}) {
        const Document document = make_document(paragraphs);
        LineCounts counts;
        const auto flows = measure_flows(document, 1, tools.tools(), counts);
        REQUIRE(flows.size() == 1);
        const MeasuredFlow& measured = flows.front();
        const SetFlow set =
            set_flow(document.flows[0], document.page_masters, document, tools.tools());
        REQUIRE(measured.regions.size() == set.pages.size());
        for (std::size_t p = 0; p < set.pages.size(); ++p) {
            CHECK(measured.regions[p].page == p);
            CHECK(measured.regions[p].area.size.height == 100_pt);
            CHECK(measured.regions[p].used == height_of(set.galley, set.pages[p]));
            CHECK(measured.regions[p].overfull_by == Length{});
        }
    }
}

TEST_CASE("a region below another one is measured as it is cut") {
    Tools tools;
    Document document = make_document(1);
    document.flows.push_back(document.flows[0]);
    document.flows[1].region = "below";
    document.flows[0].blocks[0].space_after = {.natural = 4_pt};
    Region below = document.page_masters[0].regions[0];
    below.name = "below";
    below.below = "main";
    document.page_masters[0].regions.push_back(below);
    LineCounts counts;
    const auto flows = measure_flows(document, 1, tools.tools(), counts);
    REQUIRE(flows.size() == 2);
    REQUIRE(flows[0].regions.size() == 1);
    CHECK(flows[0].regions[0].area.size.height == 36_pt);
    CHECK(flows[0].regions[0].used == 36_pt);
    REQUIRE(flows[1].regions.size() == 1);
    CHECK(flows[1].regions[0].area.size.height == 60_pt);
    CHECK(flows[1].regions[0].used == 36_pt);
}

TEST_CASE("paragraphs are counted anew where anything that their lines depend on differs") {
    Tools tools;
    const Document document = make_document(1);
    const Paragraph paragraph = std::get<Paragraph>(document.flows[0].blocks[0].content);
    LineCounts counts;
    const auto count = [&](const Paragraph& other, Length width = 200_pt) {
        LineCounts alone;
        const std::size_t lines = counts.count(other, width, document, tools.tools());
        CHECK(lines == alone.count(other, width, document, tools.tools()));
        return lines;
    };
    const std::size_t lines = count(paragraph);
    CHECK(lines == 3);
    CHECK(count(paragraph) == lines);
    CHECK(count(paragraph, 100_pt) > lines);
    Paragraph other = paragraph;
    other.style.leading = 30_pt;
    CHECK(count(other) == lines);
    other.style.indent_start = 100_pt;
    CHECK(count(other) > lines);
    other = paragraph;
    other.inlines.front().text = "Short";
    CHECK(count(other) == 1);
    other = paragraph;
    other.aside = Aside{.inlines = {{.text = kWords, .language = "en"}}};
    CHECK(count(other) == 2 * lines);
}

}  // namespace
}  // namespace cvpdf
