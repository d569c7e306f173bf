#include "layout/check_layout.h"

#include <string>

#include "catch.h"
#include "layout_text.h"

using namespace cvpdf;

namespace {

const std::string kPage =
    "page: {size: a4, margins: 20mm}\nfonts: {body: latin-modern, mono: lm-mono}\n";

}  // namespace

TEST_CASE("a style of an extended layout may go unused") {
    const std::string base =
        kPage + "styles: {body: {size: 10pt, leading: 1.2em}, extra: {size: 8pt}}\n";
    CHECK(read_layout_text(base).messages.find("nothing uses the style 'extra'") !=
          std::string::npos);
    CHECK(read_layout_text("extends: base\n", {{"base", base}}).messages.empty());
}

TEST_CASE("names that lead nowhere are errors") {
    const auto [layout, messages] =
        read_layout_text(kPage +
                         "styles:\n"
                         "  body: {size: 10pt, leading: 1.2em, color: inc}\n"
                         "  name: {size: 20pt}\n"
                         "colors: {ink: '#000000'}\n"
                         "header: {name: {style: nam}}\n");
    CHECK(messages ==
          "test.yaml:4:45: error: there is no colour 'inc'\n"
          " 4 |   body: {size: 10pt, leading: 1.2em, color: inc}\n"
          "   |                                             ^~~\n"
          "hint: did you mean 'ink'?\n"
          "test.yaml:5:3: warning: nothing uses the style 'name'\n"
          " 5 |   name: {size: 20pt}\n"
          "   |   ^~~~\n"
          "hint: did you mean 'nam'?\n"
          "test.yaml:7:24: error: there is no style 'nam'\n"
          " 7 | header: {name: {style: nam}}\n"
          "   |                        ^~~\n"
          "hint: did you mean 'name'?\n");
}

TEST_CASE("styles that inherit in a circle are errors, and end") {
    const auto [layout, messages] = read_layout_text(kPage +
                                                     "styles:\n"
                                                     "  body: {size: 10pt, leading: 1.2em}\n"
                                                     "  a: {inherits: b}\n"
                                                     "  b: {inherits: a, weight: bold}\n");
    CHECK(messages ==
          "test.yaml:5:3: error: the style 'a' inherits from itself\n"
          " 5 |   a: {inherits: b}\n"
          "   |   ^\n"
          "hint: name another one under 'inherits', or leave it out\n"
          "test.yaml:6:3: error: the style 'b' inherits from itself\n"
          " 6 |   b: {inherits: a, weight: bold}\n"
          "   |   ^\n"
          "hint: name another one under 'inherits', or leave it out\n");
    CHECK(resolve_style(layout, "a").weight == 700);
    CHECK(resolve_style(layout, "a").size.ideal == Dimension{.fixed = 10_pt});
}

TEST_CASE("margins leave room") {
    const std::string rest =
        "fonts: {body: latin-modern, mono: lm-mono}\nstyles: {body: {size: 10pt, leading: "
        "1.2em}}\n";
    CHECK(read_layout_text("page: {size: a4, margins: 100mm}\n" + rest).messages ==
          "test.yaml:1:1: error: the margins leave no room for text\n"
          " 1 | page: {size: a4, margins: 100mm}\n"
          "   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: they are lengths from the edges of the page, as in margins: 20mm\n");
    CHECK(read_layout_text("page: {size: a4, margins: -1mm}\n" + rest).messages ==
          "test.yaml:1:1: error: a margin cannot be negative\n"
          " 1 | page: {size: a4, margins: -1mm}\n"
          "   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("values that cannot be say what can") {
    const auto [layout, messages] =
        read_layout_text(kPage +
                         "styles:\n"
                         "  body: {size: 10pt, leading: 1.2em, color: '#12'}\n"
                         "  name: {size: 1.2em}\n"
                         "header: {name: {style: name}}\n");
    CHECK(messages ==
          "test.yaml:4:45: error: '#12' is not a colour\n"
          " 4 |   body: {size: 10pt, leading: 1.2em, color: '#12'}\n"
          "   |                                             ^~~~~\n"
          "hint: a colour is written \"#rrggbb\", in quotes\n"
          "test.yaml:5:16: error: a size of text cannot be in em, which counts from it\n"
          " 5 |   name: {size: 1.2em}\n"
          "   |                ^~~~~\n"
          "hint: as in size: 11pt\n");
}
