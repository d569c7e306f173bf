// What strangers' files may hold: each gets its message, its exit status, and little memory.

#include <filesystem>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

/// No broken file may take more. Sanitizers have memory of their own.
#ifdef CVPDF_SANITIZED
constexpr std::size_t kMostKib = 2000 * 1024;
#else
constexpr std::size_t kMostKib = 200 * 1024;
#endif

std::string repeated(std::string_view text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

/// Ten levels of ten aliases each: 10^10 words, if somebody believed it.
std::string billion_laughs() {
    std::string text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int level = 1; level < 10; ++level) {
        const std::string before = "*a" + std::to_string(level - 1);
        text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + before +
                repeated(", " + before, 9) + "]\n";
    }
    return text + "cv: {name: *a9}\n";
}

struct Row {
    std::string what;
    std::string bytes;
    std::string complaint;  ///< how the message on standard error begins
};

}  // namespace

TEST_CASE("a broken CV is told from the old PDF's point of view: nothing happens to it") {
    const std::vector<Row> rows{
        {"an empty file", "", "cv.yaml:1:1: error: the file is empty\n"},
        {"only a comment", "# nothing\n", "cv.yaml:1:1: error: the file is empty\n"},
        {"no mapping", "just text\n", "cv.yaml:1:1: error: "},
        {"bad YAML", "cv:\n  name: [Hong\n", "cv.yaml:2:9: error: this '[' is never closed\n"},
        {"an unclosed quote", "cv:\n  name: \"Hong\n  headline: x\n", "cv.yaml:2:9: error: "},
        {"a duplicate key", "cv:\n  name: A\n  name: B\n",
         "cv.yaml:3:3: error: the key 'name' is given twice\n"},
        {"an unknown key", "cv:\n  nmae: Hong\n", "cv.yaml:2:3: error: unknown key 'nmae'"},
        {"a wrong type", "cv:\n  name: Hong\n  sections: [1, 2]\n", "cv.yaml:3:13: error: "},
        {"invalid UTF-8", "cv:\n  name: Hong \xFF\n",
         "cv.yaml:2:14: error: byte 0xFF is not UTF-8\n"},
        {"CP949", "cv:\n  name: \xC8\xAB\xB1\xE6\xB5\xBF\n",
         "cv.yaml:2:10: error: this is not UTF-8; it looks like CP949 (EUC-KR)"},
        {"a NUL", std::string("cv:\n  name: Ho\0ng\n", 17), "cv.yaml:2:11: error: "},
        {"100,000 brackets", "cv: " + repeated("[", 100'000), "cv.yaml:1:"},
        {"100,000 keys deep", "cv: " + repeated("{a: ", 100'000), "cv.yaml:1:"},
        {"a billion laughs", billion_laughs(), "cv.yaml:"},
        {"an anchor in itself", "cv: &a\n  name: A\n  headline: *a\n",
         "cv.yaml:3:13: error: '*a' stands inside the value that it repeats\n"},
        {"20 MB", "cv:\n  name: " + repeated("x", 20'000'000) + "\n", "cv.yaml:"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const Scratch scratch;
        scratch.write("cv.yaml", row.bytes);
        scratch.write("cv.pdf", "old");
        const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
        CHECK(result.status == 1);
        CHECK(result.out.empty());
        CHECK(result.err.substr(0, row.complaint.size()) == row.complaint);
        CHECK(result.err.ends_with(
            result.err.find("\n1 error\n") == std::string::npos ? " errors\n" : "\n1 error\n"));
        CHECK(result.err.size() < 20'000);
        CHECK(result.peak_kib < kMostKib);
        CHECK(contents(scratch.path("cv.pdf")) == "old");
        CHECK(scratch.names() == std::vector<std::string>{"cv.pdf", "cv.yaml"});
    }
}

TEST_CASE("all mistakes show in one run, in the file's order") {
    const Scratch scratch;
    scratch.write("cv.yaml",
                  "cv:\n"
                  "  name: 홍길동\n"
                  "  헤드라인: 개발자\n"
                  "  sections:\n"
                  "    education:\n"
                  "      - instution: KAIST\n"
                  "        area: CS\n"
                  "        start_date: 2018-13\n"
                  "lagn: ko\n");
    const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
    CHECK(result.status == 1);
    std::vector<std::string> places;
    for (std::size_t begin = 0; begin < result.err.size();) {
        const std::size_t end = result.err.find('\n', begin);
        const std::string line = result.err.substr(begin, end - begin);
        if (line.starts_with("cv.yaml:")) places.push_back(line.substr(0, line.find(": ")));
        begin = end + 1;
    }
    REQUIRE(places.size() >= 4);
    CHECK(places.front() == "cv.yaml:3:3");
    CHECK(places[1] == "cv.yaml:6:9");
    CHECK(places.back() == "cv.yaml:9:1");
    CHECK(result.err.find("cv.yaml:8:21: error: ") != std::string::npos);
    CHECK(result.err.find("did you mean 'institution'?") != std::string::npos);
    CHECK(result.err.find("did you mean 'lang'?") != std::string::npos);
}

TEST_CASE("what is only unusual builds") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"CRLF and a BOM",
         "\xEF\xBB\xBF"
         "cv:\r\n  name: Hong\r\n  sections:\r\n    summary: [Text.]\r\n"},
        {"NFD",
         "cv:\n  name: \xE1\x84\x92\xE1\x85\xA9\xE1\x86\xBC\n  sections: {summary: [Text.]}\n"},
        {"no sections", "cv:\n  name: Hong\n"},
        {"text that looks like markup",
         "cv:\n  name: Hong\n  sections: {summary: ['# 1 in class', '> 1000', '2024. Joined']}\n"},
    };
    for (const auto& [what, bytes] : rows) {
        INFO(what);
        const Scratch scratch;
        scratch.write("cv.yaml", bytes);
        const RunResult result = run_cvpdf({"build", "cv.yaml"}, {.folder = scratch.path()});
        INFO(result.err);
        CHECK(result.status == 0);
    }
}
