// What read_cv makes of a sound file.

#include <string>
#include <vector>

#include "catch.h"
#include "cv/read_cv.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

TEST_CASE("the header keeps its values and their order") {
    const ReadCv read = read_cv_text(
        "cv:\n"
        "  phone: 010-0000-0000\n"
        "  name: {en: Gildong Hong, ko: 홍길동}\n"
        "  headline: '  Engineer  '\n"
        "  email: mailto:gildong@example.com\n"
        "  website: example.org/me\n"
        "  location:\n"
        "  social_networks:\n"
        "    - {network: GitHub, username: gildong}\n"
        "  fields:\n"
        "    - {label: Visa, value: F-2, private: true, id: visa}\n"
        "    - {value: Blog, url: blog.example.org}\n"
        "lang: ko\n"
        "layout: mine.yaml\n"
        "today: 2026-01-15\n");
    CHECK(read.messages == "");
    const Header& header = read.file.cv.header;
    CHECK(header.order == std::vector<std::string>{"phone", "name", "headline", "email", "website",
                                                   "social_networks", "fields"});
    REQUIRE(header.name.versions.size() == 2);
    CHECK(header.name.versions[0].language == "en");
    CHECK(header.name.versions[1].text == "홍길동");
    CHECK(header.headline.versions.at(0).text == "Engineer");
    CHECK(header.email->target == "gildong@example.com");
    CHECK(header.website->target == "https://example.org/me");
    CHECK(header.website->text == "example.org/me");
    CHECK(header.location.empty());
    CHECK(header.social_networks.at(0).network == "GitHub");
    CHECK(header.social_networks.at(0).username == "gildong");
    REQUIRE(header.fields.size() == 2);
    CHECK(header.fields[0].is_private);
    CHECK(header.fields[0].selection.id == "visa");
    CHECK_FALSE(header.fields[1].is_private);
    CHECK(header.fields[1].url->target == "https://blog.example.org");
    CHECK(read.file.language == "ko");
    CHECK(read.file.layout == "mine.yaml");
    CHECK(read.file.today == CalendarDate{.year = 2026, .month = 1, .day = 15});
}

TEST_CASE("fields are texts as they are written") {
    const ReadCv read = read_sections_text(
        "    education:\n"
        "      - institution: 2024\n"
        "        grade: 4.0\n"
        "        area: true\n"
        "        degree: null\n"
        "        location: ''\n"
        "        courses: [1.50, ~, '', Networks]\n"
        "        summary: |\n"
        "          One\n"
        "          Two\n"
        "        extra: {anything: [goes]}\n");
    CHECK(read.messages == "");
    const Entry& entry = read.file.cv.sections.at(0).entries.at(0);
    CHECK(entry.kind == EntryKind::kEducation);
    CHECK(text_of(entry, "institution") == "2024");
    CHECK(text_of(entry, "grade") == "4.0");
    CHECK(text_of(entry, "area") == "true");
    CHECK(text_of(entry, "degree") == "-");
    CHECK(text_of(entry, "location") == "-");
    CHECK(text_of(entry, "courses") == "1.50|Networks");
    CHECK(text_of(entry, "summary") == "One\nTwo");
    CHECK(text_of(entry, "extra") == "-");
}

TEST_CASE("a text's origin leads back to where it stands") {
    const std::string yaml = "cv:\n  name: \"  Oh  \"\n";
    const ReadCv read = read_cv_text(yaml);
    const LocalizedText::Version& name = read.file.cv.header.name.versions.at(0);
    CHECK(name.text == "Oh");
    const Span span = name.origin.source(0, 2);
    CHECK(yaml.substr(span.begin, span.end - span.begin) == "Oh");
}

TEST_CASE("dates of an entry are one field") {
    const ReadCv read = read_sections_text(
        "    projects:\n"
        "      - {name: A, start_date: 2018-03, end_date: 2020-02, location: B}\n"
        "      - {name: A, start_date: 2018-03}\n"
        "      - {name: A, end_date: present}\n"
        "      - {name: A, date: 2018}\n"
        "      - {name: A, date: Fall 2024}\n"
        "      - {name: A, date: 2018–2020}\n"
        "      - {name: A, date: , start_date: 2019}\n"
        "      - {name: A}\n");
    CHECK(read.messages == "");
    const std::vector<Entry>& entries = read.file.cv.sections.at(0).entries;
    const auto date = [&](std::size_t index) {
        return std::get<DateField>(find_field(entries.at(index), "date")->value);
    };
    const CalendarDate march{.year = 2018, .month = 3};
    const CalendarDate february{.year = 2020, .month = 2};
    CHECK(date(0).range == DateRange{.start = march, .end = february});
    CHECK_FALSE(date(0).single);
    CHECK(entries[0].fields.size() == 3);
    CHECK(date(1).range == DateRange{.start = march});
    CHECK_FALSE(date(1).single);
    CHECK(date(2).range == DateRange{.end = Present{}});
    CHECK(date(3).range == DateRange{.start = CalendarDate{.year = 2018}});
    CHECK(date(3).single);
    CHECK(date(4).range ==
          DateRange{.start = Season{.year = 2024, .season = 2, .written = "Fall 2024"}});
    CHECK(date(5).range ==
          DateRange{.start = CalendarDate{.year = 2018}, .end = CalendarDate{.year = 2020}});
    CHECK_FALSE(date(5).single);
    CHECK(date(6).range == DateRange{.start = CalendarDate{.year = 2019}});
    CHECK(find_field(entries[7], "date") == nullptr);
}

TEST_CASE("journal is another name of venue, a DOI is a link") {
    const ReadCv read = read_sections_text(
        "    publications:\n"
        "      - {title: A, authors: B, journal: C, doi: 10.1000/182}\n");
    CHECK(read.messages == "");
    const Entry& entry = read.file.cv.sections.at(0).entries.at(0);
    CHECK(text_of(entry, "authors") == "B");
    CHECK(text_of(entry, "venue") == "C");
    CHECK(text_of(entry, "journal") == "-");
    CHECK(text_of(entry, "doi") == "https://doi.org/10.1000/182");
}

TEST_CASE("bullets are texts or mappings, and nest") {
    const ReadCv read = read_sections_text(
        "    experience:\n"
        "      - company: A\n"
        "        highlights:\n"
        "          - One\n"
        "          - {en: Two, ko: 둘}\n"
        "          - text: Three\n"
        "            id: three\n"
        "            tags: [ml, systems]\n"
        "            priority: 8\n"
        "            highlights:\n"
        "              - {text: Four, priority: always, tags: ml}\n"
        "          -\n");
    CHECK(read.messages == "");
    const auto& highlights = read.file.cv.sections.at(0).entries.at(0).highlights;
    REQUIRE(highlights.size() == 3);
    CHECK(highlights[0].text.versions.at(0).text == "One");
    CHECK(highlights[1].text.versions.at(1).text == "둘");
    CHECK(highlights[2].selection.id == "three");
    CHECK(highlights[2].selection.tags == std::vector<std::string>{"ml", "systems"});
    CHECK(highlights[2].selection.priority == 8);
    CHECK_FALSE(highlights[2].selection.always);
    REQUIRE(highlights[2].children.size() == 1);
    CHECK(highlights[2].children[0].selection.always);
    CHECK(highlights[2].children[0].selection.tags == std::vector<std::string>{"ml"});
}

TEST_CASE("several positions under one employer") {
    const ReadCv read = read_sections_text(
        "    experience:\n"
        "      - company: A\n"
        "        id: a\n"
        "        page_break: avoid\n"
        "        positions:\n"
        "          - {position: Lead, start_date: 2020, highlights: [One], id: lead}\n"
        "          - {position: Member, start_date: 2018, end_date: 2020}\n");
    CHECK(read.messages == "");
    const Entry& entry = read.file.cv.sections.at(0).entries.at(0);
    CHECK(entry.page_break == PageBreakRule::kAvoid);
    CHECK(entry.selection.id == "a");
    REQUIRE(entry.positions.size() == 2);
    CHECK(text_of(entry.positions[0], "position") == "Lead");
    CHECK(entry.positions[0].highlights.size() == 1);
    CHECK(entry.positions[0].selection.id == "lead");
    CHECK(text_of(entry.positions[1], "date") == "date");
}

TEST_CASE("a section is a list, or a mapping with entries") {
    const ReadCv read = read_sections_text(
        "    Plain Title: [One]\n"
        "    empty: []\n"
        "    nothing:\n"
        "    more:\n"
        "      title: {en: More, ko: 더}\n"
        "      id: more\n"
        "      tags: [a]\n"
        "      priority: 3\n"
        "      page_break: before\n"
        "      entries: [{bullet: One}, {name: Two}]\n");
    CHECK(read.messages == "");
    const std::vector<Section>& sections = read.file.cv.sections;
    REQUIRE(sections.size() == 4);
    CHECK(sections[0].key == "Plain Title");
    CHECK(sections[0].title.empty());
    CHECK(sections[1].entries.empty());
    CHECK(sections[2].entries.empty());
    CHECK(sections[3].title.versions.at(1).text == "더");
    CHECK(sections[3].selection.id == "more");
    CHECK(sections[3].selection.priority == 3);
    CHECK(sections[3].page_break == PageBreakRule::kBefore);
    REQUIRE(sections[3].entries.size() == 2);
    CHECK(sections[3].entries[0].kind == EntryKind::kBullet);
    CHECK(sections[3].entries[1].kind == EntryKind::kNormal);
}

}  // namespace cvpdf
