#include <string>

#include "catch.h"
#include "compose_text.h"

using namespace cvpdf;

namespace {

const std::string kCv =
    "cv:\n"
    "  name: A B\n"
    "  email: a@example.org\n"
    "  sections:\n"
    "    summary: [Sums up.]\n"
    "    Technical Skills: [Skilled.]\n"
    "    experience: [{company: Acme, position: Engineer}]\n"
    "    speaks: [{language: Korean, fluency: native}]\n";

/// The first text of each block, flow by flow.
std::string texts_of(const Document& document) {
    std::string out;
    for (const Flow& flow : document.flows) {
        out += flow.region + ":";
        for (const Block& block : flow.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block.content);
            if (paragraph != nullptr) out += " " + paragraph->inlines.at(0).text;
        }
        out += "\n";
    }
    return out;
}

const std::string kSidebar =
    "page: {size: [500pt, 700pt], margins: {top: 20pt, right: 30pt, bottom: 40pt, left: 50pt}, "
    "foot: "
    "null}\n"
    "fonts: {body: serif, mono: mono}\n"
    "styles: {body: {size: 10pt, leading: 12pt}}\n"
    "header: {order: [name, contacts], space_after: 6pt}\n"
    "section: {entries: {text: {rows: ['{text}']}, experience: {rows: ['{company}']}, language: "
    "{rows: "
    "['{language}']}}}\n"
    "regions:\n"
    "  sidebar: {side: left, width: 100pt, gap: 20pt, header: [contacts], sections: "
    "[technical_skills], kinds: [language], background: '#eeeeee', padding: 8pt}\n";

}  // namespace

TEST_CASE("parts of the header and sections go where the layout wants them") {
    const Composed composed = compose_text(kCv, "en", kSidebar);
    CHECK(composed.messages == "");
    CHECK(texts_of(composed.document) ==
          "main: A B Summary Sums up. Experience Acme\n"
          "sidebar: a@example.org Technical Skills Skilled. Speaks Korean\n");
    const auto& regions = composed.document.page_masters[0].regions;
    REQUIRE(regions.size() == 2);
    CHECK(regions[0].name == "sidebar");
    CHECK(regions[0].area == Rect{{50_pt, 20_pt}, {100_pt, 640_pt}});
    REQUIRE(regions[0].fills.size() == 1);
    CHECK(regions[0].fills[0].outset == Insets{20_pt, 8_pt, 40_pt, 50_pt});
    CHECK(regions[1].name == "main");
    CHECK(regions[1].area == Rect{{170_pt, 20_pt}, {300_pt, 640_pt}});
}

TEST_CASE("a layout that nearly names a section of the CV is told so, once") {
    const Composed composed = compose_text(
        kCv, "en",
        "regions: {sidebar: {width: 40mm, gap: 8mm, sections: [awards, technical_skill, speaks]}}\n"
        "sections: {technical_skill: {aside_gap: 3pt}, speeks: {aside_gap: 3pt}, hobbies: {}}\n");
    CHECK(composed.messages ==
          "layout.yaml:3:12: warning: the CV has no section 'technical_skill'\n"
          " 3 | sections: {technical_skill: {aside_gap: 3pt}, speeks: {aside_gap: 3pt}, hobbies: "
          "{}}\n"
          "   |            ^~~~~~~~~~~~~~~\n"
          "hint: did you mean 'Technical Skills'?\n"
          "layout.yaml:3:47: warning: the CV has no section 'speeks'\n"
          " 3 | sections: {technical_skill: {aside_gap: 3pt}, speeks: {aside_gap: 3pt}, hobbies: "
          "{}}\n"
          "   |                                               ^~~~~~\n"
          "hint: did you mean 'speaks'?\n");
}

TEST_CASE("a long section is not chosen for its kinds") {
    const auto regions = [](const std::string& most) {
        const Composed composed = compose_text(
            "cv:\n  name: A B\n  sections:\n    tools: [{label: X, details: x}, {label: Y, "
            "details: y}]\n",
            "en", "regions: {sidebar: {width: 40mm, gap: 8mm, kinds: [one_line]" + most + "}}\n");
        CHECK(composed.messages == "");
        return texts_of(composed.document);
    };
    CHECK(regions("") == "main: A B\nsidebar: TOOLS X Y\n");
    CHECK(regions(", most_entries: 2") == "main: A B\nsidebar: TOOLS X Y\n");
    CHECK(regions(", most_entries: 1") == "main: A B TOOLS X Y\n");
    CHECK(regions(", most_entries: null") == "main: A B\nsidebar: TOOLS X Y\n");
}

TEST_CASE("a section's own look is found by its key however that is written") {
    const Composed composed = compose_text(
        kCv, "en", "sections: {technical_skills: {entries: {text: {rows: ['{text} Twice.']}}}}\n");
    CHECK(composed.messages == "");
    CHECK(outline_of(composed.document).find("Skilled. Twice.") != std::string::npos);
}

TEST_CASE("the struct tree reads the regions one after the other") {
    const Composed last = compose_text(kCv, "en", kSidebar);
    CHECK(outline_of(last.document) ==
          "Document[en]\n"
          "  H1 A B\n"
          "  Sect\n"
          "    H2 Summary\n"
          "    P Sums up.\n"
          "  Sect\n"
          "    H2 Experience\n"
          "    P Acme\n"
          "  P\n"
          "    Link a@example.org\n"
          "  Sect\n"
          "    H2 Technical Skills\n"
          "    P Skilled.\n"
          "  Sect\n"
          "    H2 Speaks\n"
          "    P Korean\n");
    std::string first = kSidebar;
    first.replace(first.find("side: left"), 10, "side: left, read: first");
    CHECK(texts_of(compose_text(kCv, "en", first).document) ==
          "sidebar: a@example.org Technical Skills Skilled. Speaks Korean\n"
          "main: A B Summary Sums up. Experience Acme\n");
}

TEST_CASE("from right to left the columns change sides") {
    const Composed composed = compose_text(kCv, "ar", kSidebar);
    const auto& regions = composed.document.page_masters[0].regions;
    REQUIRE(regions.size() == 2);
    // The margins are mirrored, too.
    CHECK(regions[0].area == Rect{{350_pt, 20_pt}, {100_pt, 640_pt}});
    CHECK(regions[0].fills.at(0).outset == Insets{20_pt, 50_pt, 40_pt, 8_pt});
    CHECK(regions[1].area == Rect{{30_pt, 20_pt}, {300_pt, 640_pt}});
}

TEST_CASE("a band takes what the sidebar has not, and stands above both") {
    const Composed composed = compose_text(
        kCv, "en",
        kSidebar + "  header: {sections: [summary], background: '#112233', padding: 9pt}\n");
    CHECK(texts_of(composed.document) ==
          "header: A B Summary Sums up.\n"
          "main: Experience Acme\n"
          "sidebar: a@example.org Technical Skills Skilled. Speaks Korean\n");
    const auto& regions = composed.document.page_masters[0].regions;
    REQUIRE(regions.size() == 3);
    CHECK(regions[0].area == Rect{{50_pt, 20_pt}, {420_pt, 640_pt}});
    CHECK(regions[0].fills.at(0).outset == Insets{20_pt, 30_pt, 9_pt, 50_pt});
    CHECK(regions[1].below == "header");
    CHECK(regions[2].below == "header");
    // The space below the header, and the background's share of it.
    CHECK(composed.document.flows[0].blocks.back().space_after.natural == 15_pt);
}

TEST_CASE("regions without content take no room") {
    const Composed composed =
        compose_text("cv: {name: A B, sections: {experience: [{company: Acme, position: P}]}}\n",
                     "en", kSidebar + "  header: {}\n");
    CHECK(texts_of(composed.document) == "header: A B\nmain: Experience Acme\n");
    const auto& regions = composed.document.page_masters[0].regions;
    REQUIRE(regions.size() == 2);
    CHECK(regions[1].area == Rect{{50_pt, 20_pt}, {420_pt, 640_pt}});
    CHECK(texts_of(compose_text("cv: {name: A B}\n", "en", kSidebar).document) == "main: A B\n");
}

TEST_CASE("each contact in a line of its own") {
    const Composed composed =
        compose_text("cv: {name: A B, email: a@example.org, location: Rome}\n", "en",
                     "header: {arrange: lines, contacts: {space_before: 4pt}}\n");
    CHECK(composed.messages == "");
    CHECK(texts_of(composed.document) == "main: A B a@example.org Rome\n");
    CHECK(composed.document.flows[0].blocks[1].space_before.natural == 4_pt);
    CHECK(composed.document.flows[0].blocks[2].space_before.natural == Length{});
}

TEST_CASE("rules stand at any side of a heading, and a fill behind it") {
    const auto blocks = [](const std::string& heading) {
        Composed composed = compose_text("cv: {name: A, sections: {summary: [Text.]}}\n", "en",
                                         "styles: {section_title: {size: 10pt, leading: 12pt}}\n"
                                         "section: {heading: " +
                                             heading + "}\n");
        CHECK(composed.messages == "");
        std::vector<Block> found = std::move(composed.document.flows[0].blocks);
        found.erase(found.begin());
        found.pop_back();
        return found;
    };
    const auto above =
        blocks("{space_before: 9pt, space_after: 4pt, rule: {side: above, gap: 2pt}}");
    REQUIRE(above.size() == 2);
    CHECK(std::holds_alternative<Rule>(above[0].content));
    CHECK(above[0].space_before.natural == 9_pt);
    CHECK(above[1].space_before.natural == 2_pt);
    CHECK(above[1].space_after.natural == 4_pt);

    const auto beside = blocks("{rule: {side: beside, thickness: 1pt, gap: 6pt}}");
    REQUIRE(beside.size() == 1);
    const auto& line = std::get<Paragraph>(beside[0].content).backdrops.at(0);
    CHECK(line.extent == BackdropExtent::kBeside);
    CHECK(line.above == 4_pt);
    CHECK(line.below == -3_pt);
    CHECK(line.gap == 6_pt);

    const auto before = blocks("{rule: {side: before, length: 20pt, thickness: 3pt, gap: 5pt}}");
    const auto& bar = std::get<Paragraph>(before.at(0).content);
    CHECK(bar.style.indent_start == 25_pt);
    CHECK(bar.backdrops.at(0).width == 20_pt);

    const auto box = blocks("{rule: null, background: '#eeeeee', padding: 4pt}");
    const auto& filled = std::get<Paragraph>(box.at(0).content);
    CHECK(filled.style.indent_start == 4_pt);
    CHECK(filled.backdrops.at(0).above == 11_pt);
    CHECK(filled.backdrops.at(0).below == 5_pt);
}

TEST_CASE("dates in a column at the start move the entry and its bullets") {
    const Composed composed = compose_text(
        "cv: {name: A, sections: {jobs: [{company: Acme, position: P, date: 2020, highlights: "
        "[one]}]}}\n",
        "en",
        "section: {aside_side: start, aside_width: 60pt, aside_gap: 10pt, list: {indent: 12pt}, "
        "entries: "
        "{experience: {rows: [{main: '{company}', aside: '{date}'}]}}}\n");
    CHECK(composed.messages == "");
    const auto& all = composed.document.flows[0].blocks;
    const auto& entry = std::get<Paragraph>(all[all.size() - 2].content);
    CHECK(entry.style.indent_start == 70_pt);
    REQUIRE(entry.aside);
    CHECK(entry.aside->column == 60_pt);
    CHECK(entry.aside->gap == 10_pt);
    CHECK(entry.aside->alignment == Alignment::kEnd);
    CHECK(std::get<Paragraph>(all.back().content).style.indent_start == 82_pt);
    // The eye comes to the date first, and so do readers of the file.
    CHECK(outline_of(composed.document).find("H3 Acme\n        Span 2020\n") != std::string::npos);
}
