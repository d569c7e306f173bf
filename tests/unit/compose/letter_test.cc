// Letters: their parts in order, what fills what is not said, and what happens without one.

#include <filesystem>
#include <string>

#include "catch.h"
#include "image_files.h"
#include "unit/compose/compose_text.h"

namespace cvpdf {
namespace {

const std::string kLetterLayout = R"(letter:
  salutation: "Dear all,"
  closing: Yours,
  parts:
    - {text: "{place}, {date}"}
    - {part: recipient}
    - {text: "**{subject}**"}
    - {text: "{salutation}"}
    - {part: body}
    - {text: "{closing}"}
    - {text: "{name}"}
    - {part: enclosures, text: "Enclosures: {enclosures}"}
)";

std::string with_letter(const std::string& letter) {
    return "cv:\n  name: Gildong Hong\n  email: a@b.org\n  sections: {skills: [\"C++\"]}\n"
           "today: 2026-01-15\n" +
           letter;
}

TEST_CASE("lists of a letter may be a map of languages, each with a list of its own") {
    const std::string cv = with_letter(R"(letter:
  to: {en: [Acme Ltd, "1 Main Street", Seoul], ko: [에이크미, 서울시 큰길 1]}
  subject: {en: Engineer, ko: 엔지니어}
  body: {en: "One.\n\nTwo.", ko: [하나., 둘., 셋.]}
  enclosures: {en: [CV, Diploma], ko: 이력서}
)");
    const auto printed = [&](const std::string& language) {
        const Composed composed = compose_text(cv, language, kLetterLayout);
        CHECK(composed.messages.empty());
        const std::string outline = outline_of(composed.document);
        return outline.substr(outline.find("  P ", outline.find("Link")));
    };
    CHECK(printed("en") ==
          "  P January 15, 2026\n"
          "  P Acme Ltd\n"
          "  P 1 Main Street\n"
          "  P Seoul\n"
          "  P Engineer\n"
          "  P Dear all,\n"
          "  P One.\n"
          "  P Two.\n"
          "  P Yours,\n"
          "  P Gildong Hong\n"
          "  P Enclosures: CV, Diploma\n");
    CHECK(printed("ko") ==
          "  P 2026년 1월 15일\n"
          "  P 에이크미\n"
          "  P 서울시 큰길 1\n"
          "  P 엔지니어\n"
          "  P Dear all,\n"
          "  P 하나.\n"
          "  P 둘.\n"
          "  P 셋.\n"
          "  P Yours,\n"
          "  P Gildong Hong\n"
          "  P Enclosures: 이력서\n");
}

TEST_CASE("the shipped letter greets and closes in every language that there is a locale of") {
    SourceMap sources;
    Diagnostics diagnostics;
    const Node layout = parse_shipped("layouts/letter.yaml", sources, diagnostics);
    const Node& languages = *layout.find("languages");
    for (const auto& file : std::filesystem::directory_iterator(CVPDF_SOURCE_DIR "/data/locales")) {
        const std::string tag = file.path().stem().string();
        if (tag.starts_with("en")) continue;
        CAPTURE(tag);
        const Node* own = languages.find(tag);
        if (own == nullptr) own = languages.find(tag.substr(0, tag.find('-')));
        REQUIRE(own != nullptr);
        for (const char* part : {"subject", "salutation", "closing"}) {
            CHECK(own->find("letter")->find(part) != nullptr);
        }
    }
}

TEST_CASE("a letter stands below the header in place of the sections") {
    const Composed composed = compose_text(with_letter(R"(letter:
  to: [Acme Ltd, "1 Main Street"]
  subject: Engineer
  body: |
    One
    paragraph.

    *Another* one.
  enclosures: [CV, Diploma]
)"),
                                           "en", kLetterLayout);
    CHECK(composed.messages.empty());
    CHECK(outline_of(composed.document) ==
          "Document[en]\n"
          "  H1 Gildong Hong\n"
          "  P\n"
          "    Link a@b.org\n"
          "  P January 15, 2026\n"
          "  P Acme Ltd\n"
          "  P 1 Main Street\n"
          "  P Engineer\n"
          "  P Dear all,\n"
          "  P One paragraph.\n"
          "  P Another one.\n"
          "  P Yours,\n"
          "  P Gildong Hong\n"
          "  P Enclosures: CV, Diploma\n");
}

TEST_CASE("lines of a paragraph are joined as the script has it") {
    const auto body_of = [](const std::string& language, const std::string& text) {
        const std::string tree =
            outline_of(compose_text(with_letter("letter:\n  body: |\n" + text), language,
                                    "letter: {parts: [{part: body}]}\n")
                           .document);
        return tree.substr(tree.find("a@b.org\n") + 8);
    };
    CHECK(body_of("ja", "    あなたの、\n    **会社**\n    で\n") == "  P あなたの、会社で\n");
    CHECK(body_of("ko", "    회사\n    에서\n") == "  P 회사 에서\n");
    CHECK(body_of("en", "    a\n    b\n\n    c\n") == "  P a b\n  P c\n");
}

TEST_CASE("enclosures are called what the locale calls them") {
    const std::string layout =
        "letter: {parts: [{part: enclosures, text: '{enclosures_label}: {enclosures}'}]}\n";
    const std::string cv = with_letter("letter: {body: [Text.], enclosures: [CV, X]}\n");
    const auto says = [&](const std::string& language, const std::string& line) {
        return outline_of(compose_text(cv, language, layout).document).find(line) !=
               std::string::npos;
    };
    CHECK(says("en", "  P Enclosures: CV, X\n"));
    CHECK(says("fr", "  P Pièces jointes\u00a0: CV, X\n"));
    CHECK(says("ko", "  P 붙임: CV, X\n"));
    const std::string none = with_letter("letter: {body: [Text.]}\n");
    CHECK(outline_of(compose_text(none, "en", layout).document).find("Enclosures") ==
          std::string::npos);
}

TEST_CASE("a signature is as wide as its image is, at its height") {
    const std::string image =
        test_images::make_png({.width = 60, .height = 20, .rows = test_images::waves(60, 20)});
    const Composed composed = compose_text(
        with_letter("letter: {body: [Text.], signature: sign.png}\n"), "en",
        "letter: {parts: [{part: body}, {part: signature, height: 10mm}]}\n", {}, image);
    const auto* figure =
        std::get_if<Figure>(&composed.document.flows.front().blocks.back().content);
    REQUIRE(figure != nullptr);
    CHECK(figure->size.height == 10_mm);
    CHECK(figure->size.width == 10_mm * 3);
}

TEST_CASE("a letter without an image of a signature has room for one by hand") {
    const Composed composed =
        compose_text(with_letter("letter: {body: [Text.]}\n"), "en",
                     "letter: {closing: Yours, parts: [{text: '{closing}', space_after: 2pt}, "
                     "{part: signature, room: 30pt}, {text: '{name}'}]}\n");
    const std::vector<Block>& blocks = composed.document.flows.front().blocks;
    CHECK(blocks.at(blocks.size() - 2).space_after.natural == 32_pt);
    const Composed wrong = compose_text(with_letter("letter: {body: [Text.]}\n"), "en",
                                        "letter: {parts: [{part: signature, room: 30cm}]}\n");
    CHECK(wrong.messages.find("a signature is up to 60mm high") != std::string::npos);
}

TEST_CASE("what a letter says goes before what is usual") {
    const Composed composed = compose_text(
        with_letter("letter: {salutation: Hello, closing: Bye, place: Seoul, date: 2025-12-01, "
                    "body: [Text.]}\n"),
        "en", kLetterLayout);
    const std::string tree = outline_of(composed.document);
    CHECK(tree.find("  P Seoul, December 1, 2025\n  P Hello\n  P Text.\n  P Bye\n") !=
          std::string::npos);
}

TEST_CASE("without a letter there is an error with one to begin with") {
    const Composed composed = compose_text(with_letter(""), "en", kLetterLayout);
    CHECK(composed.messages ==
          "cv.yaml:2:9: error: the CV has no letter\n"
          " 2 |   name: Gildong Hong\n"
          "   |         ^~~~~~~~~~~~\n"
          "hint: paste this into the CV, and make it yours: letter: {to: [Name of the company, "
          "\"Street, city\"], subject: The job, body: [The first paragraph., The second one.]}\n");
}

TEST_CASE("keys of letters are checked") {
    const Composed composed = compose_text(with_letter("letter: {bodi: x}\n"), "en", kLetterLayout);
    CHECK(composed.messages ==
          "cv.yaml:6:10: error: unknown key 'bodi'\n"
          " 6 | letter: {bodi: x}\n"
          "   |          ^~~~\n"
          "hint: did you mean 'body'?\n");
}

}  // namespace
}  // namespace cvpdf
