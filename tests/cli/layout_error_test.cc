// Mistakes in what a layout says of lines, to the letter.

#include <string>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

std::string errors_of(const std::string& style) {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kSmallCv) + "layout: mine.yaml\n");
    scratch.write("mine.yaml", "extends: classic\nstyles: {item: {" + style + "}}\n");
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "-o", "cv.pdf"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    return built.err;
}

}  // namespace

TEST_CASE("mistakes in the keys of lines are shown with their place") {
    CHECK(errors_of("word_space: 10%") ==
          "mine.yaml:2:29: error: expected a share from 40% to 300%\n"
          " 2 | styles: {item: {word_space: 10%}}\n"
          "   |                             ^~~\n"
          "1 error\n");
    CHECK(errors_of("glyph_scaling: 9%") ==
          "mine.yaml:2:32: error: expected a share from 0% to 5%\n"
          " 2 | styles: {item: {glyph_scaling: 9%}}\n"
          "   |                                ^~\n"
          "1 error\n");
    CHECK(errors_of("word_space: {ideal: 100%, min: 120%}") ==
          "mine.yaml:2:29: error: the limits do not hold the ideal: min ≤ ideal ≤ max\n"
          " 2 | styles: {item: {word_space: {ideal: 100%, min: 120%}}}\n"
          "   |                             ^~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: limits are written {ideal: …, min: …, max: …}; min and max may be left out\n"
          "1 error\n");
    CHECK(errors_of("script_gap: 1em") ==
          "mine.yaml:2:29: error: a gap between scripts is from 0em to 0.25em\n"
          " 2 | styles: {item: {script_gap: 1em}}\n"
          "   |                             ^~~\n"
          "1 error\n");
    CHECK(errors_of("letter_spacing: 0.08em") ==
          "mine.yaml:2:33: error: room between letters is from -0.05em to 0.05em\n"
          " 2 | styles: {item: {letter_spacing: 0.08em}}\n"
          "   |                                 ^~~~~~\n"
          "hint: readers of the file take more of it for spaces between words\n"
          "1 error\n");
    CHECK(errors_of("letter_spacing: {ideal: 0em, min: -0.2em}") ==
          "mine.yaml:2:33: error: room between letters is from -0.05em to 0.05em\n"
          " 2 | styles: {item: {letter_spacing: {ideal: 0em, min: -0.2em}}}\n"
          "   |                                 ^~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: readers of the file take more of it for spaces between words\n"
          "1 error\n");
    CHECK(errors_of("hyphen_limit: -1") ==
          "mine.yaml:2:31: error: expected a whole number from 0 to 9\n"
          " 2 | styles: {item: {hyphen_limit: -1}}\n"
          "   |                               ^~\n"
          "1 error\n");
    CHECK(errors_of("syllable_break: on") ==
          "mine.yaml:2:17: error: unknown key 'syllable_break'\n"
          " 2 | styles: {item: {syllable_break: on}}\n"
          "   |                 ^~~~~~~~~~~~~~\n"
          "hint: did you mean 'syllable_breaks'?\n"
          "1 error\n");
}

TEST_CASE("a family of fonts that is not there is shown with its place") {
    const Scratch scratch;
    scratch.write("cv.yaml", std::string(kSmallCv) + "layout: mine.yaml\n");
    scratch.write("mine.yaml",
                  "extends: classic\n"
                  "fonts: {body: intr, head: inter}\n"
                  "styles: {name: {font: head}, headline: {font: papyrus}}\n");
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "-o", "cv.pdf"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(built.err ==
          "mine.yaml:2:15: error: there is no font family 'intr'\n"
          " 2 | fonts: {body: intr, head: inter}\n"
          "   |               ^~~~\n"
          "hint: did you mean 'inter'?\n"
          "mine.yaml:3:47: error: there is no font family 'papyrus'\n"
          " 3 | styles: {name: {font: head}, headline: {font: papyrus}}\n"
          "   |                                               ^~~~~~~\n"
          "hint: 'cvpdf list fonts' lists those that there are\n"
          "2 errors\n");
}

TEST_CASE("of a layout that extends none that is there nothing else is told") {
    const Scratch scratch;
    scratch.write("cv.yaml",
                  "cv: {name: A, sections: {news: [{news: N, date: 2020}]}}\nlayout: mine.yaml\n");
    scratch.write("mine.yaml", "extends: clasic\n");
    const RunResult built =
        run_cvpdf({"build", "cv.yaml", "-o", "cv.pdf"}, {.folder = scratch.path()});
    CHECK(built.status == 1);
    CHECK(
        built.err ==
        "mine.yaml:1:10: error: unknown layout 'clasic'\n"
        " 1 | extends: clasic\n"
        "   |          ^~~~~~\n"
        "hint: did you mean 'classic'?\n"
        "hint: layouts: ats, banking, classic, compact, korean, letter, modern, sidebar, timeline; "
        "a file is named by its path\n"
        "1 error\n");
}
