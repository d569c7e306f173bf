// Includes, messages for programs, starters, schemas and lints, as a user meets them.

#include <string>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

std::string cv_with(const std::string& sections) {
    return "cv:\n  name: Gildong Hong\n  sections:\n" + sections;
}

}  // namespace

TEST_CASE("included files are read from the CV's folder and below, and nowhere else") {
    const Scratch scratch;
    const RunOptions here{.folder = scratch.path()};
    run({"mkdir", "parts", "cv"}, here);
    scratch.write("outside.yaml", "- Secret.\n");
    scratch.write("parts/work.yaml", "- company: A\n  highlights: !include bullets.yaml\n");
    scratch.write("parts/bullets.yaml", "- First.\n- Second.\n");
    scratch.write("cv.yaml", cv_with("    work: !include parts/work.yaml\n"));
    const auto built = run_cvpdf({"build", "cv.yaml", "--dump", "text"}, here);
    CHECK(built.status == 0);
    CHECK(built.err.empty());
    CHECK(built.out.find("Second.") != std::string::npos);

    scratch.write("parts/bullets.yaml", "- First.\n- {txet: Second.}\n");
    const auto wrong = run_cvpdf({"build", "cv.yaml"}, here);
    CHECK(wrong.status == 1);
    CHECK(
        wrong.err.starts_with("parts/bullets.yaml:2:4: error: unknown key 'txet'\n"
                              " 2 | - {txet: Second.}\n"
                              "   |    ^~~~\n"
                              "hint: did you mean 'text'?\n"));

    const auto include = [&](const std::string& name) {
        scratch.write("cv/cv.yaml", cv_with("    work: !include " + name + "\n"));
        return run_cvpdf({"build", "cv/cv.yaml", "-o", "out.pdf"}, here);
    };
    run({"ln", "-s", "../outside.yaml", "cv/link.yaml"}, here);
    run({"mkfifo", "cv/pipe.yaml"}, here);
    for (const std::string name : {"../outside.yaml", "/etc/passwd", "link.yaml", "/dev/zero"}) {
        CAPTURE(name);
        const auto result = include(name);
        CHECK(result.status == 1);
        CHECK(result.err.starts_with("cv/cv.yaml:4:20: error: the file '" + name +
                                     "' lies outside 'cv'\n"));
        CHECK(result.err.find("Secret") == std::string::npos);
    }
    const auto missing = include("none.yaml");
    CHECK(missing.status == 1);
    CHECK(missing.err.starts_with(
        "cv/cv.yaml:4:20: error: cannot read 'cv/none.yaml': No such file or directory\n"
        " 4 |     work: !include none.yaml\n"
        "   |                    ^~~~~~~~~\n"));
    CHECK(include("pipe.yaml")
              .err.starts_with(
                  "cv/cv.yaml:4:20: error: cannot read 'cv/pipe.yaml': not a regular file\n"));
    CHECK(
        include("cv.yaml").err.starts_with("cv/cv.yaml:4:11: error: 'cv.yaml' includes itself\n"));
}

TEST_CASE("messages for programs are objects of JSON") {
    const Scratch scratch;
    const RunOptions here{.folder = scratch.path()};
    scratch.write("cv.yaml", "cv:\n  nmae: Hong\n");
    const auto wrong =
        run_cvpdf({"build", "cv.yaml", "none.yaml", "--message-format", "json"}, here);
    CHECK(wrong.status == 3);
    CHECK(wrong.err ==
          "{\"severity\":\"error\",\"message\":\"cannot read 'none.yaml': No such file or "
          "directory\",\"hint\":\"'cvpdf new' makes a CV to begin with\"}\n"
          "{\"severity\":\"error\",\"file\":\"cv.yaml\",\"line\":2,\"column\":3,"
          "\"end\":{\"line\":2,\"column\":7},\"message\":\"unknown key 'nmae'\","
          "\"hint\":\"did you mean 'name'?\"}\n");
    CHECK(run_cvpdf({"check", "cv.yaml", "--message-format", "jsn"}, here).err ==
          "cvpdf: error: --message-format cannot be 'jsn'\n"
          "hint: did you mean 'json'?\n"
          "hint: one of: text, json\n");
}

TEST_CASE("texts behind the pages that check sets are read as well") {
    const Scratch scratch;
    std::string cv = "cv:\n  name: Hong\n  sections:\n    notes:\n";
    for (int i = 0; i < 3000; ++i) {
        cv += "      - Sentence " + std::to_string(i) + " of a CV that nobody reads to its end.\n";
    }
    scratch.write("cv.yaml", cv + "    last:\n"
                                  "      - \"See [this](javascript:alert) page\"\n"
                                  "      - {ko: 글}\n"
                                  "lang: en\n");
    const auto checked = run_cvpdf({"check", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(checked.status == 1);
    CHECK(checked.err ==
          "cv.yaml:3006:21: error: a link cannot begin with 'javascript:'\n"
          " 3006 |       - \"See [this](javascript:alert) page\"\n"
          "      |                     ^~~~~~~~~~~~~~~~\n"
          "hint: links begin with https://, http://, mailto: or tel:\n"
          "cv.yaml:3007:14: warning: this text is not there in 'en'; the one in 'ko' is printed\n"
          " 3007 |       - {ko: 글}\n"
          "      |              ^~\n"
          "1 error, 1 warning\n");
}

TEST_CASE("of very many mistakes the first ones are shown and the rest is counted") {
    const Scratch scratch;
    std::string entries = "    work:\n";
    for (int i = 0; i < 2000; ++i) entries += "      - {company: A, nonsense: b}\n";
    scratch.write("cv.yaml", cv_with(entries));
    const auto wrong = run_cvpdf({"check", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(wrong.status == 1);
    CHECK(wrong.err.find("cv.yaml:104:22: error: ") != std::string::npos);
    CHECK(wrong.err.find("cv.yaml:105:22: error: ") == std::string::npos);
    CHECK(wrong.err.ends_with("… and 1900 more\n2000 errors\n"));
}

TEST_CASE("a starter builds at once and has no mistakes") {
    const Scratch scratch;
    const RunOptions here{.folder = scratch.path()};
    const auto made = run_cvpdf({"new"}, here);
    CHECK(made.status == 0);
    CHECK(made.out == "wrote cv.yaml\n");
    CHECK(run_cvpdf({"build", "cv.yaml", "--strict"}, here).status == 0);
    CHECK(run_cvpdf({"check", "cv.yaml", "--strict"}, here).err.empty());
    const std::string text = contents(scratch.path("cv.yaml"));
    REQUIRE(text.starts_with("# yaml-language-server: $schema=/"));
    const std::size_t begin = text.find('/');
    CHECK(contents(text.substr(begin, text.find('\n') - begin)).starts_with("{"));

    const auto again = run_cvpdf({"new"}, here);
    CHECK(again.status == 2);
    CHECK(again.err ==
          "cvpdf: error: 'cv.yaml' is there already\n"
          "hint: name another file: cvpdf new mine.yaml\n");
    CHECK(contents(scratch.path("cv.yaml")) == text);

    const auto korean = run_cvpdf({"new", "ko.yaml", "--lang", "ko", "--layout", "classic"}, here);
    CHECK(korean.status == 0);
    CHECK(contents(scratch.path("ko.yaml")).find("\nlang: ko\nlayout: classic\n") !=
          std::string::npos);
    CHECK(run_cvpdf({"check", "ko.yaml", "--strict"}, here).err.empty());
    const auto unknown = run_cvpdf({"new", "x.yaml", "--layout", "clasic"}, here);
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("did you mean 'classic'?") != std::string::npos);
    CHECK(scratch.names() == std::vector<std::string>{"cv.pdf", "cv.yaml", "ko.yaml"});
}

TEST_CASE("check tells lints, build does not, and the file silences them") {
    const Scratch scratch;
    const RunOptions here{.folder = scratch.path()};
    const std::string sections =
        "    work:\n"
        "      - {company: A, position: B, start_date: 2015-01, end_date: 2015-12}\n"
        "      - {company: C, position: D, start_date: 2017-01, end_date: 2018-12}\n";
    scratch.write("cv.yaml", cv_with(sections));
    CHECK(run_cvpdf({"build", "cv.yaml", "--strict"}, here).status == 0);
    const auto checked = run_cvpdf({"check", "cv.yaml"}, here);
    CHECK(checked.status == 0);
    CHECK(checked.err ==
          "cv.yaml:6:47: warning: 12 months lie between this and what was before [gaps]\n"
          " 6 |       - {company: C, position: D, start_date: 2017-01, end_date: 2018-12}\n"
          "   |                                               ^~~~~~~\n"
          "cv.yaml:5:47: note: what was before\n"
          " 5 |       - {company: A, position: B, start_date: 2015-01, end_date: 2015-12}\n"
          "   |                                               ^~~~~~~\n"
          "1 warning\n");
    CHECK(run_cvpdf({"check", "cv.yaml", "--strict"}, here).status == 1);
    scratch.write("cv.yaml", cv_with(sections) + "check: {ignore: gaps}\n");
    CHECK(run_cvpdf({"check", "cv.yaml", "--strict"}, here).status == 0);
}

TEST_CASE("bullets of more than three lines are told") {
    const Scratch scratch;
    std::string words;
    for (int i = 0; i < 70; ++i) words += "several more words ";
    scratch.write("cv.yaml", cv_with("    work:\n      - company: A\n        highlights:\n"
                                     "          - Short.\n          - " +
                                     words + "end.\n"));
    const auto checked = run_cvpdf({"check", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(checked.err.starts_with("cv.yaml:8:13: warning: this bullet takes "));
    CHECK(checked.err.find(" lines [long_bullets]\n") != std::string::npos);
}

TEST_CASE("spans to the present follow the day of the build") {
    const Scratch scratch;
    RunOptions here{.folder = scratch.path()};
    scratch.write(
        "span.yaml",
        "extends: classic\nsection: {entries: {experience: {rows: [\"{company} ({span})\"]}}}\n");
    const std::string cv =
        cv_with("    work:\n      - {company: A, start_date: 2018-03}\n") + "layout: span.yaml\n";
    const auto text = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"build", "cv.yaml", "--dump", "text"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_cvpdf(arguments, here).out;
    };
    scratch.write("cv.yaml", cv);
    CHECK(text({"--today", "2020-02-20"}).find("A (2 yrs)") != std::string::npos);
    CHECK(text({"--today", "2020-02-20", "--lang", "ko"}).find("A (2년)") != std::string::npos);
    here.environment = {{"SOURCE_DATE_EPOCH", "1522540800"}};  // 2018-04-01
    CHECK(text({}).find("A (2 mos)") != std::string::npos);
    CHECK(text({"--today", "2019-02-28"}).find("A (1 yr)") != std::string::npos);
    scratch.write("cv.yaml", cv + "today: 2019-04-01\n");
    CHECK(text({}).find("A (1 yr 2 mos)") != std::string::npos);
    CHECK(text({"--today", "2019-02-28"}).find("A (1 yr)") != std::string::npos);
}
