#include <string>

#include "catch.h"
#include "layout_text.h"

using namespace cvpdf;

TEST_CASE("icons, levels and bands are off in a layout that does not say them") {
    const auto [layout, messages] = read_layout_text(kLeastLayout);
    CHECK(messages == "");
    CHECK(layout.header.icons.show == Switch::kOff);
    CHECK(layout.section.levels.draw == LevelMark::kNone);
    CHECK(layout.page.bands.empty());
    CHECK_FALSE(layout.page.background);
}

TEST_CASE("icons and levels have a short form; a list of bands takes the place of another") {
    const std::string base = kLeastLayout + "header: {icons: {gap: 2pt}}\n";
    const auto [layout, messages] = read_layout_text(
        "extends: base\n"
        "header: {icons: off}\n"
        "section: {levels: bar}\n"
        "page: {bands: [{side: bottom, size: 3mm, color: '#123456'}]}\n"
        "sections: {skills: {levels: {draw: dots}}}\n",
        {{"base", base}});
    CHECK(messages == "");
    CHECK(layout.header.icons.show == Switch::kOff);
    CHECK(layout.header.icons.gap.fixed == 2_pt);
    CHECK(layout.section.levels.draw == LevelMark::kBar);
    CHECK(layout.own_sections.at("skills").levels.draw == LevelMark::kDots);
    REQUIRE(layout.page.bands.size() == 1);
    CHECK(layout.page.bands[0].side == PageEdge::kBottom);
    CHECK(layout.page.bands[0].size == 3_mm);
}

TEST_CASE("mistakes in what is drawn have their place") {
    const auto [layout, messages] = read_layout_text(
        "page:\n"
        "  size: a4\n"
        "  margins: 20mm\n"
        "  background: papr\n"
        "  bands:\n"
        "    - {side: middle, size: 4mm, color: '#123456'}\n"
        "    - {side: top, color: '#123456'}\n"
        "    - {side: left, size: 300mm, color: ink}\n"
        "colors: {ink: '#000000', paper: '#fffff0'}\n"
        "fonts: {body: latin-modern, mono: lm-mono}\n"
        "styles: {body: {size: 10pt, leading: 1.2em}}\n"
        "header: {icons: {size: 3em, color: inc}, columns: 9}\n"
        "section: {levels: stars}\n");
    CHECK(messages ==
          "test.yaml:4:15: error: there is no colour 'papr'\n"
          " 4 |   background: papr\n"
          "   |               ^~~~\n"
          "hint: did you mean 'paper'?\n"
          "test.yaml:6:14: error: 'middle' is none of top, bottom, left, right\n"
          " 6 |     - {side: middle, size: 4mm, color: '#123456'}\n"
          "   |              ^~~~~~\n"
          "test.yaml:7:7: error: a band needs a size and a colour\n"
          " 7 |     - {side: top, color: '#123456'}\n"
          "   |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: as in {side: top, size: 4mm, color: accent}\n"
          "test.yaml:8:7: error: a band does not reach beyond the page\n"
          " 8 |     - {side: left, size: 300mm, color: ink}\n"
          "   |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "test.yaml:12:24: error: expected a length from 0em to 1.5em, or to 20pt\n"
          " 12 | header: {icons: {size: 3em, color: inc}, columns: 9}\n"
          "    |                        ^~~\n"
          "test.yaml:12:36: error: there is no colour 'inc'\n"
          " 12 | header: {icons: {size: 3em, color: inc}, columns: 9}\n"
          "    |                                    ^~~\n"
          "hint: did you mean 'ink'?\n"
          "test.yaml:12:51: error: expected a whole number from 2 to 4\n"
          " 12 | header: {icons: {size: 3em, color: inc}, columns: 9}\n"
          "    |                                                   ^\n"
          "test.yaml:13:19: error: 'stars' is none of none, dots, bar\n"
          " 13 | section: {levels: stars}\n"
          "    |                   ^~~~~\n"
          "hint: did you mean 'dots'?\n");
}
