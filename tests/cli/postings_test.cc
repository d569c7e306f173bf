// Postings: what they rank, what of them is told where, and what is wrong with them.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

constexpr std::string_view kCv =
    "cv:\n"
    "  name: Ann Lee\n"
    "  sections:\n"
    "    summary: [I like Terraform and Kafka.]\n"
    "    experience:\n"
    "      - company: Lark\n"
    "        id: lark\n"
    "        highlights:\n"
    "          - Painted the walls.\n"
    "          - Rewrote the ledger in Go on Postgres.\n"
    "          - Ran Kafka on k8s.\n"
    "variants:\n"
    "  short: {limit: {lark: 1}}\n";

constexpr std::string_view kBackend =
    "Backend Engineer\n"
    "Company: Secretbank\n"
    "Requirements\n"
    "- PostgreSQL, ledger, Terraform\n"
    "- Erlang\n";

constexpr std::string_view kPlatform =
    R"({"title": "Platform Engineer", "skills": [{"name": "P", "keywords": ["Kubernetes", "Kafka"]}]})";

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a PDF for every posting, each with what suits it") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("a-backend.txt", kBackend);
    scratch.write("a-platform.json", kPlatform);
    const RunOptions here{.folder = scratch.path()};
    const auto built = run_cvpdf(
        {"build", "cv.yaml", "--variant", "short", "--posting", "a-*", "--report", "r.json"}, here);
    CHECK(built.err.empty());
    CHECK(built.out ==
          "wrote cv-short-a-backend.pdf (1 page)\n"
          "  2 of 5 keywords: PostgreSQL, ledger\n"
          "  only in the summary: Terraform\n"
          "  missing: backend, Erlang\n"
          "wrote cv-short-a-platform.pdf (1 page)\n"
          "  2 of 3 keywords: Kubernetes, Kafka\n"
          "  missing: platform\n");
    const auto text = [&](const std::string& name) {
        return run({"pdftotext", "-raw", scratch.path(name), "-"}).out;
    };
    CHECK(has(text("cv-short-a-backend.pdf"), "Rewrote the ledger"));
    CHECK(!has(text("cv-short-a-backend.pdf"), "Kafka on"));
    CHECK(has(text("cv-short-a-platform.pdf"), "Ran Kafka on k8s"));

    const auto report = nlohmann::json::parse(contents(scratch.path("r.json")));
    REQUIRE(report["jobs"].size() == 2);
    const auto& job = report["jobs"][0];
    CHECK(job["variant"] == "short");
    CHECK(job["posting"] == "a-backend");
    CHECK(job["output"] == "cv-short-a-backend.pdf");
    CHECK(job["pages"] == 1);
    CHECK(job["keywords"].size() == 5);
    CHECK(job["left_out"][0]["why"] == "beyond the limit of 1");
    CHECK(job["left_out"].size() == 2);
}

TEST_CASE("nobody's job hunt leaks") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("secretjob.txt", kBackend);
    const RunOptions here{.folder = scratch.path()};
    const std::vector<std::string> build{"build",       "cv.yaml",       "--variant", "short",
                                         "--posting",   "secretjob.txt", "-o",        "a.pdf",
                                         "--debug-pdf", "--attach"};
    REQUIRE(run_cvpdf(build, here).status == 0);
    const std::string silent = contents(scratch.path("a.pdf"));
    for (const std::string_view word : {"secretjob", "Secretbank", "short", "Erlang"}) {
        INFO(word);
        CHECK(!has(silent, word));
    }
    std::vector<std::string> told = build;
    told.emplace_back("--provenance");
    REQUIRE(run_cvpdf(told, here).status == 0);
    const std::string inspected = run_cvpdf({"inspect", "a.pdf"}, here).out;
    CHECK(has(inspected, "variant:     short\n"));
    CHECK(has(inspected, "posting:     secretjob\n"));
}

TEST_CASE("a posting changes nothing that nobody asked it to") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("p.txt", kBackend);
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "cv.yaml", "-o", "a.pdf"}, here).status == 0);
    REQUIRE(run_cvpdf({"build", "cv.yaml", "--posting", "p.txt", "-o", "b.pdf"}, here).status == 0);
    CHECK(contents(scratch.path("a.pdf")) == contents(scratch.path("b.pdf")));
}

TEST_CASE("postings that are none") {
    const Scratch scratch;
    scratch.write("cv.yaml", kCv);
    scratch.write("empty.txt", " \n\n");
    scratch.write("broken.json", "{\"title\": ");
    scratch.write("other.json", "{\"name\": \"x\"}");
    const auto build = [&](const std::string& posting) {
        return run_cvpdf({"build", "cv.yaml", "--posting", posting}, {.folder = scratch.path()});
    };
    const std::string hint =
        "hint: a posting is text pasted from a page, or a file of JSON Resume's job schema with "
        "'title', 'description', 'qualifications'…\n";
    const auto empty = build("empty.txt");
    CHECK(empty.status == 1);
    CHECK(empty.err ==
          "empty.txt:1:1: error: this posting is empty\n"
          " 1 |  \n"
          "   | ^\n" +
              hint + "1 error\n");
    CHECK(has(build("other.json").err,
              "other.json:1:1: error: this posting says nothing of a job\n"));
    CHECK(build("broken.json").status == 1);
    const auto none = build("post/*");
    CHECK(none.status == 2);
    CHECK(none.err ==
          "cvpdf: error: no posting matches 'post/*'\n"
          "hint: postings are files: --posting 'postings/*'\n");
    CHECK(scratch.names() ==
          std::vector<std::string>{"broken.json", "cv.yaml", "empty.txt", "other.json"});
}

TEST_CASE("a CV's own synonyms count") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "synonyms: [[ledger, Erlang]]\n");
    scratch.write("p.txt", kBackend);
    const auto built =
        run_cvpdf({"build", "cv.yaml", "--posting", "p.txt"}, {.folder = scratch.path()});
    CHECK(has(built.out, "2 of 4 keywords: "));
}

TEST_CASE("list variants") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kCv) + "  terse: {extends: short, hide: [summary]}\n");
    const RunOptions here{.folder = scratch.path()};
    CHECK(run_cvpdf({"list", "variants", "cv.yaml"}, here).out ==
          "short\nterse: extends short; hide summary\n");
    CHECK(run_cvpdf({"list", "variants", "cv.yaml", "--explain"}, here).out ==
          "short\n"
          "  without lark[2] “Rewrote the ledger in Go on Postgres.”: beyond the limit of 1\n"
          "  without lark[3] “Ran Kafka on k8s.”: beyond the limit of 1\n"
          "terse: extends short; hide summary\n"
          "  without summary: hidden\n"
          "  without lark[2] “Rewrote the ledger in Go on Postgres.”: beyond the limit of 1\n"
          "  without lark[3] “Ran Kafka on k8s.”: beyond the limit of 1\n");
    CHECK(run_cvpdf({"list", "variants", "cv.yaml", "--diff", "short", "terse"}, here).out ==
          "- SUMMARY\n"
          "- I like Terraform and Kafka.\n");
    const auto json =
        nlohmann::json::parse(run_cvpdf({"list", "variants", "cv.yaml", "--json"}, here).out);
    CHECK(json[1]["name"] == "terse");
    CHECK(json[1]["extends"] == "short");
    const auto nobodys = run_cvpdf({"list", "variants"}, here);
    CHECK(nobodys.status == 2);
    CHECK(nobodys.err ==
          "cvpdf: error: whose variants are to be listed?\nhint: cvpdf list variants cv.yaml\n");
}

TEST_CASE("signs beyond the first plane are read from CVs and postings") {
    const Scratch scratch;
    scratch.write("cv.yaml",
                  "cv: {name: 𠮷野 花子, sections: {summary: [𠮷野家でシステム開発]}}\nlang: ja\n");
    scratch.write("job.md", "𠮷野家のシステム開発\n\n## 応募資格\n𠮷野家での経験\n");
    const auto built = run_cvpdf({"build", "cv.yaml", "--posting", "job.md", "--explain",
                                  "--report", "report.json", "-o", "a.pdf"},
                                 {.folder = scratch.path()});
    CHECK(built.status == 0);
    CHECK(built.out.find("𠮷野") != std::string::npos);
    CHECK(contents(scratch.path("report.json")).find("𠮷野") != std::string::npos);
}
