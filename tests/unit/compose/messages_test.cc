#include "catch.h"
#include "compose_text.h"

using namespace cvpdf;

TEST_CASE("a text that is not translated is a warning at the text that is printed") {
    const Composed composed = compose_text(
        "cv:\n"
        "  name: {en: Gildong Hong, ko: 홍길동}\n"
        "  headline: {en: Engineer}\n"
        "lang: en\n",
        "ko");
    CHECK(composed.messages ==
          "cv.yaml:3:18: warning: this text is not there in 'ko'; the one in 'en' is printed\n"
          " 3 |   headline: {en: Engineer}\n"
          "   |                  ^~~~~~~~\n");
    CHECK(outline_of(composed.document) ==
          "Document[ko]\n"
          "  H1 홍길동\n"
          "  P\n"
          "    Span[en] Engineer\n");
}

TEST_CASE("a link that nobody should follow is an error, and its text is printed") {
    const Composed composed = compose_text(
        "cv:\n"
        "  name: A\n"
        "  sections:\n"
        "    summary: ['[x](javascript:alert) y']\n");
    CHECK(composed.messages.find("cv.yaml:4:20: error: ") == 0);
    CHECK(composed.document.links.empty());
    CHECK(outline_of(composed.document).find("    P x y\n") != std::string::npos);
}

TEST_CASE("a layout without a template for an entry says so at the entry") {
    const Composed composed = compose_text(
        "cv:\n"
        "  name: A\n"
        "  sections:\n"
        "    summary:\n"
        "      - one\n");
    CHECK(composed.messages.empty());

    SourceMap sources;
    Diagnostics diagnostics;
    const FileId id = sources.add(
        {.name = "cv.yaml", .text = "cv:\n  name: A\n  sections:\n    summary:\n      - one\n"});
    const CvFile file = read_cv(parse_yaml(id, sources, diagnostics).value(), diagnostics);
    Layout bare;
    bare.name = "bare";
    const Locale locale;
    const std::vector<KnownNetwork> networks;
    compose(
        {.file = file, .layout = bare, .locale = locale, .networks = networks, .language = "en"},
        diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(format_diagnostic(diagnostics.all()[0], sources) ==
          "cv.yaml:5:9: error: the layout 'bare' has no template for 'text' entries\n"
          " 5 |       - one\n"
          "   |         ^~~\n"
          "hint: start from a shipped layout: extends: classic\n");
}

TEST_CASE("an unknown network is an error with its nearest name") {
    const Composed composed = compose_text(
        "cv:\n"
        "  name: A\n"
        "  social_networks: [{network: GitHob, username: hong}]\n");
    CHECK(composed.messages.find("cv.yaml:3:31: error: unknown network 'GitHob'\n") == 0);
    CHECK(composed.messages.find("did you mean 'GitHub'?") != std::string::npos);
}
