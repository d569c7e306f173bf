// cvpdf import: a native file of any format, and what it says was lost.

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cli/run.h"

namespace program_test {
namespace {

std::vector<std::string> importable() {
    std::vector<std::string> paths{CVPDF_SOURCE_DIR "/examples/academic/cv.yaml",
                                   CVPDF_SOURCE_DIR "/examples/korean/cv.yaml"};
    for (const auto& entry :
         std::filesystem::directory_iterator(CVPDF_SOURCE_DIR "/tests/samples")) {
        if (entry.path().extension() != ".md") paths.push_back(entry.path().string());
    }
    std::ranges::sort(paths);
    return paths;
}

std::string page_text(const std::string& cv) {
    const RunResult text = run_cvpdf({"build", cv, "--dump", "pages", "-q"});
    INFO(text.err);
    REQUIRE(text.status == 0);
    return text.out;
}

TEST_CASE("an import gives the same pages as its original", "[import]") {
    for (const std::string& path : importable()) {
        INFO(path);
        const Scratch scratch;
        const std::string imported = scratch.path("cv.yaml");
        const RunResult import = run_cvpdf({"import", path, "-o", imported});
        INFO(import.err);
        REQUIRE(import.status == 0);
        CHECK(page_text(imported) == page_text(path));
        // It is a native file without anything to complain of, and its own import is itself.
        CHECK(run_cvpdf({"check", imported, "--from", "native"}).status == 0);
        CHECK(run_cvpdf({"import", imported, "--from", "native"}).out.find("cv:\n") !=
              std::string::npos);
    }
}

TEST_CASE("an import is clean YAML with comments where something was lost", "[import]") {
    const Scratch scratch;
    const std::string path = scratch.write("resume.json", R"({
  "basics": {
    "name": "Ann Lee",
    "email": "ann@lee.example",
    "location": {"city": "Oslo", "countryCode": "NO"},
    "shoe": 39
  },
  "work": [
    {"name": "Dock", "position": "Rigger", "startDate": "2019-02", "summary": "Ropes.\n- Knots", "boss": "Bo"}
  ],
  "skills": [{"name": "Ropes", "keywords": ["hemp", "1.0"]}]
}
)");
    const RunResult import = run_cvpdf({"import", path});
    CHECK(import.status == 0);
    CHECK(import.out ==
          "# 'shoe' has no place in the header; left out: 39\n"
          "cv:\n"
          "  name: Ann Lee\n"
          "  email: ann@lee.example\n"
          "  location: Oslo, NO\n"
          "  sections:\n"
          "    experience:\n"
          "      # 'boss' has no place in an entry of 'work'; left out: Bo\n"
          "      - company: Dock\n"
          "        position: Rigger\n"
          "        start_date: 2019-02\n"
          "        end_date: present\n"
          "        summary: Ropes.\n"
          "        highlights:\n"
          "          - Knots\n"
          "    skills:\n"
          "      - name: Ropes\n"
          "        keywords:\n"
          "          - hemp\n"
          "          - \"1.0\"\n");
    CHECK(import.err.find(
              "resume.json:6:5: warning: 'shoe' has no place in the header; left out: 39") !=
          std::string::npos);
    CHECK(import.err.ends_with("2 warnings\n"));
}

TEST_CASE("an import does not replace a file unasked", "[import]") {
    const Scratch scratch;
    const std::string cv = scratch.write("a.yaml", kSmallCv);
    const std::string taken = scratch.write("b.yaml", "mine\n");
    const RunResult refused = run_cvpdf({"import", cv, "-o", taken});
    CHECK(refused.status == 2);
    CHECK(refused.err ==
          "cvpdf: error: '" + taken + "' is there already\nhint: --force replaces it\n");
    CHECK(contents(taken) == "mine\n");
    CHECK(run_cvpdf({"import", cv, "-o", taken, "--force"}).status == 0);
    CHECK(contents(taken).starts_with("cv:\n"));
    const std::string whole = scratch.write("d.yaml", "cv: {name: A, sections: !include b.yaml}\n");
    scratch.write("b.yaml", "{x: [y]}\n");
    for (const std::string& read : {whole, taken}) {
        const RunResult itself = run_cvpdf({"import", whole, "-o", read, "--force"});
        CHECK(itself.status == 2);
        CHECK(itself.err ==
              "cvpdf: error: '" + read + "' would be overwritten by what is made of it\n");
    }
    CHECK(contents(taken) == "{x: [y]}\n");
    const RunResult wrong = run_cvpdf({"import", scratch.write("c.yaml", "cv: {name: [A]}\n")});
    CHECK(wrong.status == 1);
    CHECK(wrong.out == "");
}

}  // namespace
}  // namespace program_test
