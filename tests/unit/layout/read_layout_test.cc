#include "layout/read_layout.h"

#include <set>
#include <string>

#include "catch.h"
#include "layout_text.h"

using namespace cvpdf;

TEST_CASE("a layout is read over the one that it extends") {
    const auto [layout, messages] = read_layout_text(
        "extends: base\n"
        "styles: {body: {size: 11pt}}\n"
        "section: {entries: {education: {rows: ['{institution}', '{area}']}}}\n",
        {{"base",
          kLeastLayout +
              "section: {entries: {education: {outline: '{area}', rows: ['{degree}']}}}\n"}});
    CHECK(messages.empty());
    CHECK(resolve_style(layout, "body").size.ideal == Dimension{.fixed = 11_pt});
    CHECK(resolve_style(layout, "body").leading.ideal == Dimension{.em_thousandths = 1200});
    const EntrySpec& education = layout.section.entries.at(EntryKind::kEducation);
    REQUIRE(education.rows.size() == 2);
    CHECK(education.rows[1].main.source == "{area}");
    CHECK(education.outline.source == "{area}");
}

TEST_CASE("styles inherit, last of all from the body") {
    const auto [layout, messages] =
        read_layout_text(kLeastLayout +
                         "header: {name: {style: name}, headline: {style: small}}\n"
                         "colors: {ink: '#102030'}\n"
                         "---\n");
    const auto [styled, more] = read_layout_text(
        "page: {size: letter, margins: {top: 1in, right: 1in, bottom: 1in, left: 1in}}\n"
        "fonts: {body: latin-modern, mono: lm-mono, display: inter}\n"
        "colors: {ink: '#102030'}\n"
        "styles:\n"
        "  body: {size: 10pt, leading: 1.2em, color: ink}\n"
        "  name: {size: 20pt, weight: bold, font: display}\n"
        "  small: {inherits: name, size: 8pt, slant: italic}\n"
        "header: {name: {style: name}, headline: {style: small}}\n");
    CHECK(more.empty());
    const ResolvedStyle small = resolve_style(styled, "small");
    CHECK(small.font_family == "inter");
    CHECK(small.size.ideal == Dimension{.fixed = 8_pt});
    CHECK(small.weight == 700);
    CHECK(small.slant == TextSlant::kItalic);
    CHECK(small.color == Color{0x10, 0x20, 0x30});
    CHECK(styled.page.size == Size{612_pt, 792_pt});
}

TEST_CASE("sections may differ from the general look, languages from the others") {
    const std::string text = kLeastLayout +
                             "section: {row_style: body, entries: {award: {rows: ['{title}']}}}\n"
                             "sections: {honors: {entries: {award: {marker: bullet}}}}\n"
                             "languages: {ko: {styles: {body: {leading: 1.5em}}}}\n";
    const auto [english, messages] = read_layout_text(text);
    CHECK(messages.empty());
    CHECK(section_spec(english, "honors", RegionName::kMain).entries.at(EntryKind::kAward).marker ==
          EntryMarker::kBullet);
    CHECK(section_spec(english, "honors", RegionName::kMain)
              .entries.at(EntryKind::kAward)
              .rows.size() == 1);
    CHECK(section_spec(english, "awards", RegionName::kMain).entries.at(EntryKind::kAward).marker ==
          EntryMarker::kNone);
    CHECK(resolve_style(english, "body").leading.ideal == Dimension{.em_thousandths = 1200});
    for (const auto* language : {"ko", "ko-KR"}) {
        const auto [korean, more] = read_layout_text(text, {}, language);
        CHECK(resolve_style(korean, "body").leading.ideal == Dimension{.em_thousandths = 1500});
    }
}

TEST_CASE("what a layout says stands over all that it extends, in every language") {
    const std::string base = kLeastLayout + "languages: {ko: {styles: {body: {leading: 1.5em}}}}\n";
    const auto leading = [&](const std::string& text) {
        const auto [layout, messages] = read_layout_text(text, {{"base", base}}, "ko");
        CHECK(messages.empty());
        return resolve_style(layout, "body").leading.ideal;
    };
    CHECK(leading("extends: base\n") == Dimension{.em_thousandths = 1500});
    CHECK(leading("extends: base\nstyles: {body: {leading: 1.6em}}\n") ==
          Dimension{.em_thousandths = 1600});
    CHECK(leading("extends: base\n"
                  "styles: {body: {leading: 1.6em}}\n"
                  "languages: {ko: {styles: {body: {leading: 1.7em}}}}\n") ==
          Dimension{.em_thousandths = 1700});
}

TEST_CASE("of what is missing since there is nothing to extend one mistake is told") {
    CHECK(read_layout_text("extends: nowhere\n").messages ==
          "test.yaml:1:10: error: there is no such layout\n"
          " 1 | extends: nowhere\n"
          "   |          ^~~~~~~\n");
    CHECK(read_layout_text("- a\n").messages ==
          "test.yaml:1:1: error: expected a mapping, found a list\n"
          " 1 | - a\n"
          "   | ^~~\n"
          "hint: its lines look like this: key: value\n");
}

TEST_CASE("mistakes in a layout are all shown") {
    const auto [layout, messages] = read_layout_text(
        "page: {size: a5, margins: 20mm}\n"
        "fonts: {body: latin-modern, mono: lm-mono}\n"
        "styles:\n"
        "  body: {size: 10pt, leading: 12 px}\n"
        "sectoin: {}\n"
        "header: {name: {space_befor: 1pt}}\n"
        "section:\n"
        "  entries:\n"
        "    educaton: {}\n"
        "    education:\n"
        "      rows:\n"
        "        - \"**{instution}**\"\n");
    CHECK(messages ==
          "test.yaml:1:1: error: the layout has no page size\n"
          " 1 | page: {size: a5, margins: 20mm}\n"
          "   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: start from a shipped layout: extends: classic\n"
          "test.yaml:1:1: error: the style 'body' needs a size and a leading\n"
          " 1 | page: {size: a5, margins: 20mm}\n"
          "   | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: start from a shipped layout: extends: classic\n"
          "test.yaml:1:14: error: 'a5' is none of a4, letter, locale\n"
          " 1 | page: {size: a5, margins: 20mm}\n"
          "   |              ^~\n"
          "hint: did you mean 'a4'?\n"
          "test.yaml:4:31: error: unknown unit 'px' (expected pt, mm, cm, in, em)\n"
          " 4 |   body: {size: 10pt, leading: 12 px}\n"
          "   |                               ^~~~~\n"
          "hint: a length is a number and a unit: pt, mm, cm, in or em, as in 6pt or 1.2em\n"
          "test.yaml:5:1: error: unknown key 'sectoin'\n"
          " 5 | sectoin: {}\n"
          "   | ^~~~~~~\n"
          "hint: did you mean 'section'?\n"
          "test.yaml:6:17: error: unknown key 'space_befor'\n"
          " 6 | header: {name: {space_befor: 1pt}}\n"
          "   |                 ^~~~~~~~~~~\n"
          "hint: did you mean 'space_before'?\n"
          "test.yaml:9:5: error: unknown key 'educaton'\n"
          " 9 |     educaton: {}\n"
          "   |     ^~~~~~~~\n"
          "hint: did you mean 'education'?\n"
          "test.yaml:12:15: error: the entry kind 'education' has no field 'instution'\n"
          " 12 |         - \"**{instution}**\"\n"
          "    |               ^~~~~~~~~\n"
          "hint: did you mean 'institution'?\n");
}

TEST_CASE("layouts that extend one another in a circle are told so") {
    const auto [layout, messages] = read_layout_text(
        "extends: a\n", {{"a", "extends: b\n"}, {"b", "extends: a\n" + kLeastLayout}});
    CHECK(messages ==
          "b.yaml:1:10: error: the layout 'a' extends itself\n"
          " 1 | extends: a\n"
          "   |          ^\n"
          "hint: give the file another name than the layout it extends\n");
}

TEST_CASE("the reference names every table that a key leads to") {
    std::set<std::string_view> names;
    for (const LayoutTable& table : layout_reference()) {
        CHECK(names.insert(table.name).second);
        CHECK_FALSE(table.keys.empty());
        for (const LayoutKey& key : table.keys) {
            INFO(table.name << "." << key.key);
            CHECK_FALSE(key.type.empty());
            CHECK_FALSE(key.doc.empty());
        }
    }
    for (const auto* table : {"layout", "page", "running", "style", "header", "line", "section",
                              "heading", "rule", "list", "entry", "row"}) {
        CHECK(names.contains(table));
    }
}
