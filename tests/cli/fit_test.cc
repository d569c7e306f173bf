// `pages:` and `--pages`: what is printed, what is said about it, and where it cannot be.

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

std::string example(const std::string& name) {
    return CVPDF_SOURCE_DIR "/examples/" + name + "/cv.yaml";
}

std::size_t count_pages(const std::string& pdf) {
    const std::string text = run({"pdftotext", pdf, "-"}).out;
    return static_cast<std::size_t>(std::ranges::count(text, '\f'));
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

/// A section of so many paragraphs, which stay whatever happens.
std::string long_cv(int paragraphs, const std::string& top = "") {
    std::string text = top + "cv:\n  name: Gildong Hong\n  sections:\n    summary:\n";
    for (int i = 0; i < paragraphs; ++i) text += "      - Builds small, quick programs.\n";
    return text;
}

}  // namespace

TEST_CASE("the examples fit one page and two, and each page is full or has all there is") {
    const Scratch scratch;
    for (const std::string name : {"academic", "korean"}) {
        for (const std::string pages : {"1", "2"}) {
            CAPTURE(name, pages);
            const std::string pdf = scratch.path(name + pages + ".pdf");
            const RunResult built =
                run_cvpdf({"build", example(name), "--pages", pages, "-o", pdf});
            CHECK(built.status == 0);
            CHECK(built.err == "");
            CHECK(count_pages(pdf) == std::stoul(pages));
            CHECK(has(built.out, "left out") == (pages == "1"));
            if (pages == "1") CHECK((has(built.out, "100 % full") || has(built.out, "99 % full")));
        }
    }
}

TEST_CASE("a budget gives the same bytes every time, and none gives all of the CV") {
    const Scratch scratch;
    const auto build = [&](const std::string& out, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"build", example("academic"), "--quiet", "-o",
                                              scratch.path(out)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const RunResult built = run_cvpdf(arguments);
        CHECK(built.status == 0);
        CHECK(built.out == "");
        return contents(scratch.path(out));
    };
    const std::string one = build("a.pdf", {"--pages", "1"});
    CHECK(build("b.pdf", {"--pages", "1"}) == one);
    const std::string all = build("c.pdf", {});
    CHECK(all.size() > one.size());
}

TEST_CASE("the report has what was moved and left out") {
    const Scratch scratch;
    const std::string cv = scratch.path("a.pdf");
    REQUIRE(run_cvpdf({"build", example("academic"), "--pages", "1", "-o", cv, "--report",
                       scratch.path("r.json")})
                .status == 0);
    const auto report = nlohmann::json::parse(contents(scratch.path("r.json")));
    const auto& fit = report["jobs"][0]["fit"];
    CHECK(fit["pages"] == "1");
    REQUIRE(fit["full"].size() == 1);
    CHECK(fit["full"][0] >= 920);
    CHECK(fit["full"][0] <= 1000);
    for (const char* token : {"spaces", "leading", "size"}) {
        CHECK(fit["moves"][token] >= -1000);
        CHECK(fit["moves"][token] <= 1000);
    }
    REQUIRE(!fit["dropped"].empty());
    for (const auto& part : fit["dropped"]) {
        CHECK(part["line"] > 1);
        CHECK(part["lines"] >= 1);
        CHECK(part["priority"] == 5);
    }
}

TEST_CASE("a form whose last table stays whole fills both of its pages") {
    const Scratch scratch;
    REQUIRE(
        run_cvpdf({"build", example("industry"), "--variant", "base", "--lang", "en", "--layout",
                   "korean", "--posting", CVPDF_SOURCE_DIR "/examples/industry/postings/manager.md",
                   "--pages", "2", "--today", "2026-01-15", "-o", scratch.path("a.pdf"), "--report",
                   scratch.path("r.json")})
            .status == 0);
    const auto report = nlohmann::json::parse(contents(scratch.path("r.json")));
    const auto& fit = report["jobs"][0]["fit"];
    REQUIRE(fit["full"].size() == 2);
    for (const auto& full : fit["full"]) CHECK(full >= 850);
    CHECK(fit["moves"]["size"] >= 0);
    CHECK(fit["dropped"].size() < 40);
}

TEST_CASE("what cannot fit says by how much") {
    const Scratch scratch;
    const std::string cv = scratch.write("cv.yaml", long_cv(80, "pages: 1\n"));
    const RunResult built = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(built.out == "");
    CHECK(built.err ==
          "cv.yaml:1:8: error: what must be printed does not fit on 1 page: it is 336 pt too long, "
          "though text and spaces are as small as the layout lets them be\n"
          " 1 | pages: 1\n"
          "   |        ^\n"
          "hint: pages: 2 has room for it\n"
          "hint: sections and entries may be left out where they have a priority: priority: 3\n"
          "1 error\n");
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml"});
    // The command line goes before the file.
    CHECK(run_cvpdf({"build", "cv.yaml", "--pages", "2"}, {.folder = scratch.path()}).status == 0);
}

TEST_CASE("what is said of a fitted CV") {
    const Scratch scratch;
    std::string cv = long_cv(1) + "    experience:\n      - company: A\n        highlights:\n";
    for (int i = 1; i <= 60; ++i) {
        cv += "          - {text: Bullet " + std::to_string(i) +
              (i <= 55 ? "}\n" : ", priority: 2}\n");
    }
    scratch.write("cv.yaml", cv);
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "--pages", "1"}, {.folder = scratch.path()});
    CHECK(built.status == 0);
    CHECK(built.out.starts_with("wrote cv.pdf (1 page)\n  1 page, 100 % full: spaces "));
    // What matters least goes first, then what stands last.
    CHECK(has(built.out,
              "  left out 10 of 60 parts that may be:\n"
              "    cv.yaml:59: Bullet 51 (priority 5, 1 line)\n"));
    CHECK(built.out.ends_with("    cv.yaml:68: Bullet 60 (priority 2, 1 line)\n"));
}

TEST_CASE("where only the command line asks for pages, the CV's name shows which one it is") {
    const Scratch scratch;
    scratch.write("cv.yaml", long_cv(80));
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "--pages", "1"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(has(built.err, "cv.yaml:2:9: error: what must be printed does not fit on 1 page"));
}

TEST_CASE("rows of a form are left out like entries") {
    const Scratch scratch;
    std::string cv =
        "lang: ko\nlayout: korean\npages: 2\ncv:\n  name: 홍길동\n  sections:\n    awards:\n";
    for (int i = 1; i <= 60; ++i) {
        cv += "      - {title: 상 " + std::to_string(i) + ", date: 20" +
              std::to_string(10 + i % 10) + "}\n";
    }
    scratch.write("cv.yaml", cv);
    const RunResult built = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
    INFO(built.err);
    CHECK(built.status == 0);
    CHECK(has(built.out, "of 60 parts that may be:"));
    std::string heads =
        "lang: ko\nlayout: korean\npages: 2\ncv:\n  name: 홍길동\n  sections:\n    experience:\n";
    for (int i = 1; i <= 60; ++i) {
        heads += "      - {company: 회사 " + std::to_string(i) + ", position: 사원}\n";
    }
    scratch.write("cv.yaml", heads);
    const RunResult none = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(none.status == 1);
    CHECK(has(none.err, "what must be printed does not fit on 2 pages: it is "));
    CHECK_FALSE(has(none.err, "it is -"));
}
