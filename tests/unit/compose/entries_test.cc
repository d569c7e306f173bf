// Entries that lack what usually stands first, that are of several kinds, or in another script than
// the page.

#include <string>
#include <vector>

#include "catch.h"
#include "unit/compose/compose_text.h"

namespace cvpdf {
namespace {

std::string sections(const std::string& text) {
    return "cv:\n  name: Hong\n  sections:\n" + text;
}

const Paragraph& paragraph_saying(const Document& document, const std::string& text) {
    for (const Block& block : document.flows.front().blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        if (paragraph != nullptr && !paragraph->inlines.empty() &&
            paragraph->inlines.front().text == text) {
            return *paragraph;
        }
    }
    throw std::runtime_error("no paragraph begins with " + text);
}

TEST_CASE("the first field that is there stands out where the one that should is missing") {
    const std::string rows = R"(section:
  entries:
    education: {rows: [{main: "**{degree}**", aside: "{date}"}, "{institution}, {location}"]}
)";
    const std::string cv = sections(
        "    education:\n"
        "      - {institution: Mapo, location: Seoul, date: 2019}\n"
        "      - {institution: KAIST, degree: M.S., date: 2021}\n");
    const Document document = compose_text(cv, "en", rows).document;
    const auto weight = [&](const std::string& text) {
        const Paragraph& paragraph = paragraph_saying(document, text);
        return document.style(paragraph.inlines.front().style).font.weight;
    };
    CHECK(weight("Mapo") == kBoldWeight);
    CHECK(weight("M.S.") == kBoldWeight);
    CHECK(weight("KAIST") < kBoldWeight);
}

TEST_CASE("of numbered bullets in a row the first one's number counts") {
    const Document document =
        compose_text(
            sections("    work:\n"
                     "      - company: One\n"
                     "        highlights:\n"
                     "          - {text: a, number: 3}\n"
                     "          - {text: b, number: 9, highlights: [{text: c, number: 1}]}\n"
                     "          - d\n"
                     "          - {text: e, number: 1}\n"))
            .document;
    std::string labels;
    for (const Block& block : document.flows.front().blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        if (paragraph && paragraph->label) labels += paragraph->label->inlines.front().text + " ";
    }
    CHECK(labels == "3. 4. 1. • 1. ");
}

TEST_CASE("entries of two kinds are parted by the larger of their spaces") {
    const Document document =
        compose_text(sections("    mixed:\n"
                              "      - {company: One}\n"
                              "      - {title: Prize, date: 2014}\n"
                              "      - {title: Medal, date: 2013}\n"
                              "      - {number: A thing}\n"
                              "      - {title: Cup, date: 2012}\n"),
                     "en",
                     "section:\n  entry_space: 6pt\n  entries: {award: {space_between: 1pt}}\n")
            .document;
    std::vector<Length> spaces;
    for (const Block& block : document.flows.front().blocks)
        spaces.push_back(block.space_before.natural);
    REQUIRE(spaces.size() >= 5);
    spaces.erase(spaces.begin(), spaces.end() - 4);
    CHECK(spaces == std::vector<Length>{6_pt, 1_pt, 6_pt, 6_pt});
}

TEST_CASE("a citation in Latin letters has its date without words of the page's language") {
    const std::string cv = sections(
        "    publications:\n"
        "      - {title: Leases, authors: [A. Kim], venue: ATC, date: 2019-07}\n"
        "      - {title: 時計, authors: [佐藤], venue: 学会誌, date: 2019-07}\n"
        "    awards:\n"
        "      - {title: Prize, awarder: ACM, date: 2020}\n");
    const std::string tree = outline_of(
        compose_text(cv, "ja",
                     "section: {entries: {award: {rows: [\"{title}, {awarder}, {date}\"]}}}\n")
            .document);
    INFO(tree);
    CHECK(tree.find("ATC, 2019-07\n") != std::string::npos);
    CHECK(tree.find("学会誌、2019年7月\n") != std::string::npos);
    CHECK(tree.find("ACM, 2020年\n") != std::string::npos);
}

TEST_CASE("a list keeps its order on a page from left to right") {
    const auto citation = [](const std::string& authors, const std::string& language) {
        const std::string cv = sections("    publications:\n      - {title: Leases, authors: [" +
                                        authors + "], date: 2019}\n");
        const std::string rows =
            "section: {entries: {publication: {rows: [\"{authors}, {date}\"]}}}\n";
        const Document document = compose_text(cv, language, rows).document;
        std::string text;
        const auto* paragraph =
            std::get_if<Paragraph>(&document.flows.front().blocks.back().content);
        REQUIRE(paragraph != nullptr);
        for (const TextInline& part : paragraph->inlines) text += part.text;
        return text;
    };
    CHECK(citation("דן כהן, עמוס עוז, J. Roe", "en") ==
          "\u2068דן כהן\u2069, \u2068עמוס עוז\u2069, \u2068J. Roe\u2069, 2019");
    CHECK(citation("J. Roe, A. Kim", "en") == "J. Roe, A. Kim, 2019");
    CHECK(citation("דן כהן, עמוס עוז", "he") == "דן כהן, עמוס עוז, 2019");
}

TEST_CASE("what a work is counts for no text of its own in a citation") {
    const auto citation = [](const std::string& title) {
        return outline_of(
            compose_text("cv:\n  name: 홍길동\n  sections:\n    publications:\n"
                         "      - {title: " +
                             title +
                             ", genre: {en: Software, ko: 소프트웨어}, version: 2.1, date: 2019}\n",
                         "ko")
                .document);
    };
    const std::string latin = citation("Metis");
    INFO(latin);
    CHECK(latin.find("소프트웨어") == std::string::npos);
    CHECK(latin.find("Software") != std::string::npos);
    CHECK(latin.find("version 2.1") != std::string::npos);
    const std::string korean = citation("고속 학습");
    INFO(korean);
    CHECK(korean.find("소프트웨어, 버전 2.1") != std::string::npos);
}

TEST_CASE("a citation in Latin letters has its parts without words of another script") {
    const auto citations = [](const std::string& language) {
        return outline_of(
            compose_text(
                sections(
                    "    publications:\n"
                    "      - {title: Leases, venue: ATC, volume: 7, pages: 3–9, date: 2019}\n"
                    "      - {title: 時計, venue: 学会誌, volume: 7, pages: 3–9, date: 2019}\n"),
                language)
                .document);
    };
    const std::string chinese = citations("zh-Hans");
    INFO(chinese);
    CHECK(chinese.find("ATC, vol. 7, pp. 3–9, 2019\n") != std::string::npos);
    CHECK(chinese.find("学会誌，第7卷，第3–9页，2019年\n") != std::string::npos);
    CHECK(citations("de").find("ATC, Bd. 7, S. 3–9, 2019\n") != std::string::npos);
}

TEST_CASE("a range in figures alone is read in the direction of the page") {
    const auto date = [](const std::string& language, const std::string& dates) {
        const Document document =
            compose_text(sections("    awards: [{title: Prize, " + dates + "}]\n"), language)
                .document;
        const auto& block = document.flows.at(0).blocks.back();
        return std::get<Paragraph>(block.content).aside->inlines.at(0).text;
    };
    const std::string range = "start_date: 2013, end_date: 2017";
    CHECK(date("ar", range) == "\u200F2013–2017");
    CHECK(date("en", range) == "2013–2017");
    CHECK(date("ar", "date: 2017") == "2017");
}

TEST_CASE("a paragraph between entries with headings is none") {
    const std::string tree =
        outline_of(compose_text(sections("    experience:\n"
                                         "      - {company: One, position: Cook}\n"
                                         "      - A year of travel.\n"))
                       .document);
    INFO(tree);
    CHECK(tree.find("      H3 One\n") != std::string::npos);
    CHECK(tree.find("    P A year of travel.\n") != std::string::npos);
}

TEST_CASE("an address is a contact where there is no location") {
    const auto contacts = [](const std::string& more) {
        return outline_of(
            compose_text("cv:\n  name: Hong\n  address: 1 Main St\n" + more).document);
    };
    CHECK(contacts("") == "Document[en]\n  H1 Hong\n  P 1 Main St\n");
    CHECK(contacts("  location: Troy\n") == "Document[en]\n  H1 Hong\n  P Troy\n");
}

}  // namespace
}  // namespace cvpdf
