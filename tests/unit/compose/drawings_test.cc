// Icons of contacts, marks of levels, contacts in columns, bands of the page.

#include "compose/drawings.h"

#include <algorithm>
#include <string>

#include "catch.h"
#include "compose/levels.h"
#include "compose_text.h"

using namespace cvpdf;

namespace {

const std::string kContacts =
    "cv:\n"
    "  name: A\n"
    "  email: a@example.org\n"
    "  location: Seoul\n"
    "  social_networks: [{network: GitHub, username: hong}, {network: Keybase, username: hong}]\n"
    "  fields: [{label: Visa, value: F-2}]\n";

/// Texts as they stand, "*" for what is drawn; links in brackets.
std::string shown(const Inlines& inlines) {
    std::string out;
    for (const TextInline& run : inlines) {
        const std::string text = run.drawing ? "*" : run.text;
        out += run.link ? "[" + text + "]" : text;
    }
    return out;
}

const Paragraph& paragraph(const Document& document, std::size_t block) {
    return std::get<Paragraph>(document.flows.at(0).blocks.at(block).content);
}

}  // namespace

TEST_CASE("icons stand before the contacts that have one, within their links") {
    const Composed composed = compose_text(kContacts, "en", "header: {icons: on}\n");
    CHECK(composed.messages == "");
    const Paragraph& contacts = paragraph(composed.document, 1);
    CHECK(shown(contacts.inlines) ==
          "[*][a@example.org] | *Seoul | [*][github.com/hong] | [keybase.io/hong] | Visa: F-2");
    for (const TextInline& run : contacts.inlines) {
        CHECK((run.element == kArtifact) == run.drawing.has_value());
    }
    CHECK(shown(paragraph(compose_text(kContacts).document, 1).inlines) ==
          "[a@example.org] | Seoul | [github.com/hong] | [keybase.io/hong] | Visa: F-2");
}

TEST_CASE("an icon is as large as the layout says, and as far from its text") {
    const Composed composed =
        compose_text(kContacts, "en",
                     "styles: {contacts: {size: 10pt}}\n"
                     "header: {icons: {size: 8pt, gap: 0.2em, color: '#112233'}}\n");
    const Document& document = composed.document;
    const TextInline& icon = paragraph(document, 1).inlines.at(0);
    REQUIRE(icon.drawing);
    CHECK(icon.drawing->width == 8_pt);
    CHECK(icon.drawing->after == 2_pt);
    CHECK(document.style(icon.style).color == Color{0x11, 0x22, 0x33});
    CHECK(icon.text == kDrawingText);
    const Composed arabic = compose_text(kContacts, "ar", "header: {icons: on}\n");
    CHECK(paragraph(arabic.document, 1).inlines.at(0).text == kLeftwardDrawingText);
}

TEST_CASE("all icons lie within their square") {
    for (const char* name : {"email", "phone", "location", "website", "code", "linkedin", "orcid",
                             "scholar", "paper", "speech", "picture", "film"}) {
        CAPTURE(name);
        REQUIRE(has_icon(name));
        const IconsSpec spec{.size = {.em_thousandths = 1000}, .gap = {}};
        const auto icon = find_icon(name, spec, 10_pt);
        REQUIRE(icon);
        for (const PathStep& step : icon->path) {
            if (step.verb == PathVerb::kClose) continue;
            CHECK(step.to.x >= Length{});
            CHECK(step.to.x <= 1000_pt);
            CHECK(step.to.y >= -850_pt);
            CHECK(step.to.y <= 150_pt);
        }
    }
}

TEST_CASE("contacts in columns are paragraphs, row after row") {
    const Composed composed =
        compose_text(kContacts, "en", "header: {arrange: columns, columns: 2}\n");
    const auto& table = std::get<Table>(composed.document.flows.at(0).blocks.at(1).content);
    CHECK(table.frame == Length{});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[2].cells.size() == 2);
    CHECK(outline_of(composed.document) ==
          "Document[en]\n"
          "  H1 A\n"
          "  P\n"
          "    Link a@example.org\n"
          "  P Seoul\n"
          "  P\n"
          "    Link github.com/hong\n"
          "  P\n"
          "    Link keybase.io/hong\n"
          "  P Visa: F-2\n");
}

TEST_CASE("contacts below one another begin behind the icons, and go on there") {
    const Composed composed =
        compose_text(kContacts, "en",
                     "styles: {contacts: {size: 10pt, align: start}}\n"
                     "header: {arrange: lines, icons: {size: 9pt, gap: 3pt}}\n");
    const ParagraphStyle& with_icon = paragraph(composed.document, 1).style;
    CHECK(with_icon.indent_start == 12_pt);
    CHECK(with_icon.indent_first_line == -12_pt);
    const ParagraphStyle& without = paragraph(composed.document, 5).style;
    CHECK(without.indent_start == 12_pt);
    CHECK(without.indent_first_line == Length{});
}

TEST_CASE(
    "levels are known by their words, of the page's language and of English, and as numbers") {
    Locale locale;
    locale.levels[1] = {"Grundkenntnisse"};
    locale.levels[3] = {"고급", "상"};
    const auto level = [&](std::string_view text) { return level_of(text, locale).value_or(0); };
    CHECK(level("Advanced") == 4);
    CHECK(level("grundkenntnisse") == 2);
    CHECK(level("Native speaker") == 5);
    CHECK(level("limited working proficiency") == 3);
    CHECK(level("fluent (C2)") == 5);
    CHECK(level("고급 수준") == 4);
    CHECK(level("상") == 4);
    CHECK(level("이상 없음") == 0);
    CHECK(level("B2") == 4);
    CHECK(level("Intermediate (B2)") == 4);
    CHECK(level("B1–B2") == 3);
    CHECK(level("b2+") == 4);
    CHECK(level("Non-native") == 0);
    CHECK(level("Non\u2011native") == 0);
    CHECK(level("non-native, fluent") == 4);
    CHECK(level("native-level") == 5);
    CHECK(level("Upper-intermediate") == 4);
    CHECK(level("basically") == 0);
    CHECK(level("TOEIC 950") == 0);
    CHECK(level("4/5") == 4);
    CHECK(level("3 / 10") == 2);
    CHECK(level("80 %") == 4);
    CHECK(level("120%") == 0);
    CHECK(level("") == 0);
}

TEST_CASE("the words that locales have for other formats' levels are as high as these") {
    Locale locale;
    locale.fluencies = {{"Full Professional Proficiency", "Verhandlungssicher"},
                        {"Native or Bilingual Proficiency", "Muttersprache"}};
    locale.skill_levels = {{"Novice", "Neuling"}, {"Master", "Meister"}};
    for (const WordMap* words : {&locale.fluencies, &locale.skill_levels}) {
        for (const auto& [english, word] : *words) {
            CAPTURE(english);
            REQUIRE(level_of(english, locale));
            CHECK(level_of(word, locale) == level_of(english, locale));
        }
    }
}

TEST_CASE("dots and bars stand behind the words of levels, which stay") {
    const std::string cv =
        "cv: {name: A, sections: {skills: [{name: C, level: Advanced}, {name: D, level: "
        "so-so}]}}\n";
    const auto rows = [&](const std::string& layout) {
        const Composed composed = compose_text(cv, "en", layout);
        CHECK(composed.messages == "");
        std::string out;
        for (const Block& block : composed.document.flows.at(0).blocks) {
            if (const auto* row = std::get_if<Paragraph>(&block.content))
                out += shown(row->inlines) + "\n";
        }
        return out;
    };
    CHECK(rows("") == "A\nSKILLS\nC (Advanced)\nD (so-so)\n");
    CHECK(rows("section: {levels: dots}\n") == "A\nSKILLS\nC (Advanced**)\nD (so-so)\n");
    CHECK(rows("section: {levels: {draw: bar, color: '#ff0000', rest: '#00ff00'}}\n") ==
          "A\nSKILLS\nC (Advanced**)\nD (so-so)\n");
}

TEST_CASE("on pages from right to left marks of levels run to the left, whatever their word does") {
    const Composed composed =
        compose_text("cv: {name: A, sections: {skills: [{name: C, level: Advanced}]}}\n", "he",
                     "section: {levels: dots}\n");
    const auto& row = std::get<Paragraph>(composed.document.flows.at(0).blocks.back().content);
    const auto count = std::ranges::count_if(row.inlines, [](const TextInline& inline_text) {
        return inline_text.drawing && inline_text.text == kLeftwardDrawingText;
    });
    CHECK(count == 2);
}

TEST_CASE("bands and a background lie behind the page, mirrored from right to left") {
    const std::string layout =
        "colors: {accent: '#ff0000'}\n"
        "page: {size: [400pt, 600pt], background: '#eeeeee', foot: null, bands: [{side: top, size: "
        "9pt, color: accent, to_page: 1}, {side: left, size: 12pt, color: '#0000ff'}]}\n";
    const Composed composed = compose_text(kContacts, "en", layout);
    CHECK(composed.messages == "");
    const auto& masters = composed.document.page_masters;
    REQUIRE(masters.size() == 2);
    REQUIRE(masters[0].fills.size() == 3);
    CHECK(masters[0].fills[0].area == Rect{{}, {400_pt, 600_pt}});
    CHECK(masters[0].fills[1].area == Rect{{}, {400_pt, 9_pt}});
    CHECK(masters[0].fills[1].color == Color{0xff, 0, 0});
    CHECK(masters[0].fills[2].area == Rect{{}, {12_pt, 600_pt}});
    CHECK(masters[1].fills.size() == 2);
    const auto arabic = compose_text(kContacts, "ar", layout).document.page_masters;
    CHECK(arabic.at(0).fills.at(2).area == Rect{{388_pt, {}}, {12_pt, 600_pt}});
}
