#include <string>

#include "catch.h"
#include "layout_text.h"

using namespace cvpdf;

TEST_CASE("a sidebar is read over that of the layout it extends, and can be taken away") {
    const std::string base = kLeastLayout +
                             "regions: {sidebar: {width: 50mm, gap: 8mm, sections: [skills], "
                             "section: {entry_space: 2pt}}}\n";
    const auto [layout, messages] = read_layout_text(
        "extends: base\n"
        "regions: {sidebar: {side: right, kinds: [language, project], header: [photo, contacts]}}\n"
        "sections: {skills: {aside_gap: 3pt}, other: {aside_gap: 3pt}}\n",
        {{"base", base}});
    CHECK(messages == "");
    REQUIRE(layout.regions.sidebar);
    CHECK(layout.regions.sidebar->side == SidebarSide::kRight);
    CHECK(layout.regions.sidebar->width == 50_mm);
    CHECK(layout.regions.sidebar->sections.keys.size() == 1);
    CHECK(layout.regions.sidebar->sections.kinds ==
          std::vector<EntryKind>{EntryKind::kLanguage, EntryKind::kNormal});
    CHECK(layout.regions.sidebar->header ==
          std::vector<HeaderPart>{HeaderPart::kPhoto, HeaderPart::kContacts});
    // A section's own look changes that of the region that it stands in.
    const Token two_points{{2_pt}, {2_pt}, {2_pt}};
    const auto space_of = [&layout = layout](const char* key, RegionName region) {
        return section_spec(layout, key, region).entry_space;
    };
    CHECK(space_of("skills", RegionName::kSidebar) == two_points);
    CHECK(space_of("awards", RegionName::kSidebar) == two_points);
    CHECK(space_of("other", RegionName::kMain) == Token{});
    CHECK(space_of("awards", RegionName::kMain) == Token{});

    CHECK_FALSE(read_layout_text("extends: base\nregions: {sidebar: null}\n", {{"base", base}})
                    .layout.regions.sidebar);
}

TEST_CASE("a section is found by its key however that is written") {
    CHECK(is_same_key("technical_skills", "Technical Skills"));
    CHECK(is_same_key("open-source", "open_source"));
    CHECK_FALSE(is_same_key("skills", "technical_skills"));
}

TEST_CASE("mistakes in regions have their place") {
    const auto [layout, messages] = read_layout_text(
        kLeastLayout +
        "regions:\n"
        "  side: {width: 50mm}\n"
        "  sidebar: {width: 50px, header: [contact], kinds: [skil], sections: skills}\n"
        "  header: {background: pael}\n");
    CHECK(messages ==
          "test.yaml:5:3: error: unknown key 'side'\n"
          " 5 |   side: {width: 50mm}\n"
          "   |   ^~~~\n"
          "hint: known here: header, sidebar\n"
          "test.yaml:6:20: error: unknown unit 'px' (expected pt, mm, cm, in, em)\n"
          " 6 |   sidebar: {width: 50px, header: [contact], kinds: [skil], sections: skills}\n"
          "   |                    ^~~~\n"
          "hint: a length is a number and a unit: pt, mm, cm, in or em, as in 6pt or 1.2em\n"
          "test.yaml:6:35: error: 'contact' is none of photo, name, headline, contacts\n"
          " 6 |   sidebar: {width: 50px, header: [contact], kinds: [skil], sections: skills}\n"
          "   |                                   ^~~~~~~\n"
          "hint: did you mean 'contacts'?\n"
          "test.yaml:6:53: error: 'skil' is none of text, bullet, numbered, reversed_numbered, "
          "one_line, experience, education, normal, publication, patent, award, talk, teaching, "
          "certificate, language, skill, reference, news, heading\n"
          " 6 |   sidebar: {width: 50px, header: [contact], kinds: [skil], sections: skills}\n"
          "   |                                                     ^~~~\n"
          "hint: did you mean 'skill'?\n"
          "test.yaml:6:70: error: expected a list of keys of sections, found a text\n"
          " 6 |   sidebar: {width: 50px, header: [contact], kinds: [skil], sections: skills}\n"
          "   |                                                                      ^~~~~~\n"
          "hint: the keys of sections: [skills, languages]\n"
          "test.yaml:7:24: error: there is no colour 'pael'\n"
          " 7 |   header: {background: pael}\n"
          "   |                        ^~~~\n");
}

TEST_CASE("a sidebar leaves room for the main column") {
    CHECK(read_layout_text(kLeastLayout + "regions: {sidebar: {width: 12mm}}\n").messages ==
          "test.yaml:4:20: error: a sidebar is at least 36pt wide\n"
          " 4 | regions: {sidebar: {width: 12mm}}\n"
          "   |                    ^~~~~~~~~~~~~\n");
    CHECK(read_layout_text(kLeastLayout + "regions: {sidebar: {width: 160mm, gap: 8mm}}\n")
              .messages ==
          "test.yaml:4:20: error: the sidebar leaves no room for the main column\n"
          " 4 | regions: {sidebar: {width: 160mm, gap: 8mm}}\n"
          "   |                    ^~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: make it narrower, as in width: 60mm\n");
}
