// The examples, built and read back with other people's tools.
//
// examples/NAME/expected.txt holds lines that must stand in the PDF's text in that order, as
// `pdftotext -raw` reads it. Blanks and line breaks may fall anywhere between words. In pdftotext's
// default order, which guesses at words from their distances, the words are the same ones.

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Words with one blank between them. Hyphens are left out, since a word divided at a line's end is
/// one word with a hyphen more.
std::string normalized(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '-') {
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
            continue;
        }
        const bool blank = c == ' ' || c == '\n' || c == '\f' || c == '\t';
        if (!blank) out += c;
        if (blank && !out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<std::string> sorted_words(const std::string& text) {
    std::istringstream stream(normalized(text));
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    std::ranges::sort(words);
    return words;
}

}  // namespace

TEST_CASE("the examples build, are sound, and read back") {
    for (const std::string example : {"academic", "korean", "industry", "homepage"}) {
        INFO(example);
        const Scratch scratch;
        const std::string folder = CVPDF_SOURCE_DIR "/examples/" + example;
        const std::string pdf = scratch.path("cv.pdf");
        const RunResult built = run_cvpdf({"build", folder + "/cv.yaml", "-o", pdf});
        INFO(built.err);
        REQUIRE(built.status == 0);
        CHECK(built.err.empty());

        const RunResult checked = run({"qpdf", "--check", pdf});
        INFO(checked.out << checked.err);
        CHECK(checked.status == 0);

        const std::string raw = run({"pdftotext", "-raw", pdf, "-"}).out;
        CHECK(sorted_words(run({"pdftotext", pdf, "-"}).out) == sorted_words(raw));

        const std::string text = normalized(raw);
        const auto expected = lines_of(contents(folder + "/expected.txt"));
        REQUIRE(expected.size() > 20);
        std::size_t at = 0;
        for (const std::string& line : expected) {
            INFO(line);
            const std::size_t found = text.find(normalized(line), at);
            CHECK(found != std::string::npos);
            if (found != std::string::npos) at = found + normalized(line).size();
        }

        // Columns of pdffonts, from the right: object (two), uni, sub, emb.
        const auto fonts = lines_of(run({"pdffonts", pdf}).out);
        REQUIRE(fonts.size() > 2);
        for (std::size_t font = 2; font < fonts.size(); ++font) {
            INFO(fonts[font]);
            CHECK(fonts[font].find(" yes yes yes ") != std::string::npos);
        }
    }
}

TEST_CASE("a CV of two pages takes thirty kilobytes") {
    const Scratch scratch;
    const std::string pdf = scratch.path("cv.pdf");
    REQUIRE(run_cvpdf({"build", CVPDF_SOURCE_DIR "/examples/academic/cv.yaml", "-o", pdf}).status ==
            0);
    CHECK(contents(pdf).size() <= 30 * 1024);
}

TEST_CASE("what set-up installs is what the fonts need") {
    const std::string manifest = contents(CVPDF_SOURCE_DIR "/fonts/fonts.yaml");
    const std::string packages = contents(CVPDF_SOURCE_DIR "/scripts/packages");
    std::size_t families = 0;
    for (const std::string& line : lines_of(manifest)) {
        const std::size_t key = line.find("package: ");
        if (key == std::string::npos) continue;
        ++families;
        INFO(line);
        CHECK(packages.find(" " + line.substr(key + 9) + " ") != std::string::npos);
    }
    CHECK(families > 3);
}
