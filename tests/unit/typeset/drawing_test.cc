// Drawings in lines of text.

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "typeset/typeset.h"
#include "unit/typeset/fonts.h"

namespace cvpdf {
namespace {

constexpr Length kAdvance = 9_pt;

TextInline text_inline(std::string text) {
    return {.text = std::move(text), .element = StructId{0}, .language = "en"};
}

/// A square of 8 pt.
TextInline square() {
    TextInline drawn{.text = std::string{kDrawingText}, .language = "en"};
    drawn.drawing = InlineDrawing{.width = 8_pt,
                                  .after = kAdvance - 8_pt,
                                  .path = {{.verb = PathVerb::kMove, .to = {{}, -8_pt}},
                                           {.verb = PathVerb::kLine, .to = {8_pt, -8_pt}},
                                           {.verb = PathVerb::kLine, .to = {8_pt, {}}},
                                           {.verb = PathVerb::kLine, .to = {}},
                                           {.verb = PathVerb::kClose}}};
    return drawn;
}

std::vector<Page> set(Paragraph paragraph, Length width) {
    Document document;
    document.info.language = "en";
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    PageMaster master{.size = {width, 100_pt}};
    master.regions = {{.name = "main", .area = {{}, {width, 100_pt}}}};
    document.page_masters = {master};
    document.text_styles = {{.font = {.family = "latin-modern", .size = 10_pt}}};
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    paragraph.style.leading = 12_pt;
    document.flows[0].blocks.emplace_back().content.emplace<Paragraph>(std::move(paragraph));
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    Diagnostics diagnostics;
    return typeset(document,
                   {.fonts = fonts, .hyphenator = hyphenator, .protrusion = kTestProtrusion},
                   diagnostics);
}

template <class Content>
std::vector<std::pair<const Content*, StructId>> placed(const Page& page) {
    std::vector<std::pair<const Content*, StructId>> found;
    for (const PlacedItem& item : page.items) {
        if (const auto* content = std::get_if<Content>(&item.content))
            found.emplace_back(content, item.element);
    }
    return found;
}

}  // namespace

TEST_CASE("a drawing takes its room in the line, and nothing of it is said") {
    const auto pages = set({.inlines = {text_inline("a "), square(), text_inline("b")}}, 200_pt);
    const auto paths = placed<PlacedPath>(pages.at(0));
    const auto texts = placed<PlacedGlyphs>(pages.at(0));
    REQUIRE(paths.size() == 1);
    REQUIRE(texts.size() == 2);
    CHECK(paths[0].second == kArtifact);
    const auto& [before, first] = texts[0];
    CHECK(paths[0].first->origin.x == before->origin.x + run_width(before->run));
    CHECK(paths[0].first->origin.y == before->origin.y);
    CHECK(texts[1].first->origin.x == paths[0].first->origin.x + kAdvance);
    CHECK(page_text(pages[0]) == "a b\n");
}

TEST_CASE("no line ends between a drawing and the word behind it") {
    const auto pages =
        set({.inlines = {text_inline("aaaa "), square(), text_inline("bbbb")}}, 40_pt);
    const auto paths = placed<PlacedPath>(pages.at(0));
    const auto texts = placed<PlacedGlyphs>(pages.at(0));
    REQUIRE(paths.size() == 1);
    REQUIRE(texts.size() == 2);
    CHECK(paths[0].first->origin == Point{{}, texts[1].first->origin.y});
    CHECK(texts[1].first->origin.x == kAdvance);
    CHECK(texts[0].first->origin.y + 12_pt == texts[1].first->origin.y);
}

TEST_CASE("what stays whole is not divided where it fits on a line, and is where it does not") {
    const auto lines = [](Length width) {
        TextInline address = text_inline("example.org/one/two");
        address.wrap = Wrap::kWhole;
        return page_text(set({.inlines = {text_inline("aaaa bbbb "), address}}, width).at(0));
    };
    CHECK(lines(100_pt) == "aaaa bbbb\nexample.org/one/two\n");
    CHECK(lines(60_pt) == "aaaa bbbb\nexample.org/\none/two\n");
}

TEST_CASE("from right to left a drawing stands at the right of what follows it, its gap between") {
    TextInline leftward = square();
    leftward.text = kLeftwardDrawingText;
    for (const auto& [drawing, behind] : {std::pair{square(), " שלום"}, std::pair{leftward, ""}}) {
        const auto pages =
            set({.inlines = {drawing, text_inline("\u2068a@b.org\u2069"), text_inline(behind)},
                 .style = {.direction = Direction::kRightToLeft}},
                200_pt);
        const auto paths = placed<PlacedPath>(pages.at(0));
        REQUIRE(paths.size() == 1);
        CHECK(paths[0].first->origin.x == 192_pt);
        const PlacedGlyphs& address = *placed<PlacedGlyphs>(pages.at(0)).front().first;
        CHECK(address.origin.x + run_width(address.run) == 200_pt - kAdvance);
    }
}

TEST_CASE("lines from right to left end before what is set apart") {
    TextInline separator = text_inline(" | ");
    separator.at_line_end = AtLineEnd::kVanishes;
    Inlines inlines;
    for (const char* contact :
         {"\u2068aaaaaaaa\u2069", "\u2068שלוםשלום\u2069", "\u2068bbbbbbbb\u2069"}) {
        if (!inlines.empty()) inlines.push_back(separator);
        inlines.push_back(text_inline(contact));
        inlines.back().wrap = Wrap::kWhole;
    }
    const auto pages =
        set({.inlines = inlines, .style = {.direction = Direction::kRightToLeft}}, 60_pt);
    for (const auto& [text, element] : placed<PlacedGlyphs>(pages.at(0))) {
        CHECK(text->origin.x >= Length{});
        CHECK(text->origin.x + run_width(text->run) <= 60_pt);
    }
}

TEST_CASE("a drawing at the end of a paragraph stands before the space that ends it") {
    Paragraph paragraph{.inlines = {text_inline("a"), square()}};
    paragraph.aside = Aside{.inlines = {text_inline("2020")}};
    const auto pages = set(std::move(paragraph), 200_pt);
    const auto texts = placed<PlacedGlyphs>(pages.at(0));
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].first->run->text == "a");
    CHECK(texts[1].first->run->text == " ");
    CHECK(run_width(texts[1].first->run) == Length{});
    CHECK(texts[1].second == StructId{0});
}

}  // namespace cvpdf
