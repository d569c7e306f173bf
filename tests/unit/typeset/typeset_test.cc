#include "typeset/typeset.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.h"
#include "unit/typeset/fonts.h"

namespace cvpdf {
namespace {

// A document of one flow on pages of 200 × 100 pt with margins of 10 pt.
Document make_document(Length width = 200_pt, Length height = 100_pt) {
    Document document;
    document.info.language = "en";
    document.groups = {{}};
    document.flows = {{.region = "main"}};
    PageMaster master{.size = {width, height}, .margins = {10_pt, 10_pt, 10_pt, 10_pt}};
    master.regions = {{.name = "main", .area = {{10_pt, 10_pt}, {width - 20_pt, height - 20_pt}}}};
    document.page_masters = {master};
    document.text_styles = {
        {.font = {.family = "latin-modern", .size = 10_pt}},
        {.font = {.family = "latin-modern", .weight = kBoldWeight, .size = 10_pt}},
    };
    add_element(document.struct_tree, kArtifact, Role::kDocument);
    return document;
}

TextInline plain(std::string text, std::string language = "en") {
    return {.text = std::move(text), .element = StructId{0}, .language = std::move(language)};
}

Paragraph paragraph_of(Inlines inlines, Alignment alignment = Alignment::kStart) {
    return {.inlines = std::move(inlines),
            .style = {.alignment = alignment,
                      .fit = {.script_gap_permille = 80, .least_last_line = 25_pt},
                      .leading = 12_pt}};
}

void add(Document& document, Paragraph paragraph) {
    document.flows[0].blocks.emplace_back().content.emplace<Paragraph>(std::move(paragraph));
}

struct Typeset {
    std::vector<Page> pages = {};
    Diagnostics diagnostics = {};
};

Typeset run(const Document& document) {
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    Typeset result;
    result.pages =
        typeset(document, {.fonts = fonts, .hyphenator = hyphenator, .protrusion = kTestProtrusion},
                result.diagnostics);
    return result;
}

std::string lines_of(const Document& document) {
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    return dump_lines(document,
                      {.fonts = fonts, .hyphenator = hyphenator, .protrusion = kTestProtrusion});
}

std::vector<const PlacedGlyphs*> glyphs_on(const Page& page) {
    std::vector<const PlacedGlyphs*> list;
    for (const PlacedItem& item : page.items) {
        if (const PlacedGlyphs* glyphs = std::get_if<PlacedGlyphs>(&item.content))
            list.push_back(glyphs);
    }
    return list;
}

std::vector<Rect> links_on(const Page& page) {
    std::vector<Rect> list;
    for (const PlacedItem& item : page.items) {
        if (const LinkArea* link = std::get_if<LinkArea>(&item.content)) list.push_back(link->area);
    }
    return list;
}

const std::string kProse =
    "The purpose of this sentence is to be so long that it takes a few lines of the narrow column "
    "in "
    "which it stands, and to say nothing else at all.";

TEST_CASE("a document without text is one empty page") {
    const Typeset result = run(make_document());
    REQUIRE(result.pages.size() == 1);
    CHECK(result.pages[0].items.empty());
    CHECK(result.diagnostics.empty());
}

TEST_CASE("ragged lines as they are dumped") {
    Document document = make_document();
    add(document, paragraph_of({plain(kProse)}));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 161.34 of 180.00 \"The purpose of this sentence is to be \"\n"
          "  line 165.70 of 180.00 \"so long that it takes a few lines of the \"\n"
          "  line 169.07 of 180.00 \"narrow column in which it stands, and \"\n"
          "  line 110.66 of 180.00 \"to say nothing else at all.\"\n");
}

TEST_CASE("centred lines come out alike") {
    Document document = make_document();
    add(document, paragraph_of({plain("A title that is a little too long for one line")},
                               Alignment::kCenter));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 92.55 of 180.00 \"A title that is a little \"\n"
          "  line 88.37 of 180.00 \"too long for one line\"\n");
}

TEST_CASE("a separator stands between what is on one line, and not where the line ends") {
    Document document = make_document();
    const auto separator = [] {
        TextInline text = plain(" | ");
        text.at_line_end = AtLineEnd::kVanishes;
        return text;
    };
    add(document, paragraph_of({plain("Daejeon, South Korea"), separator(), plain("Gildong Hong"),
                                separator(), plain("Samsung Research"), separator(), plain("2020")},
                               Alignment::kEnd));
    CHECK(page_text(run(document).pages[0]) ==
          "Daejeon, South Korea | Gildong Hong\nSamsung Research | 2020\n");
}

TEST_CASE("justified lines are as wide as the measure and what stands out of it, but the last") {
    Document document = make_document();
    add(document, paragraph_of({plain(kProse)}, Alignment::kJustified));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 180.36 of 180.00 set 0.435 letters 1.007 \"The purpose of this sentence is to be "
          "so \"\n"
          "  line 180.36 of 180.00 set -0.627 letters 0.991 \"long that it takes a few lines of "
          "the narrow \"\n"
          "  line 180.32 of 180.00 set 1.120 letters 1.015 \"column in which it stands, and to say "
          "\"\n"
          "  line 81.17 of 180.00 \"nothing else at all.\"\n");
}

Paragraph hyphenated(std::string text, std::string language = "en") {
    Paragraph paragraph =
        paragraph_of({plain(std::move(text), std::move(language))}, Alignment::kJustified);
    paragraph.style.hyphenation = Hyphenation::kOn;
    return paragraph;
}

constexpr Length kColumn = 220_pt;
const std::string kLongWords =
    "It is in the nature of long words that a disproportionate number of them in a column of text "
    "is as good as a misunderstanding between the two, of which more is said in a place below.";

TEST_CASE("words are divided where justified text would be loose without") {
    Document document = make_document(kColumn);
    add(document, hyphenated(kLongWords));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 201.83 of 200.00 set -0.125 letters 0.998 \"It is in the nature of long words "
          "that a dispro-\"\n"
          "  line 200.19 of 200.00 set -0.562 letters 0.992 \"portionate number of them in a "
          "column of text \"\n"
          "  line 200.00 of 200.00 set -0.062 letters 0.999 \"is as good as a misunderstanding "
          "between the \"\n"
          "  line 190.67 of 200.00 \"two, of which more is said in a place below.\"\n");
    const Typeset result = run(document);
    CHECK(result.diagnostics.empty());
    const auto glyphs = glyphs_on(result.pages[0]);
    CHECK(glyphs[0]->run->text.ends_with("-"));
    CHECK(glyphs[0]->run->glyphs.back().cluster == glyphs[0]->run->text.size() - 1);
}

TEST_CASE("no word is divided where the lines are good without") {
    Document document = make_document();
    add(document, hyphenated(kProse));
    const std::string with = lines_of(document);
    document.flows[0].blocks.clear();
    add(document, paragraph_of({plain(kProse)}, Alignment::kJustified));
    CHECK(with == lines_of(document));
}

TEST_CASE("names of products, figures and addresses stay whole, whatever the lines look like") {
    Document document = make_document(130_pt);
    add(document, hyphenated("TensorCharacterizes REPRESENTATION https://representation.example "
                             "characterizes2 std::representation"));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 88.24 of 110.00 \"TensorCharacterizes \"\n"
          "  line 94.19 of 110.00 \"REPRESENTATION \"\n"
          "  line 97.40 of 110.00 \"https://representation\"\n"
          "  line 102.87 of 110.00 \".example characterizes2 \"\n"
          "  line 81.01 of 110.00 \"std::representation\"\n");
}

TEST_CASE("a word that no line holds is divided whatever the style and the word") {
    Document document = make_document(100_pt);
    add(document, paragraph_of({plain("It is an incomprehensibilities of TensorCharacterizes "
                                      "no. 12345678901234567890, a characteristic")}));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 78.13 of 80.00 \"It is an incompre-\"\n"
          "  line 62.62 of 80.00 \"hensibilities of \"\n"
          "  line 75.42 of 80.00 \"TensorCharacteri\"\n"
          "  line 77.82 of 80.00 \"zes no. 123456789\"\n"
          "  line 66.11 of 80.00 \"01234567890, a \"\n"
          "  line 58.16 of 80.00 \"characteristic\"\n");
}

TEST_CASE("a word that no line holds is divided at its soft hyphens, which are not seen else") {
    Document document = make_document(100_pt);
    add(document, paragraph_of({plain("X12\u00ADTensor\u00ADCharacter\u00ADizes it")}));
    const Typeset result = run(document);
    CHECK(result.diagnostics.empty());
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 50.08 of 80.00 \"X12\u00ADTensor\u00AD-\"\n"
          "  line 68.99 of 80.00 \"Character\u00ADizes it\"\n");
}

TEST_CASE("a word that is cut in two is a warning at its place, a divided one is none") {
    Document document = make_document(100_pt);
    TextInline text = plain("incomprehensibilities of TensorCharacterizes it");
    text.origin = Origin(FileId{0}, 100, static_cast<std::uint32_t>(text.text.size()));
    add(document, paragraph_of({text}));
    const Typeset result = run(document);
    REQUIRE(result.diagnostics.all().size() == 1);
    const Diagnostic& diagnostic = result.diagnostics.all()[0];
    CHECK(diagnostic.severity == Severity::kWarning);
    CHECK(diagnostic.message == "this word is wider than its column, and is cut in two");
    CHECK(diagnostic.span == Span{.file = FileId{0}, .begin = 125, .end = 144});
}

TEST_CASE("of two ragged lines the first is the shorter one rather than the second a single word") {
    Document document = make_document(220_pt);
    add(document, paragraph_of({plain("somebody@example.com https://somebody.example.com/home "
                                      "wide")}));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 107.83 of 200.00 \"somebody@example.com \"\n"
          "  line 189.00 of 200.00 \"https://somebody.example.com/home wide\"\n");
}

TEST_CASE("a word that only the first line would hold is divided where it stands on another") {
    Document document = make_document(180_pt);
    Paragraph paragraph = paragraph_of({plain("somebody kommunikationswissenschaft")});
    paragraph.style.indent_start = 70_pt;
    paragraph.style.indent_first_line = -70_pt;
    add(document, std::move(paragraph));
    CHECK(run(document).diagnostics.all().empty());
}

TEST_CASE("an address is cut behind a slash rather than before a hyphen") {
    Document document = make_document(205_pt);
    add(document,
        paragraph_of({plain("https://example.org/a-name/long-project-name-of-many-words")}));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 129.53 of 185.00 \"https://example.org/a-name/\"\n"
          "  line 146.22 of 185.00 \"long-project-name-of-many-words\"\n");
}

TEST_CASE("names, compounds and the last word are divided only where lines are loose without") {
    struct Row {
        std::string text, expected;
    };
    for (const Row& row : {
             Row{"It is not known to Representation Ltd. of what use it might be to them all.",
                 "  line 131.83 of 130.00 set -0.361 letters 0.995 \"It is not known to "
                 "Representa-\"\n"
                 "  line 130.19 of 130.00 set -0.154 letters 0.998 \"tion Ltd. of what use it "
                 "might \"\n"
                 "  line 64.72 of 130.00 \"be to them all.\"\n"},
             Row{"It is the known Representation Ltd. of what use it might be to them all.",
                 "  line 130.00 of 130.00 set -0.948 letters 0.986 \"It is the known "
                 "Representation \"\n"
                 "  line 130.00 of 130.00 set 0.488 letters 1.007 \"Ltd. of what use it might be "
                 "\"\n"
                 "  line 51.11 of 130.00 \"to them all.\"\n"},
             Row{"It must not lead on to misunderstandings.",
                 "  line 131.83 of 130.00 set 0.149 letters 1.002 \"It must not lead on to "
                 "misun-\"\n"
                 "  line 57.93 of 130.00 \"derstandings.\"\n"},
             Row{"We all know a well-characterized thing if it is one.",
                 "  line 131.83 of 130.00 set 0.280 letters 1.004 \"We all know a "
                 "well-character-\"\n"
                 "  line 93.67 of 130.00 \"ized thing if it is one.\"\n"},
         }) {
        Document document = make_document(150_pt);
        add(document, hyphenated(row.text));
        CHECK(lines_of(document) == "flow main\n block 0\n" + row.expected);
    }
}

TEST_CASE("no line is looser than the tolerance for the sake of a longer last one") {
    Document document = make_document(205.43_pt);
    Paragraph paragraph = hyphenated(
        "You may not propagate or modify a covered work except as expressly provided under this "
        "License. Any attempt otherwise to propagate or modify it is void, and will automatically "
        "terminate your rights under this License (including any patent licenses granted under the "
        "third paragraph of section 11).");
    paragraph.style.fit.least_last_line = 50_pt;
    add(document, std::move(paragraph));
    CHECK(lines_of(document).ends_with("line 37.23 of 185.43 \"tion 11).\"\n"));
}

TEST_CASE("a compound stays whole although a lone word is the last line of ragged text then") {
    Document document = make_document(110_pt);
    add(document, paragraph_of({plain("Post-doctoral researcher")}));
    CHECK(page_text(run(document).pages[0]) == "Post-doctoral\nresearcher\n");
}

TEST_CASE("a word is divided within a ligature, whose letters then stand apart") {
    Document document = make_document(150_pt);
    add(document, hyphenated("It is all granted, or thus affirmed under some law."));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 131.83 of 130.00 set 1.064 letters 1.015 \"It is all granted, or thus af-\"\n"
          "  line 102.05 of 130.00 \"firmed under some law.\"\n");
}

TEST_CASE("a dictionary that would have been of use is named once") {
    Document document = make_document(kColumn);
    add(document, hyphenated(kLongWords));
    add(document, hyphenated(kLongWords));
    add(document, hyphenated("short"));
    FontLibrary fonts(test_manifest(), {});
    Hyphenator nowhere("/nonexistent");
    Diagnostics diagnostics;
    typeset(document, {.fonts = fonts, .hyphenator = nowhere}, diagnostics);
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        messages.push_back(diagnostic.message);
        for (const std::string& hint : diagnostic.hints) messages.push_back(hint);
    }
    CHECK(messages == std::vector<std::string>{
                          "words in the language 'en' cannot be divided: it has no hyphenation "
                          "dictionary here",
                          "the package hyphen-en-us brings it"});
}

TEST_CASE("text that would be much too loose is ragged") {
    Document document = make_document(kColumn);
    add(document, paragraph_of({plain(kLongWords)}, Alignment::kJustified));
    const std::string justified = lines_of(document);
    document.flows[0].blocks.clear();
    add(document, paragraph_of({plain(kLongWords)}));
    CHECK(justified == lines_of(document));
}

TEST_CASE("eojeols of justified text are divided only where the style divides them") {
    const std::string korean =
        "대규모트래픽을 처리하는백엔드와 머신러닝플랫폼을 설계하고운영한 소프트웨어엔지니어로 "
        "배포자동화와 장애대응체계구축에 강점이있음";
    Document document = make_document();
    add(document, paragraph_of({plain(korean, "ko")}, Alignment::kJustified));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 139.54 of 180.00 \"대규모트래픽을 처리하는백엔드와 \"\n"
          "  line 139.54 of 180.00 \"머신러닝플랫폼을 설계하고운영한 \"\n"
          "  line 148.62 of 180.00 \"소프트웨어엔지니어로 배포자동화와 \"\n"
          "  line 130.46 of 180.00 \"장애대응체계구축에 강점이있음\"\n");
    document.flows[0].blocks.clear();
    Paragraph divided = paragraph_of({plain(korean, "ko")}, Alignment::kJustified);
    divided.style.fit.syllable_breaks = SyllableBreaks::kOn;
    add(document, divided);
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 180.00 of 180.00 set 0.137 letters 1.002 \"대규모트래픽을 처리하는백엔드와 "
          "머신러닝\"\n"
          "  line 180.00 of 180.00 set 0.137 letters 1.002 \"플랫폼을 설계하고운영한 "
          "소프트웨어엔지니\"\n"
          "  line 180.00 of 180.00 set -0.468 letters 0.993 \"어로 배포자동화와 장애대응체계구축에 "
          "강점\"\n"
          "  line 27.24 of 180.00 \"이있음\"\n");
}

TEST_CASE("small marks at the ends of justified lines stand out into the margins") {
    Document document = make_document();
    add(document,
        paragraph_of({plain("“Quoted words begin this paragraph,” it said, and so far,\u2028"
                            "so good it is.")},
                     Alignment::kJustified));
    CHECK(lines_of(document) ==
          "flow main\n"
          " block 0\n"
          "  line 182.08 of 180.00 set 0.432 letters 1.006 \"“Quoted words begin this paragraph,” "
          "it \"\n"
          "  line 69.87 of 180.00 \"said, and so far, \"\n"
          "  line 56.22 of 180.00 \"so good it is.\"\n");
    CHECK(glyphs_on(run(document).pages[0])[0]->origin.x < 10_pt);
}

TEST_CASE("a last line is broken with what stands out of its end") {
    // "A word." is 35.03 pt wide, its stop 2.78, of which 70 % stand out.
    for (const auto& [width, lines] : {std::pair{33.2_pt, 1}, std::pair{32.9_pt, 2}}) {
        Document document = make_document(width + 20_pt);
        Paragraph paragraph = paragraph_of({plain("A word.")}, Alignment::kJustified);
        paragraph.style.fit.glyph_permille = 0;
        paragraph.style.fit.least_space_permille = 1000;
        add(document, paragraph);
        const Typeset result = run(document);
        CHECK(std::ranges::count(page_text(result.pages[0]), '\n') == lines);
        CHECK(result.diagnostics.empty());
    }
}

TEST_CASE("squares and a few gaps shrink as far as breaking counts on") {
    // Letters give 1.5 % in whole thousandths, and the gap behind "Python" all it has.
    FontLibrary fonts(test_manifest(), {});
    Hyphenator hyphenator;
    const TextTools tools{.fonts = fonts, .hyphenator = hyphenator, .protrusion = kTestProtrusion};
    const auto document_of = [](Length width) {
        Document document = make_document(width + 20_pt);
        add(document, paragraph_of({plain("Pythonを用いたデータ分析基盤を構築し、月次", "ja")},
                                   Alignment::kJustified));
        return document;
    };
    const std::string wide = dump_lines(document_of(300_pt), tools);
    const std::string_view kLine = "line ";
    const double natural = std::stod(wide.substr(wide.find(kLine) + kLine.size()));
    int shrunk = 0;
    for (int hundredths = 300; hundredths < 420; ++hundredths) {
        const Document document = document_of(from_points(natural - hundredths / 100.0));
        Diagnostics diagnostics;
        typeset(document, tools, diagnostics);
        INFO(hundredths);
        CHECK(diagnostics.empty());
        shrunk += dump_lines(document, tools).find("set -0.96") != std::string::npos ? 1 : 0;
    }
    CHECK(shrunk > 0);
}

TEST_CASE("baselines are a leading apart, the first three quarters below the region's top") {
    Document document = make_document();
    add(document, paragraph_of({plain("one\u2028two\u2028\u2028four")}));
    const Typeset result = run(document);
    const auto glyphs = glyphs_on(result.pages[0]);
    REQUIRE(glyphs.size() >= 3);
    CHECK(glyphs.front()->origin == Point{10_pt, 19_pt});
    CHECK(glyphs.back()->origin == Point{10_pt, 55_pt});
    CHECK(page_text(result.pages[0]) == "one\ntwo\n\nfour\n");
}

TEST_CASE("a space stays at the end of every wrapped line, without width") {
    Document document = make_document();
    add(document, paragraph_of({plain(kProse)}));
    const Typeset result = run(document);
    const auto glyphs = glyphs_on(result.pages[0]);
    REQUIRE(glyphs.size() == 4);
    std::string read;
    for (const PlacedGlyphs* placed : glyphs) {
        read += placed->run->text;
        if (placed == glyphs.back()) break;
        const Glyph& last = placed->run->glyphs.back();
        CHECK(placed->run->text.substr(last.cluster) == " ");
        CHECK(last.advance == Length{});
    }
    CHECK(read == kProse);
}

TEST_CASE("an aside stands at the end of the first line and is read after the paragraph") {
    Document document = make_document();
    Paragraph paragraph = paragraph_of({plain("A title that needs a second line")});
    paragraph.aside = {.inlines = {plain("2018 – 2020")}, .gap = 10_pt};
    add(document, paragraph);
    const Typeset result = run(document);
    const auto glyphs = glyphs_on(result.pages[0]);
    const PlacedGlyphs& aside = *glyphs.back();
    CHECK(aside.run->text == "2018 – 2020");
    CHECK(aside.origin.y == glyphs.front()->origin.y);
    CHECK(aside.origin.x + run_width(aside.run) == 190_pt);
    CHECK(page_text(result.pages[0]) == "A title that needs a\nsecond line\n2018 – 2020\n");
}

TEST_CASE("a space stands between title and aside, and between label and text") {
    Document document = make_document();
    Paragraph paragraph = paragraph_of({plain("Title")});
    paragraph.style.indent_start = 20_pt;
    paragraph.aside = {.inlines = {plain("2020")}, .gap = 10_pt};
    paragraph.label = {.inlines = {plain("•")}, .gap = 5_pt};
    add(document, paragraph);
    const Typeset result = run(document);
    CHECK(page_text(result.pages[0]) == "• Title 2020\n");
    const auto glyphs = glyphs_on(result.pages[0]);
    CHECK(glyphs[0]->origin.x + run_width(glyphs[0]->run) == 25_pt);  // 5 pt before the indent
    CHECK(glyphs[1]->origin.x == 30_pt);
}

TEST_CASE("an aside too wide for the first line follows in a line of its own") {
    Document document = make_document();
    const Inlines days = {plain("from the first to the last day")};
    Paragraph paragraph = paragraph_of({plain("A title of some length")});
    paragraph.aside = {.inlines = days, .gap = 10_pt};
    add(document, paragraph);
    const Typeset result = run(document);
    CHECK(page_text(result.pages[0]) == "A title of some length\nfrom the first to the last day\n");
    const PlacedGlyphs& aside = *glyphs_on(result.pages[0]).back();
    CHECK(aside.origin.x + run_width(aside.run) == 190_pt);
    CHECK(aside.origin.y == 31_pt);

    // Beside all of a short text there is room.
    document.flows[0].blocks.clear();
    paragraph = paragraph_of({plain("A title")});
    paragraph.aside = {.inlines = days, .gap = 10_pt};
    add(document, paragraph);
    CHECK(page_text(run(document).pages[0]) == "A title from the first to the last day\n");
}

TEST_CASE("alignment") {
    Document document = make_document();
    add(document, paragraph_of({plain("mind")}));
    const Length width = run_width(glyphs_on(run(document).pages[0])[0]->run);
    const Length room = 180_pt - width;
    const Length half = scaled(room, 1, 2);
    constexpr Direction kRight = Direction::kLeftToRight;
    constexpr Direction kLeft = Direction::kRightToLeft;
    for (const auto& [alignment, direction, expected] :
         {std::tuple{Alignment::kStart, kRight, Length{}},
          {Alignment::kJustified, kRight, Length{}},
          {Alignment::kCenter, kRight, half},
          {Alignment::kEnd, kRight, room},
          {Alignment::kStart, kLeft, room},
          {Alignment::kEnd, kLeft, Length{}},
          {Alignment::kCenter, kLeft, half}}) {
        document.flows[0].blocks.clear();
        Paragraph paragraph = paragraph_of({plain("mind")}, alignment);
        paragraph.style.direction = direction;
        add(document, std::move(paragraph));
        CHECK(glyphs_on(run(document).pages[0])[0]->origin.x == 10_pt + expected);
    }
}

TEST_CASE("right-to-left words stand in visual order and are read in logical order") {
    Document document = make_document();
    // No test font has Hebrew: the characters show as boxes, in the right places all the same.
    add(document, paragraph_of({plain("אב CV 12 גד", "he")}));
    const Typeset result = run(document);
    std::vector<std::pair<Length, std::string>> seen;
    std::string read;
    for (const PlacedGlyphs* placed : glyphs_on(result.pages[0])) {
        seen.emplace_back(placed->origin.x, placed->run->text);
        read += placed->run->text;
    }
    CHECK(read == "אב CV 12 גד");
    std::ranges::sort(seen);
    std::string shown;
    for (const auto& [x, text] : seen) shown += "[" + text + "]";
    CHECK(shown == "[גד][ ][CV 12][ ][אב]");
}

TEST_CASE("one link area a line, as wide as its text and as tall as the leading") {
    Document document = make_document();
    document.links = {{.uri = "https://example.org", .element = StructId{0}}};
    TextInline linked = plain("some words that are a link and go on to the next line");
    linked.link = LinkId{0};
    TextInline bold = plain(" in bold");
    bold.style = TextStyleId{1};
    bold.link = LinkId{0};
    add(document, paragraph_of({plain("Here are "), linked, bold, plain(" and end.")}));
    const Typeset result = run(document);
    const std::vector<Rect> links = links_on(result.pages[0]);
    REQUIRE(links.size() == 2);
    CHECK(links[0].top() == 10_pt);
    CHECK(links[0].size.height == 12_pt);
    CHECK(links[1].top() == 22_pt);
    CHECK(links[1].left() == 10_pt);
    CHECK(links[0].left() > 40_pt);
}

TEST_CASE("running heads know the number of pages and are artifacts") {
    Document document = make_document();
    for (int i = 0; i < 8; ++i) add(document, paragraph_of({plain("line")}));
    RunningText foot{.inlines = {plain("{page}/{pages}")}, .side = Side::kRight, .baseline = 95_pt};
    document.page_masters.push_back(document.page_masters[0]);
    document.page_masters[1].running = {foot};
    const Typeset result = run(document);
    REQUIRE(result.pages.size() == 2);
    CHECK(page_text(result.pages[0]) == "line\nline\nline\nline\nline\nline\n");
    CHECK(page_text(result.pages[1]) == "line\nline\n2/2\n");
    const PlacedItem& last = result.pages[1].items.back();
    CHECK(last.element == kArtifact);
    const PlacedGlyphs& glyphs = std::get<PlacedGlyphs>(last.content);
    CHECK(glyphs.origin.x + run_width(glyphs.run) == 190_pt);
    CHECK(glyphs.origin.y == 95_pt);
}

TEST_CASE("text over a running line is told, once") {
    Document document = make_document();
    for (int i = 0; i < 20; ++i) add(document, paragraph_of({plain("line")}));
    document.info.layout = "mine";
    const auto warnings = [&](Side side, Length baseline) {
        document.page_masters[0].running = {
            {.inlines = {plain("{page}")}, .side = side, .baseline = baseline}};
        const Typeset result = run(document);
        std::string out;
        for (const Diagnostic& diagnostic : result.diagnostics.all()) {
            out += diagnostic.message + "\n";
        }
        return out;
    };
    CHECK(warnings(Side::kLeft, 80_pt) ==
          "in the layout 'mine' text is printed over the running foot\n");
    CHECK(warnings(Side::kLeft, 20_pt) ==
          "in the layout 'mine' text is printed over the running head\n");
    CHECK(warnings(Side::kRight, 80_pt).empty());
    CHECK(warnings(Side::kLeft, 99_pt).empty());
}

TEST_CASE("flows run side by side, each through its own regions") {
    Document document = make_document();
    document.page_masters[0].regions = {
        {.name = "main", .area = {{10_pt, 10_pt}, {100_pt, 24_pt}}},
        {.name = "side", .area = {{120_pt, 10_pt}, {70_pt, 12_pt}}}};
    document.flows.push_back({.region = "side"});
    for (int i = 0; i < 3; ++i) {
        add(document, paragraph_of({plain("main")}));
        document.flows[1].blocks.emplace_back().content.emplace<Paragraph>(
            paragraph_of({plain("side")}));
    }
    const Typeset result = run(document);
    REQUIRE(result.pages.size() == 3);
    CHECK(page_text(result.pages[0]) == "main\nmain\nside\n");
    CHECK(page_text(result.pages[1]) == "main\nside\n");
    CHECK(page_text(result.pages[2]) == "side\n");
}

namespace {

/// A flow `band` over the whole width, `main` and a filled `side` below it.
Document make_banded(int lines_of_band, int lines_of_main) {
    Document document = make_document();
    document.flows = {{.region = "band"}, {.region = "main"}, {.region = "side"}};
    document.page_masters[0].regions = {
        {.name = "band", .area = {{10_pt, 10_pt}, {180_pt, 80_pt}}},
        {.name = "main", .area = {{80_pt, 10_pt}, {110_pt, 80_pt}}, .below = "band"},
        {.name = "side",
         .area = {{10_pt, 10_pt}, {60_pt, 80_pt}},
         .below = "band",
         .fills = {{.outset = {10_pt, 5_pt, 10_pt, 10_pt}, .color = {1, 2, 3}}}}};
    const auto add_lines = [&](std::size_t flow, int count, const std::string& text) {
        for (int i = 0; i < count; ++i) {
            document.flows[flow].blocks.emplace_back().content.emplace<Paragraph>(
                paragraph_of({plain(text)}));
        }
        if (count > 0) document.flows[flow].blocks.back().space_after = {.natural = 6_pt};
    };
    add_lines(0, lines_of_band, "band");
    add_lines(1, lines_of_main, "main");
    add_lines(2, 1, "side");
    return document;
}

std::vector<Rect> rules_on(const Page& page) {
    std::vector<Rect> rules;
    for (const PlacedItem& item : page.items) {
        const auto* rule = std::get_if<PlacedRule>(&item.content);
        if (rule != nullptr) rules.push_back(rule->area);
    }
    return rules;
}

}  // namespace

TEST_CASE("regions begin below the content of the one above them, and have the next pages whole") {
    const Typeset result = run(make_banded(1, 9));
    REQUIRE(result.pages.size() == 2);
    CHECK(page_text(result.pages[0]) == "band\nmain\nmain\nmain\nmain\nmain\nside\n");
    CHECK(page_text(result.pages[1]) == "main\nmain\nmain\nmain\n");
    // A line of 12 pt from 10 pt on, then 6 pt: the baseline lies 9 pt below the region's top.
    CHECK(glyphs_on(result.pages[0])[1]->origin == Point{80_pt, 37_pt});
    CHECK(glyphs_on(result.pages[1])[0]->origin == Point{80_pt, 19_pt});
    // The fill reaches half-way to the band, and to the paper's edge where there is none.
    CHECK(rules_on(result.pages[0]) == std::vector<Rect>{{{0_pt, 25_pt}, {75_pt, 75_pt}}});
    CHECK(rules_on(result.pages[1]) == std::vector<Rect>{{{0_pt, 0_pt}, {75_pt, 100_pt}}});
    CHECK(result.pages[0].items.front().element == kArtifact);
}

TEST_CASE("a region that fills a page and more leaves the others what is left") {
    // Six lines fill the page: the others begin on the second.
    Typeset result = run(make_banded(7, 2));
    REQUIRE(result.pages.size() == 2);
    CHECK(page_text(result.pages[0]) == "band\nband\nband\nband\nband\nband\n");
    CHECK(page_text(result.pages[1]) == "band\nmain\nmain\nside\n");
    CHECK(rules_on(result.pages[0]).empty());
    // Less than a few lines is no room.
    result = run(make_banded(4, 1));
    REQUIRE(result.pages.size() == 2);
    CHECK(page_text(result.pages[0]) == "band\nband\nband\nband\n");
    CHECK(page_text(result.pages[1]) == "main\nside\n");
}

TEST_CASE("without content above them regions begin at the top") {
    const Typeset result = run(make_banded(0, 1));
    REQUIRE(result.pages.size() == 1);
    CHECK(page_text(result.pages[0]) == "main\nside\n");
    CHECK(glyphs_on(result.pages[0])[0]->origin == Point{80_pt, 19_pt});
}

TEST_CASE("an aside in a column stands before its paragraph, line beside line") {
    for (const Direction direction : {Direction::kLeftToRight, Direction::kRightToLeft}) {
        Document document = make_document();
        Paragraph paragraph = paragraph_of({plain("text")});
        paragraph.style.direction = direction;
        paragraph.style.indent_start = 70_pt;
        paragraph.aside = Aside{.inlines = {plain("first second third")},
                                .gap = 10_pt,
                                .column = 60_pt,
                                .alignment = Alignment::kEnd};
        add(document, paragraph);
        add(document, paragraph_of({plain("next")}));
        const Typeset result = run(document);
        CHECK(result.diagnostics.empty());
        // The paragraph is as tall as its column, and read before it; a space parts them.
        CHECK(page_text(result.pages[0]) == "first second\nthird\ntext\nnext\n");
        const auto glyphs = glyphs_on(result.pages[0]);
        REQUIRE(glyphs.size() == 4);
        CHECK(glyphs[0]->origin.y == 19_pt);
        CHECK(glyphs[1]->origin.y == 31_pt);
        CHECK(glyphs[2]->origin.y == 19_pt);
        CHECK(glyphs[3]->origin.y == 43_pt);
        // Its end is at the gap: 70 pt of the measure's 180 on the one side, 130 on the other.
        const Length start = glyphs[1]->origin.x;
        const Length width = run_width(glyphs[1]->run);
        CHECK((direction == Direction::kLeftToRight ? start + width : start) ==
              (direction == Direction::kLeftToRight ? 70_pt : 130_pt));
    }
}

TEST_CASE("an aside in a column goes over the page with the lines beside it") {
    Document document = make_document();
    for (int i = 0; i < 4; ++i) add(document, paragraph_of({plain("x")}));
    Paragraph paragraph = paragraph_of({plain("one two sixth tenth")});
    paragraph.style.indent_start = 155_pt;
    paragraph.aside =
        Aside{.inlines = {plain("firstly second third fourth")}, .gap = 10_pt, .column = 40_pt};
    add(document, paragraph);
    const Typeset result = run(document);
    REQUIRE(result.pages.size() == 2);
    CHECK(page_text(result.pages[0]) == "x\nx\nx\nx\nfirstly\nsecond\none\ntwo\n");
    CHECK(page_text(result.pages[1]) == "third\nfourth\nsixth\ntenth\n");
    const auto glyphs = glyphs_on(result.pages[1]);
    REQUIRE(glyphs.size() == 4);
    CHECK(glyphs[2]->origin.y == glyphs[0]->origin.y);
    CHECK(glyphs[3]->origin.y == glyphs[1]->origin.y);
}

TEST_CASE("characters that no font has are reported once, where they stand first") {
    Document document = make_document();
    TextInline text = plain("a 𓀀 b 𓀀 ");
    text.origin = Origin(FileId{0}, 100, static_cast<std::uint32_t>(text.text.size()));
    add(document, paragraph_of({text}));
    add(document, paragraph_of({text}));
    const Typeset result = run(document);
    REQUIRE(result.diagnostics.all().size() == 1);
    const Diagnostic& diagnostic = result.diagnostics.all()[0];
    CHECK(diagnostic.severity == Severity::kWarning);
    CHECK(diagnostic.message == "no font that is known has '𓀀' (U+13000)");
    CHECK(diagnostic.span == Span{.file = FileId{0}, .begin = 102, .end = 106});
}

TEST_CASE("a line that does not fit is reported with its place") {
    Document document = make_document(70_pt);
    TextInline text = plain("an …………………… itself");
    text.origin = Origin(FileId{0}, 0, static_cast<std::uint32_t>(text.text.size()));
    add(document, paragraph_of({text}));
    const Typeset result = run(document);
    REQUIRE(result.diagnostics.all().size() == 1);
    CHECK(result.diagnostics.all()[0].message ==
          "a line is 3.6 pt too wide, and has no other place to break");
    CHECK(result.diagnostics.all()[0].span == Span{.file = FileId{0}, .begin = 3, .end = 28});
}

TEST_CASE("Hangul and Latin letters of one word stand a little apart") {
    const auto start_of_second_run = [](const std::string& text) {
        Document document = make_document();
        add(document, paragraph_of({plain(text, "ko")}));
        const Typeset result = run(document);
        const auto glyphs = glyphs_on(result.pages[0]);
        REQUIRE(glyphs.size() == 2);
        CHECK(page_text(result.pages[0]) == text + "\n");
        return glyphs[1]->origin.x;
    };
    const Length gap = scaled(scaled(10_pt, 940, 1000), 80, 1000);
    CHECK(start_of_second_run("가나A") - start_of_second_run("가나,") == gap);
    CHECK(start_of_second_run("가나7") - start_of_second_run("가나,") == gap);
}

TEST_CASE("no gap opens where another struct element begins") {
    // A reader could not be told that the word goes on there.
    const auto width = [](StructId second) {
        Document document = make_document();
        add_element(document.struct_tree, StructId{0}, Role::kSpan);
        TextInline letter = plain("A", "ko");
        letter.element = second;
        add(document, paragraph_of({plain("가나", "ko"), letter}));
        return glyphs_on(run(document).pages[0])[1]->origin.x;
    };
    CHECK(width(StructId{0}) > width(StructId{1}));
}

TEST_CASE("all spaces of a paragraph are as wide as the style's font has them") {
    const auto space_after = [](const std::string& word, TextStyleId style,
                                int permille) -> Length {
        Document document = make_document();
        TextInline text = plain(word + " x", "ko");
        text.style = style;
        Paragraph paragraph = paragraph_of({text});
        paragraph.style.fit.space_permille = permille;
        add(document, paragraph);
        const Typeset result = run(document);
        for (const PlacedGlyphs* placed : glyphs_on(result.pages[0])) {
            for (const Glyph& glyph : placed->run->glyphs) {
                if (placed->run->text[glyph.cluster] == ' ') return glyph.advance;
            }
        }
        return Length{};
    };
    const Length own = space_after("abc", TextStyleId{0}, 1000);
    CHECK(own > 3_pt);  // a third of an em
    CHECK(space_after("가나", TextStyleId{0}, 1000) == own);
    CHECK(space_after("abc", TextStyleId{1}, 1000) == own);
    CHECK(space_after("가나", TextStyleId{1}, 1000) == own);
    CHECK(space_after("가나", TextStyleId{0}, 800) == scaled(own, 800, 1000));
}

TEST_CASE("a last line of one short word gets company") {
    Document document = make_document(200_pt);
    const auto lines_with = [&](Length least, Alignment alignment, const std::string& text) {
        document.flows[0].blocks.clear();
        Paragraph paragraph = paragraph_of({plain(text, "ko")}, alignment);
        paragraph.style.fit.least_last_line = least;
        add(document, paragraph);
        const Typeset result = run(document);
        return page_text(result.pages[0]);
    };
    const std::string korean = "학회에서 발표한 논문으로 우수 논문상을 받음.";
    CHECK(lines_with({}, Alignment::kStart, korean) ==
          "학회에서 발표한 논문으로 우수 논문상을\n받음.\n");
    CHECK(lines_with(40_pt, Alignment::kStart, korean) ==
          "학회에서 발표한 논문으로 우수\n논문상을 받음.\n");
    // Even if the line before is little more than half full.
    const std::string long_words =
        "국제 학술 대회에서 분산 학습을 입증하였고 개선을 하였고 가나다라마바 발표하였다.";
    CHECK(lines_with(26_pt, Alignment::kStart, long_words) ==
          "국제 학술 대회에서 분산 학습을\n입증하였고 개선을 하였고\n가나다라마바 발표하였다.\n");
    const std::string latin = "They have said that all of it was done by hand and by me.";
    CHECK(lines_with(40_pt, Alignment::kJustified, latin).find("\nme.") == std::string::npos);
}

TEST_CASE("letters of justified text make room where the style lets them") {
    Document document = make_document();
    Paragraph paragraph = paragraph_of({plain(kProse)}, Alignment::kJustified);
    paragraph.style.fit.glyph_permille = 0;
    add(document, paragraph);
    const std::string spaces_alone = lines_of(document);
    std::get<Paragraph>(document.flows[0].blocks[0].content).style.fit.letter_stretch = 0.2_pt;
    const std::string with_letters = lines_of(document);
    CHECK(spaces_alone.find("set 1.") != std::string::npos);
    CHECK(with_letters.find("set 1.") == std::string::npos);
    CHECK(with_letters.find("line 180.3") != std::string::npos);  // as wide as before
}

TEST_CASE("letters take no more room than the style lets them, spaces the rest") {
    Document document = make_document();
    Paragraph paragraph = paragraph_of({plain("nnnnnnn nnnnnnn nnnnnnn nnnnnnn nnnnnnn nnnnnnn")},
                                       Alignment::kJustified);
    paragraph.style.fit.glyph_permille = 0;
    paragraph.style.fit.letter_stretch = 0.2_pt;
    add(document, paragraph);
    CHECK(lines_of(document).find("set 1.4") != std::string::npos);  // beyond all limits
    const Typeset result = run(document);
    const GlyphRun& line = *glyphs_on(result.pages[0]).at(0)->run;
    Length letter = line.glyphs[0].advance;
    Length space;
    for (const Glyph& glyph : line.glyphs) {
        Length& widest = line.text[glyph.cluster] == ' ' ? space : letter;
        widest = std::max<Length>(widest, glyph.advance);
    }
    const Length natural = line.glyphs[6].advance;  // before a space
    CHECK(letter - natural == 0.2_pt);
    CHECK(space > scaled(3.33_pt, 3, 2));
}

TEST_CASE("the same document gives the same pages") {
    Document document = make_document();
    add(document, paragraph_of({plain(kProse)}, Alignment::kJustified));
    CHECK(dump_pages(run(document).pages) == dump_pages(run(document).pages));
    CHECK(dump_pages(run(document).pages) ==
          "page 1 200.00x100.00\n"
          "  text 9.64,19.00 width 180.36 size 10.00 letters 1.007 #000000 en element 0 \"The "
          "purpose of this "
          "sentence is to be so \"\n"
          "  text 10.00,31.00 width 180.36 size 10.00 letters 0.991 #000000 en element 0 \"long "
          "that it takes a "
          "few lines of the narrow \"\n"
          "  text 10.00,43.00 width 180.32 size 10.00 letters 1.015 #000000 en element 0 \"column "
          "in which it "
          "stands, and to say \"\n"
          "  text 10.00,55.00 width 81.17 size 10.00 #000000 en element 0 \"nothing else at "
          "all.\"\n");
}

}  // namespace
}  // namespace cvpdf
