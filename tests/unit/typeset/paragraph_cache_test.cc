#include "typeset/paragraph_cache.h"

#include <string>

#include "catch.h"
#include "typeset/typeset.h"
#include "unit/typeset/fonts.h"

namespace cvpdf {
namespace {

// Two paragraphs with a bold link between plain words; elements and links are numbered from
// `first`.
Document make_document(std::uint32_t first, std::string_view word) {
    Document document;
    document.info.language = "en";
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    document.page_masters = {{.size = {200_pt, 300_pt}, .margins = {10_pt, 10_pt, 10_pt, 10_pt}}};
    document.text_styles = {
        {.font = {.family = "latin-modern", .size = 10_pt}},
        {.font = {.family = "latin-modern", .weight = kBoldWeight, .size = 10_pt}},
    };
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    while (document.struct_tree.elements.size() < first) {
        add_element(document.struct_tree, StructId{0}, Role::kP);
    }
    while (document.links.size() < first)
        document.links.push_back({.uri = "https://other.example"});
    for (int i = 0; i < 2; ++i) {
        const StructId block = add_element(document.struct_tree, StructId{0}, Role::kP);
        const StructId element = add_element(document.struct_tree, block, Role::kLink);
        const auto link = static_cast<LinkId>(document.links.size());
        document.links.push_back({.uri = "https://example.com", .element = element});
        Paragraph paragraph{
            .inlines = {{.text = "Set once and ", .element = block, .language = "en"},
                        {.text = std::string(word),
                         .style = TextStyleId{1},
                         .element = element,
                         .language = "en",
                         .link = link},
                        {.text = ", then again in lines that are broken over a narrow measure.",
                         .element = block,
                         .language = "en"}},
            .style = {.alignment = Alignment::kJustified, .leading = 12_pt}};
        document.flows[0].blocks.emplace_back().content = std::move(paragraph);
    }
    return document;
}

struct Fixture {
    FontLibrary fonts{test_manifest(), {}};
    Hyphenator hyphenator;
    ParagraphCache cache;

    std::string pages(const Document& document, ParagraphCache* paragraphs) {
        Diagnostics diagnostics;
        const TextTools tools{.fonts = fonts, .hyphenator = hyphenator, .paragraphs = paragraphs};
        return dump_pages(typeset(document, tools, diagnostics));
    }
};

TEST_CASE("a recalled paragraph is the one set anew, in its own document's elements and links") {
    Fixture fixture;
    fixture.pages(make_document(1, "recalled"), &fixture.cache);
    for (const std::uint32_t first : {1U, 7U}) {
        const Document document = make_document(first, "recalled");
        CHECK(fixture.pages(document, &fixture.cache) == fixture.pages(document, nullptr));
    }
}

TEST_CASE("what differs in a word, a style, an order of elements or the measure is set anew") {
    Fixture fixture;
    const Document known = make_document(1, "recalled");
    fixture.pages(known, &fixture.cache);
    Document other_word = make_document(1, "remembered");
    Document other_style = known;
    other_style.text_styles[1].font.weight = kRegularWeight;
    Document other_measure = known;
    other_measure.page_masters[0].size.width = 160_pt;
    Document other_elements = known;
    auto& inlines = std::get<Paragraph>(other_elements.flows[0].blocks[1].content).inlines;
    inlines[2].element = inlines[1].element;
    for (const Document* document : {&other_word, &other_style, &other_measure, &other_elements}) {
        const std::string anew = fixture.pages(*document, nullptr);
        CHECK(anew != fixture.pages(known, nullptr));
        CHECK(fixture.pages(*document, &fixture.cache) == anew);
    }
}

TEST_CASE("a recalled paragraph has its own leading") {
    Fixture fixture;
    fixture.pages(make_document(1, "recalled"), &fixture.cache);
    Document document = make_document(1, "recalled");
    for (Block& block : document.flows[0].blocks) {
        std::get<Paragraph>(block.content).style.leading = 15_pt;
    }
    CHECK(fixture.pages(document, &fixture.cache) == fixture.pages(document, nullptr));
}

TEST_CASE("a missing character is reported by every document that has it") {
    Fixture fixture;
    for (int i = 0; i < 2; ++i) {
        const Document document = make_document(1, "\U00013000");  // a hieroglyph
        Diagnostics diagnostics;
        typeset(document,
                {.fonts = fixture.fonts,
                 .hyphenator = fixture.hyphenator,
                 .paragraphs = &fixture.cache},
                diagnostics);
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].message == "no font that is known has '\U00013000' (U+13000)");
    }
}

TEST_CASE("a full cache begins anew and stays right") {
    Fixture fixture;
    ParagraphCache small(100);  // holds one of the paragraphs
    for (const char* word : {"one", "two", "one", "two"}) {
        const Document document = make_document(1, word);
        CHECK(fixture.pages(document, &small) == fixture.pages(document, nullptr));
    }
}

}  // namespace
}  // namespace cvpdf
