#include "compose/compose.h"

#include "catch.h"
#include "compose_text.h"

using namespace cvpdf;

namespace {

std::string tree(const std::string& cv, const std::string& language = "en",
                 const std::string& layout = "") {
    const Composed composed = compose_text(cv, language, layout);
    CHECK(composed.messages == "");
    return outline_of(composed.document);
}

const std::string kName = "cv:\n  name: A\n  sections:\n";

/// The first block whose text begins with `text`.
const Block& block_of(const Document& document, std::string_view text) {
    for (const Block& block : document.flows[0].blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        if (paragraph != nullptr && !paragraph->inlines.empty() &&
            paragraph->inlines[0].text.starts_with(text)) {
            return block;
        }
    }
    FAIL("no block " << text);
    return document.flows[0].blocks[0];
}

}  // namespace

TEST_CASE("a small CV as a whole document") {
    const Composed composed = compose_text(
        "cv:\n"
        "  name: Gildong Hong\n"
        "  email: hong@example.com\n"
        "  sections:\n"
        "    experience:\n"
        "      - company: Acme (에이크미)\n"
        "        position: Engineer\n"
        "        location: Seoul\n"
        "        start_date: 2018-03\n"
        "        end_date: 2020-02\n"
        "        highlights: [Built *it*.]\n",
        "en",
        "page: {size: [300pt, 400pt], margins: {top: 20pt, right: 30pt, bottom: 40pt, left: "
        "50pt}}\n"
        "fonts: {body: serif, mono: mono}\n"
        "styles:\n"
        "  body: {size: 10pt, leading: 1.2em}\n"
        "  name: {size: 20pt, align: center, color: '#102030'}\n"
        "  title: {weight: bold, caps: upper, letter_spacing: 0.05em}\n"
        "  item: {align: justify}\n"
        "header: {order: [name, contacts], name: {style: name, space_after: 3pt}, separator: ' | "
        "', space_after: 6pt}\n"
        "section:\n"
        "  heading: {style: title, space_before: {ideal: 8pt, min: 5pt, max: 12pt}, space_after: "
        "2pt,\n"
        "            rule: {thickness: 0.4pt, gap: 1pt}}\n"
        "  list: {markers: ['•'], style: item, indent: 1.5em, gap: 0.5em, space_before: 1pt}\n"
        "  aside_gap: 1em\n"
        "  entries:\n"
        "    experience:\n"
        "      outline: '{company}'\n"
        "      rows: [{main: '**{company}**', aside: '{location}'}, {main: '{position}', aside: "
        "'{date}'}]\n");
    CHECK(composed.messages == "");
    CHECK(dump_document(composed.document) ==
          R"DUMP(document "Gildong Hong – Curriculum Vitae" author "Gildong Hong" language en
styles
    s0 serif 20.00 #102030
    s1 serif 10.00
    s2 serif 10.00 w700 tracking 0.50
    s3 serif 10.00 w700
    s4 serif 10.00 italic
link0 mailto:hong@example.com "E-mail to hong@example.com" @3
flow main
    paragraph center leading 24.00 indent 0.00 0.00 first 0.00 "Gildong Hong"(s0 en @1) | group 0 before 0.00 after 3.00 keep
    paragraph start leading 12.00 indent 0.00 0.00 first 0.00 "hong@example.com"(s1 en @3 link0 whole) | group 0 before 0.00 after 6.00 keep
    paragraph start leading 12.00 indent 0.00 0.00 first 0.00 "EXPERIENCE"(s2 en @5) | group 1 before 8.00+4.00-3.00 after 1.00 keep
    rule 0.40 | group 1 before 1.00 after 2.00 keep
    paragraph start leading 12.00 indent 0.00 0.00 first 0.00 "Acme ("(s3 en @7) "에이크미"(s3 ko @8) ")"(s3 en @7) aside[gap 10.00] "Seoul"(s1 en @9) | group 2 before 0.00 after 0.00 keep
    paragraph start leading 12.00 indent 0.00 0.00 first 0.00 "Engineer"(s1 en @10) aside[gap 10.00] "Mar 2018 – Feb 2020"(s1 en @11) | group 2 before 0.00 after 0.00 keep
    paragraph justified leading 12.00 indent 15.00 0.00 first 0.00 "Built "(s1 en @15) "it"(s4 en @15) "."(s1 en @15) label[gap 5.00] "•"(s1 en @14) | group 2 before 1.00 after 0.00
tags
    Document @0 lang=en
      H1 @1
      P @2
        Link @3
      Sect @4
        H2 @5
        Sect @6
          H3 @7
            Span @8 lang=ko
          P @9
          P @10
            Span @11
          L @12
            LI @13
              Lbl @14
              LBody @15
outline 1 "Experience" @5
outline 2 "Acme (에이크미)" @7
)DUMP");
}

TEST_CASE("contacts stand in the CV's order, with links that say what they are") {
    const Composed composed = compose_text(
        "cv:\n"
        "  name: A\n"
        "  headline: Engineer\n"
        "  phone: +82 10-0000-0000\n"
        "  location: Seoul\n"
        "  website: https://www.example.com/\n"
        "  social_networks:\n"
        "    - {network: GitHub, username: hong}\n"
        "    - {network: LinkedIn, username: hong-g}\n"
        "  fields:\n"
        "    - {label: Visa, value: F-2}\n"
        "    - {label: Born, value: 1990, private: true}\n");
    CHECK(composed.messages == "");
    CHECK(outline_of(composed.document) ==
          "Document[en]\n"
          "  H1 A\n"
          "  P Engineer\n"
          "  P  | Seoul |  |  |  | Visa: F-2\n"
          "    Link +82 10-0000-0000\n"
          "    Link example.com\n"
          "    Link github.com/hong\n"
          "    Link linkedin.com/in/hong-g\n");
    REQUIRE(composed.document.links.size() == 4);
    CHECK(composed.document.links[0].uri == "tel:+821000000000");
    CHECK(composed.document.links[0].description == "Call +82 10-0000-0000");
    CHECK(composed.document.links[2].uri == "https://github.com/hong");
    CHECK(composed.document.links[2].description == "GitHub: hong");
}

TEST_CASE("dates and places move to a row that is there") {
    CHECK(tree(kName +
               "    education:\n"
               "      - {institution: KAIST, location: Daejeon, start_date: 2018, end_date: 2020}\n"
               "      - {institution: Sogang, degree: B.S., date: 2017}\n") ==
          "Document[en]\n"
          "  H1 A\n"
          "  Sect\n"
          "    H2 EDUCATION\n"
          "    Sect\n"
          "      H3 KAIST\n"
          "      P Daejeon, 2018–2020\n"
          "    Sect\n"
          "      H3 Sogang\n"
          "      P B.S.\n"
          "        Span 2017\n");
}

TEST_CASE("the layout's own words and signs are the language's") {
    const std::string cv = "lang: en\n" + kName +
                           "    publications:\n"
                           "      - {title: T, journal: J, volume: 3, issue: 2, "
                           "pages: 5–9, date: 2020}\n"
                           "    skills:\n"
                           "      - {label: C++, details: https://isocpp.org}\n";
    struct Row {
        std::string language;
        std::string_view publication, skill;
    };
    const std::vector<Row> rows{
        {"en", "LBody “T”, J, vol. 3, no. 2, pp. 5–9, 2020\n", "P C++: https://isocpp.org\n"},
        {"de", "LBody „T“, J, Bd. 3, Nr. 2, S. 5–9, 2020\n", "P C++: https://isocpp.org\n"},
        {"fr", "LBody «\u00a0T\u00a0», J, vol. 3, nº 2, p. 5–9, 2020\n",
         "P C++\u00a0: https://isocpp.org\n"},
        {"zh-Hans", "LBody “T”, J, vol. 3, no. 2, pp. 5–9, 2020\n", "P C++: https://isocpp.org\n"},
    };
    for (const Row& row : rows) {
        const std::string outline = tree(cv, row.language);
        INFO(outline);
        CHECK(outline.find(row.publication) != std::string::npos);
        CHECK(outline.find(row.skill) != std::string::npos);
    }
}

TEST_CASE("several positions stand below one employer") {
    CHECK(tree(kName +
               "    experience:\n"
               "      - company: Acme\n"
               "        location: Seoul\n"
               "        positions:\n"
               "          - {position: Lead, start_date: 2020-01, end_date: present, highlights: "
               "[Led.]}\n"
               "          - {position: Engineer, start_date: 2018-01, end_date: 2019-12}\n") ==
          "Document[en]\n"
          "  H1 A\n"
          "  Sect\n"
          "    H2 EXPERIENCE\n"
          "    Sect\n"
          "      H3 Acme\n"
          "      P Seoul\n"
          "      Sect\n"
          "        H4 Lead\n"
          "        P Jan 2020 – Present\n"
          "        L\n"
          "          LI\n"
          "            Lbl •\n"
          "            LBody Led.\n"
          "      P Engineer\n"
          "        Span Jan 2018 – Dec 2019\n");
}

TEST_CASE("entries with a marker that follow one another are one list") {
    CHECK(tree(kName + "    skills:\n"
                       "      - bullet: one\n"
                       "      - bullet: two\n"
                       "      - plain\n"
                       "      - number: first\n"
                       "      - number: second\n"
                       "      - reversed_number: last\n"
                       "      - reversed_number: earlier\n") ==
          "Document[en]\n"
          "  H1 A\n"
          "  Sect\n"
          "    H2 SKILLS\n"
          "    L\n"
          "      LI\n"
          "        Lbl •\n"
          "        LBody one\n"
          "      LI\n"
          "        Lbl •\n"
          "        LBody two\n"
          "    P plain\n"
          "    L\n"
          "      LI\n"
          "        Lbl 1.\n"
          "        LBody first\n"
          "      LI\n"
          "        Lbl 2.\n"
          "        LBody second\n"
          "      LI\n"
          "        Lbl 2.\n"
          "        LBody last\n"
          "      LI\n"
          "        Lbl 1.\n"
          "        LBody earlier\n");
}

TEST_CASE("bullets nest, each level with its marker and indent") {
    const Composed composed = compose_text(kName +
                                           "    projects:\n"
                                           "      - name: P\n"
                                           "        highlights:\n"
                                           "          - text: outer\n"
                                           "            highlights: [inner]\n");
    CHECK(outline_of(composed.document) ==
          "Document[en]\n"
          "  H1 A\n"
          "  Sect\n"
          "    H2 PROJECTS\n"
          "    Sect\n"
          "      H3 P\n"
          "      L\n"
          "        LI\n"
          "          Lbl •\n"
          "          LBody\n"
          "            P outer\n"
          "            L\n"
          "              LI\n"
          "                Lbl –\n"
          "                LBody inner\n");
    const auto indent = [&](std::string_view text) {
        return std::get<Paragraph>(block_of(composed.document, text).content).style.indent_start;
    };
    CHECK(indent("outer") == 13_pt);
    CHECK(indent("inner") == 26_pt);
}

TEST_CASE("what belongs together is kept together") {
    const Composed composed = compose_text(kName +
                                           "    experience:\n"
                                           "      page_break: before\n"
                                           "      entries:\n"
                                           "        - company: Acme\n"
                                           "          position: Engineer\n"
                                           "          page_break: avoid\n"
                                           "          highlights: [one, two]\n"
                                           "        - company: Bcme\n"
                                           "          position: Designer\n");
    CHECK(composed.messages == "");
    const auto keep = [&](std::string_view text) {
        return block_of(composed.document, text).keep_with_next;
    };
    for (const auto* text : {"EXPERIENCE", "Acme", "Engineer", "Bcme"}) {
        INFO(text);
        CHECK(keep(text) == KeepWithNext::kYes);
    }
    for (const auto* text : {"one", "two", "Designer"}) {
        INFO(text);
        CHECK(keep(text) == KeepWithNext::kNo);
    }
    const auto group = [&](std::string_view text) {
        return composed.document
            .groups[static_cast<std::size_t>(block_of(composed.document, text).group)];
    };
    CHECK(group("EXPERIENCE").page_break == PageBreak::kBefore);
    CHECK(group("one").page_break == PageBreak::kAvoid);
    CHECK(group("one").parent == block_of(composed.document, "EXPERIENCE").group);
    CHECK(block_of(composed.document, "Acme").space_before == Spacing{});
    CHECK(block_of(composed.document, "Bcme").space_before ==
          Spacing{.natural = 5_pt, .stretch = 3_pt, .shrink = 2_pt});
}

TEST_CASE("the outline goes down to entries") {
    const Composed composed =
        compose_text(kName +
                     "    experience: [{company: Acme, position: Engineer}]\n"
                     "    publications: [{title: On *X*, authors: [A, B], venue: V}]\n"
                     "    skills: [{bullet: C++}]\n");
    std::string titles;
    for (const OutlineItem& item : composed.document.outline) {
        titles += std::to_string(item.level) + " " + item.title + "\n";
        CHECK(composed.document.struct_tree[item.target].children.empty());
    }
    CHECK(titles ==
          "1 Experience\n"
          "2 Acme, Engineer\n"
          "1 Publications\n"
          "2 On X\n"
          "1 Skills\n");
}

TEST_CASE("a foot runs from page two, as no part of the text") {
    const Document document = compose_text(kName).document;
    REQUIRE(document.page_masters.size() == 2);
    CHECK(document.page_masters[0].running.empty());
    REQUIRE(document.page_masters[1].running.size() == 1);
    const RunningText& foot = document.page_masters[1].running[0];
    std::string text;
    for (const TextInline& run : foot.inlines) {
        text += run.text;
        CHECK(run.element == kArtifact);
    }
    CHECK(text == "A – {page}/{pages}");
    CHECK(foot.side == Side::kCenter);
}

TEST_CASE("layouts change what they say, and nothing else") {
    const std::string cv = kName + "    awards: [{title: Prize, awarder: Acme, date: 2024}]\n";
    CHECK(tree(cv, "en",
               "styles: {section_title: {caps: none}}\n"
               "section: {entries: {award: {rows: ['*{awarder}*: {title}[ ({date})]']}}}\n") ==
          "Document[en]\n"
          "  H1 A\n"
          "  Sect\n"
          "    H2 Awards\n"
          "    P Acme: Prize (2024)\n");
    CHECK(tree(cv, "ko").find("H2 수상\n") != std::string::npos);
}
