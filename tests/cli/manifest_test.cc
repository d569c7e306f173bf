// Manifests: where their mistakes are, and what is said of outputs.

#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

/// Longer than a page, and its first lines are longer than a manifest.
std::string long_cv() {
    std::string text = "#";
    for (int i = 0; i < 100; ++i) text += " 이력서";
    text +=
        "\nvariants: {front: {with_letter: true}}\n"
        "cv:\n  name: Gildong Hong\n  sections:\n    summary:\n";
    for (int i = 0; i < 80; ++i) text += "      - Builds small, quick programs.\n";
    return text;
}

}  // namespace

TEST_CASE("what of a manifest proves wrong when its job is built is told at its place") {
    struct Row {
        std::string job;      // behind the CV
        std::string message;  // up to the source line
        std::string caret;
    };
    const Row rows[] = {
        {R"("pages": 1)",
         "1:28: error: what must be printed does not fit on 1 page: it is 336 pt too long, though "
         "text and spaces are as small as the layout lets them be",
         "^"},
        {R"("set": {"pages": "1"})",
         "1:36: error: what must be printed does not fit on 1 page: it is 336 pt too long, though "
         "text and spaces are as small as the layout lets them be",
         "^~~"},
        {R"("lang": "tlh")", "1:27: error: 'tlh' is not a language", "^~~~~"},
        {R"("variant": "frnt")", "1:30: error: 'cv.yaml' has no variant 'frnt'", "^~~~~~"},
        {R"("layout": "letter")", "1:29: error: the CV has no letter", "^~~~~~~~"},
        {R"("variant": "front", "layout": "letter")",
         "1:49: error: the layout 'letter' prints the letter alone", "^~~~~~~~"},
        {R"("set": {"today": "soon"})", "1:36: error: expected a day", "^~~~~~"},
        {R"("set": {"layout.page.syze": "a4"})", "1:40: error: unknown key 'syze'", "^~~~"},
        {R"("set": {"summary.team.text": "A"})", "1:36: error: unknown id 'team'", "^~~~"},
    };
    const Scratch scratch;
    scratch.write("cv.yaml", long_cv());
    for (const Row& row : rows) {
        const std::string line = R"({"cv": "cv.yaml", )" + row.job + "}";
        INFO(line);
        scratch.write("jobs.jsonl", line + "\n");
        const RunResult built =
            run_cvpdf({"build", "--manifest", "jobs.jsonl"}, {.folder = scratch.path()});
        const std::size_t column = std::stoul(row.message.substr(2));
        CHECK(built.err.substr(0, built.err.find("\nhint: ")) ==
              fmt::format("jobs.jsonl:{}\n 1 | {}\n   | {}{}", row.message, line,
                          std::string(column - 1, ' '), row.caret));
    }
}

TEST_CASE("a depfile of a manifest's jobs names the manifest") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("jobs.jsonl", "{\"cv\": \"cv.yaml\", \"lang\": \"de\"}\n");
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "--manifest", "jobs.jsonl", "--depfile", "d"}, here).status == 0);
    CHECK(contents(scratch.path("d")).find(" jobs.jsonl") != std::string::npos);
}

TEST_CASE("a job of the report has its output, built or not, where that is known") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    scratch.write("bad.yaml", "cv: {}\n");
    scratch.write("gone.yaml", "cv: [\n");
    scratch.write("file", "");
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"output\": \"good.pdf\"}\n"
                  "{\"cv\": \"bad.yaml\", \"output\": \"bad-{lang}.pdf\"}\n"
                  "{\"cv\": \"gone.yaml\", \"output\": \"lost.pdf\"}\n"
                  "{\"cv\": \"gone.yaml\", \"output\": \"gone-{lang}.pdf\"}\n"
                  "{\"cv\": \"cv.yaml\", \"output\": \"file/a.pdf\"}\n");
    const RunOptions here{.folder = scratch.path()};
    CHECK(run_cvpdf({"build", "--manifest", "jobs.jsonl", "--report", "r.json"}, here).status == 3);
    const auto jobs = nlohmann::json::parse(contents(scratch.path("r.json")))["jobs"];
    REQUIRE(jobs.size() == 5);
    CHECK(jobs[0]["output"] == "good.pdf");
    CHECK(jobs[0]["pages"] == 1);
    CHECK(jobs[1]["output"] == "bad-en.pdf");
    CHECK(!jobs[1].contains("pages"));
    CHECK(jobs[2]["output"] == "lost.pdf");
    CHECK(!jobs[3].contains("output"));
    CHECK(jobs[4]["output"] == "file/a.pdf");
    CHECK(jobs[4].contains("failure"));
}

TEST_CASE("outputs of one name get a hint that helps, or none of a pattern") {
    const Scratch scratch;
    for (const char* name : {"cv.yaml", "cv.yml", "other.yaml"}) scratch.write(name, kSmallCv);
    for (const char* name : {"a.txt", "a.md", "b.txt"}) scratch.write(name, "Wanted: Go.\n");
    scratch.write("jobs.jsonl",
                  "{\"cv\": \"cv.yaml\", \"output\": \"a.pdf\"}\n"
                  "{\"cv\": \"other.yaml\", \"output\": \"a.pdf\"}\n");
    struct Row {
        std::vector<std::string> arguments;
        std::string hint;
    };
    const std::string pattern = "give them different names with -o, for example -o ";
    const std::string none =
        "{stem}, {variant}, {posting} and {lang} do not tell all of them apart: use {name} or "
        "{layout} if these differ, or an -o for each";
    const Row rows[] = {
        {{"--manifest", "jobs.jsonl"}, "give each line an 'output' of its own"},
        {{"cv.yaml", "other.yaml", "-o", "a.pdf"}, pattern + "'{stem}-{lang}.pdf'"},
        {{"cv.yaml", "cv.yml"}, none},
        {{"cv.yaml", "other.yaml", "cv.yml", "-o", "a.pdf"}, none},
        {{"cv.yaml", "./cv.yaml"}, "it is named twice"},
        {{"cv.yaml", "--posting", "a.*", "-o", "{posting}.pdf"}, none},
        {{"cv.yaml", "--posting", "a.md", "--posting", "b.txt", "-o", "a.pdf"},
         pattern + "'{stem}-{posting}-{lang}.pdf'"},
        {{"cv.yaml", "--format", "txt,md", "-o", "cv"}, pattern + "'{stem}-{lang}.{ext}'"},
        {{"cv.yaml", "other.yaml", "--format", "png", "-o", "a.png"},
         pattern + "'{stem}-{lang}-{page}.png'"},
    };
    for (const Row& row : rows) {
        std::vector<std::string> arguments{"build"};
        arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
        const RunResult built = run_cvpdf(arguments, {.folder = scratch.path()});
        INFO(built.err);
        CHECK(built.status == 2);
        CHECK(built.err.find("would both be written to") != std::string::npos);
        CHECK(built.err.ends_with("\nhint: " + row.hint + "\n"));
    }
}
