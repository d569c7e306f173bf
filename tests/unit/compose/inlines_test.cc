#include "catch.h"
#include "compose_text.h"

using namespace cvpdf;

namespace {

/// The inlines of the first paragraph behind the heading of the only section.
Inlines first_text(const Document& document) {
    for (std::size_t i = 0; i < document.flows[0].blocks.size(); ++i) {
        const Block& block = document.flows[0].blocks[i];
        if (std::holds_alternative<Rule>(block.content)) {
            return std::get<Paragraph>(document.flows[0].blocks.at(i + 1).content).inlines;
        }
    }
    return {};
}

Document composed(const std::string& text, const std::string& language = "en") {
    return compose_text("cv:\n  name: A\n  sections:\n    summary:\n      - " + text + "\n",
                        language)
        .document;
}

}  // namespace

TEST_CASE("marks of Markdown become styles") {
    const Document document = composed("'a **b** *c* `d` x^2^ H~2~O'");
    const Inlines inlines = first_text(document);
    REQUIRE(inlines.size() == 11);
    const auto font = [&](std::size_t i) { return document.style(inlines[i].style).font; };
    CHECK(font(0) == FontSpec{.family = "latin-modern", .size = 10_pt});
    CHECK(font(1).weight == 700);
    CHECK(font(3).slant == Slant::kItalic);
    CHECK(font(5).family == "lm-mono");
    CHECK(font(5).ligatures == Ligatures::kNone);
    CHECK(inlines[7].text == "2");
    CHECK(font(7).size == 7_pt);
    CHECK(document.style(inlines[7].style).rise == 3.4_pt);
    CHECK(inlines[9].text == "2");
    CHECK(document.style(inlines[9].style).rise == Length{} - 1.4_pt);
}

TEST_CASE("words in italics have a family of their own where the layout says so") {
    const std::string cv = "cv: {name: A, sections: {summary: ['a *b* `c`']}}\n";
    const Document document =
        compose_text(cv, "en", "fonts: {body: noto-sans-cjk, italic: inter}\n").document;
    const Inlines inlines = first_text(document);
    REQUIRE(inlines.size() == 4);
    const auto family = [&](std::size_t i) { return document.style(inlines[i].style).font.family; };
    CHECK(family(0) == "noto-sans-cjk");
    CHECK(family(1) == "inter");
    CHECK(family(3) == "lm-mono");
}

TEST_CASE("links are made clean, and called by their addresses") {
    const Document document = composed("'[한](https://example.org/가?q=é) x'");
    REQUIRE(document.links.size() == 1);
    CHECK(document.links[0].uri == "https://example.org/%EA%B0%80?q=%C3%A9");
    CHECK(document.struct_tree[document.links[0].element].role == Role::kLink);
    const Inlines inlines = first_text(document);
    REQUIRE(inlines.size() == 2);
    CHECK(inlines[0].link == LinkId{0});
    CHECK(inlines[0].language == "ko");
    CHECK(document.struct_tree[inlines[0].element].role == Role::kSpan);
    CHECK(document.struct_tree[inlines[0].element].parent == document.links[0].element);
    CHECK_FALSE(inlines[1].link);
}

TEST_CASE("lines that the writer kept stay lines") {
    const Document document = composed("|\n        one\n        two\n\n        three");
    const Inlines inlines = first_text(document);
    REQUIRE(inlines.size() == 1);
    CHECK(inlines[0].text == "one\u2028two\u2028three");
}

TEST_CASE("several blanks are one, across styles and links, but in code") {
    const auto text = [](const std::string& typed) {
        std::string all;
        for (const TextInline& part : first_text(composed(typed))) all += part.text;
        return all;
    };
    CHECK(text("'One.  Two.   Three'") == "One. Two. Three");
    CHECK(text("'Label  **bold  text**  and  [a  link](https://a.b).'") ==
          "Label bold text and a link.");
    CHECK(text("'a ** b ** c **b ** c'") == "a ** b ** c **b ** c");
    CHECK(text("'a [ b ](https://a.b) c'") == "a b c");
    CHECK(text("'a  `b  c`  d'") == "a b  c d");
    CHECK(text("\"a\\tb \\t c\"") == "a b c");
    CHECK(text("\"a\\u3000\\u3000b\\u00A0 c\"") == "a\u3000\u3000b\u00A0 c");
    const Inlines inlines = first_text(composed("'ab   cd'"));
    REQUIRE(inlines.size() == 1);
    const Span first = inlines[0].origin.source(0, 1);
    CHECK(inlines[0].origin.source(3, 4).begin == first.begin + 5);
}

TEST_CASE("punctuation is the language's") {
    CHECK(first_text(composed("'He said \"it''s 3--4\"'"))[0].text == "He said “it’s 3–4”");
    CHECK(first_text(composed("'`\"a\"--b`'"))[0].text == "\"a\"--b");
}

TEST_CASE("code and addresses are set apart in text from right to left") {
    const auto text = [](const std::string& typed, const std::string& language = "he") {
        std::string all;
        for (const TextInline& part : first_text(composed("'" + typed + "'", language))) {
            all += part.text;
        }
        return all;
    };
    CHECK(text("קוד `-O2`.") == "קוד \u2066-O2\u2069.");
    CHECK(text("קוד `-O2`.", "en") == "קוד \u2066-O2\u2069.");
    CHECK(text("ראו https://x.org/y/, 2022.") == "ראו \u2066https://x.org/y/\u2069, 2022.");
    CHECK(text("טל. +82 10 1234-5678, a@b.org") ==
          "טל. \u2066+82 10 1234-5678\u2069, \u2066a@b.org\u2069");
    CHECK(text("Code `-O2`, +82 10 1234-5678") == "Code -O2, +82 10 1234-5678");
    const Inlines inlines = first_text(composed("'קוד +82 10 1234-5678 *x*'", "he"));
    REQUIRE_FALSE(inlines.empty());
    const Origin& origin = inlines.front().origin;
    const std::size_t phone = inlines.front().text.find('8');
    const auto at = static_cast<std::uint32_t>(phone);
    const std::uint32_t first = origin.source(0, 1).begin;
    CHECK(origin.source(at, at + 1).begin == first + std::string_view("קוד +").size());
}

TEST_CASE("titles in capitals keep their way back") {
    SourceMap sources;
    const Document document =
        compose_text("cv:\n  name: A\n  sections:\n    'Straße am Fluss': [x]\n").document;
    const auto& heading = std::get<Paragraph>(document.flows[0].blocks[1].content);
    REQUIRE(heading.inlines.size() == 1);
    CHECK(heading.inlines[0].text == "STRASSE AM FLUSS");
    CHECK_FALSE(heading.inlines[0].origin.source(0, 7).detached());
}
