// page_break in CVs, on sections and entries, as pdftotext finds the pages.

#include <string>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

/// The text of every page.
std::vector<std::string> pages_of(const std::string& pdf) {
    const std::string text = run({"pdftotext", "-raw", pdf, "-"}).out;
    std::vector<std::string> pages;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\f', begin), text.size());
        pages.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return pages;
}

bool has(const std::string& page, const std::string& words) {
    return page.find(words) != std::string::npos;
}

/// Lines `from`–`to` as bullets of an entry.
std::string bullets(int from, int to) {
    std::string text;
    for (int i = from; i <= to; ++i) text += "          - Line " + std::to_string(i) + "\n";
    return text;
}

std::vector<std::string> build(const std::string& sections) {
    const Scratch scratch;
    const std::string cv =
        scratch.write("cv.yaml", "cv:\n  name: Gildong Hong\n  sections:\n" + sections);
    const RunResult built = run_cvpdf({"build", cv, "-o", scratch.path("cv.pdf")});
    INFO(built.err);
    REQUIRE(built.status == 0);
    return pages_of(scratch.path("cv.pdf"));
}

}  // namespace

TEST_CASE("a section may ask for a new page") {
    const auto pages = build(
        "    summary: [First words]\n"
        "    skills:\n"
        "      page_break: before\n"
        "      entries: [Second words]\n");
    REQUIRE(pages.size() == 2);
    CHECK(has(pages[0], "First words"));
    CHECK_FALSE(has(pages[0], "SKILLS"));
    CHECK(has(pages[1], "SKILLS"));
    CHECK(has(pages[1], "Second words"));
}

TEST_CASE("an entry may ask for a new page, its section's heading stays") {
    const auto pages = build(
        "    experience:\n"
        "      - {company: Early Works, highlights: [One thing]}\n"
        "      - {company: Later Works, page_break: before, highlights: [Another thing]}\n");
    REQUIRE(pages.size() == 2);
    CHECK(has(pages[0], "EXPERIENCE"));
    CHECK(has(pages[0], "One thing"));
    CHECK_FALSE(has(pages[0], "Later Works"));
    CHECK(has(pages[1], "Later Works"));
}

TEST_CASE("the first entry of a section takes its heading along to the new page") {
    const auto pages = build(
        "    summary: [First words]\n"
        "    experience:\n"
        "      - {company: Early Works, page_break: before, highlights: [One thing]}\n");
    REQUIRE(pages.size() == 2);
    CHECK_FALSE(has(pages[0], "EXPERIENCE"));
    CHECK(has(pages[1], "EXPERIENCE"));
    CHECK(has(pages[1], "Early Works"));
}

TEST_CASE("a long entry breaks between its bullets, unless it is to stay whole") {
    const auto sections = [](const std::string& rule) {
        return "    experience:\n"
               "      - company: Early Works\n"
               "        highlights:\n" +
               bullets(1, 30) + "      - company: Later Works\n" + rule + "        highlights:\n" +
               bullets(31, 62);
    };
    for (const std::string rule : {"", "        page_break: auto\n"}) {
        const auto pages = build(sections(rule));
        REQUIRE(pages.size() == 2);
        CHECK(has(pages[0], "Later Works"));
        CHECK(has(pages[0], "Line 31\n"));
        CHECK(has(pages[1], "Line 62\n"));
    }
    const auto whole = build(sections("        page_break: avoid\n"));
    REQUIRE(whole.size() == 2);
    CHECK_FALSE(has(whole[0], "Later Works"));
    CHECK(has(whole[1], "Later Works"));
    CHECK(has(whole[1], "Line 62\n"));
}

TEST_CASE("a section that is to stay whole moves as one") {
    const auto sections = [](const std::string& rule) {
        std::string text = "    experience:\n      - company: Early Works\n        highlights:\n" +
                           bullets(1, 40) + "    projects:\n" + rule + "      entries:\n";
        for (const std::string name : {"One", "Two", "Three"}) {
            text += "        - name: Project " + name + "\n          highlights: [";
            for (int i = 0; i < 4; ++i) text += "Done, ";
            text += "Finished " + name + "]\n";
        }
        return text;
    };
    const auto torn = build(sections("      page_break: auto\n"));
    REQUIRE(torn.size() == 2);
    CHECK(has(torn[0], "Project One"));
    CHECK(has(torn[1], "Finished Three"));
    const auto whole = build(sections("      page_break: avoid\n"));
    REQUIRE(whole.size() == 2);
    CHECK_FALSE(has(whole[0], "PROJECTS"));
    CHECK(has(whole[1], "Project One"));
}

TEST_CASE("a word that is no rule for page breaks is shown") {
    const Scratch scratch;
    const std::string cv = scratch.write("cv.yaml",
                                         "cv:\n"
                                         "  name: Gildong Hong\n"
                                         "  sections:\n"
                                         "    skills:\n"
                                         "      page_break: befor\n"
                                         "      entries: [Second words]\n");
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "-o", "cv.pdf"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(built.err.find("cv.yaml:5:19: error: ") == 0);
    CHECK(built.err.find("did you mean 'before'?") != std::string::npos);
}
