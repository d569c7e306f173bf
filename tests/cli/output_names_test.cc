// Names that no output can have, and places where none can be.

#include <filesystem>
#include <string>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kCv = "cv: {name: Hong, sections: {summary: [Text.]}}\n";

}  // namespace

TEST_CASE("a name that ends like another kind of file is refused") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("jobs.jsonl", "{\"cv\": \"cv.yaml\", \"output\": \"x.docx\"}\n");
    const RunOptions here{.folder = scratch.path()};
    const std::string hint =
        "hint: names of outputs end in .pdf, .png, .svg, .txt, .md, .html, .json\n";
    const auto named = run_cvpdf({"build", "cv.yaml", "-o", "x.docx"}, here);
    CHECK(named.status == 2);
    CHECK(named.err ==
          "cvpdf: error: 'x.docx' cannot be written: there is no docx among the formats\n" + hint);
    CHECK(run_cvpdf({"build", "cv.yaml", "-o", "x.TEX", "--format", "pdf"}, here).status == 2);
    const auto job = run_cvpdf({"build", "--manifest", "jobs.jsonl"}, here);
    CHECK(job.status == 1);
    CHECK(job.err ==
          "jobs.jsonl:1:29: error: there is no docx among the formats\n"
          " 1 | {\"cv\": \"cv.yaml\", \"output\": \"x.docx\"}\n"
          "   |                             ^~~~~~~~\n" +
              hint + "1 error\n");
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml", "jobs.jsonl"});
    CHECK(run_cvpdf({"build", "cv.yaml", "-o", "cv.backup"}, here).status == 0);
}

TEST_CASE("a report has a folder before anything is built, or gets one with the outputs") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    const RunOptions here{.folder = scratch.path()};
    for (const char* option : {"--report", "--depfile"}) {
        const auto built = run_cvpdf({"build", "cv.yaml", option, "none/r"}, here);
        CHECK(built.status == 3);
        CHECK(built.err == "cvpdf: error: cannot write 'none/r': there is no folder 'none'\n");
    }
    CHECK(scratch.names() == std::vector<std::string>{"cv.yaml"});
    const auto made =
        run_cvpdf({"build", "cv.yaml", "-o", "out/en/{stem}.pdf", "--report", "out/r.json"}, here);
    CHECK(made.status == 0);
    CHECK(fs::exists(scratch.path("out/r.json")));
}

TEST_CASE("messages for programs are objects of JSON whatever is wrong") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    const RunOptions here{.folder = scratch.path()};
    const std::string pages =
        "{\"severity\":\"error\",\"message\":\"--pages cannot be '0'\","
        "\"hint\":\"pages are 1 to 999, or a range of them: 1-2\"}\n";
    CHECK(run_cvpdf({"build", "cv.yaml", "--pages", "0", "--message-format", "json"}, here).err ==
          pages);
    CHECK(run_cvpdf({"build", "--message-format=json", "cv.yaml", "--pages=0"}, here).err == pages);
    CHECK(run_cvpdf({"build", "cv.yaml", "--bogus", "--message-format", "json"}, here)
              .err.starts_with("{\"severity\":\"error\",\"message\":\"unknown option"));
    CHECK(run_cvpdf({"build", "cv.yaml", "--pages", "0", "--message-format", "text"}, here)
              .err.starts_with("cvpdf: error: --pages"));
    CHECK(run_cvpdf({"build", "cv.yaml", "--variant", "no", "--message-format", "json"}, here)
              .err.starts_with("{\"severity\""));
}
