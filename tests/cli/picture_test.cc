// PNG and SVG: a file a page, by the names that -o says.

#include <string>
#include <vector>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

const std::string kExample = CVPDF_SOURCE_DIR "/examples/academic/cv.yaml";

}  // namespace

TEST_CASE("pictures are a file a page") {
    const Scratch scratch;
    struct Row {
        std::vector<std::string> options;
        std::vector<std::string> files;
        std::string said;
    };
    const std::string small = scratch.write("small.yaml", kSmallCv);
    const std::vector<Row> rows{
        {{kExample, "--format", "png"},
         {"cv-1.png", "cv-2.png"},
         "wrote cv-1.png to cv-2.png (2 pages)\n"},
        {{kExample, "--format", "svg", "-o", "{page}.{ext}"},
         {"1.svg", "2.svg"},
         "wrote 1.svg to 2.svg (2 pages)\n"},
        {{kExample, "--format", "pdf,svg", "-o", "out/"},
         {"out"},
         "wrote out/cv.pdf (2 pages)\nwrote out/cv-1.svg to out/cv-2.svg (2 pages)\n"},
        {{small, "-o", "a.png"}, {"a.png"}, "wrote a.png (1 page)\n"},
        {{small, "--format", "pdf,png"},
         {"small-1.png", "small.pdf"},
         "wrote small.pdf (1 page)\nwrote small-1.png (1 page)\n"},
    };
    for (const Row& row : rows) {
        const Scratch folder;
        std::vector<std::string> arguments{"build"};
        arguments.insert(arguments.end(), row.options.begin(), row.options.end());
        const RunResult result = run_cvpdf(arguments, {.folder = folder.path()});
        CHECK(result.status == 0);
        CHECK(result.out == row.said);
        CHECK(folder.names() == row.files);
    }
}

TEST_CASE("several pages need several names") {
    const Scratch scratch;
    for (const std::string name : {"x.png", "-"}) {
        const RunResult result = run_cvpdf({"build", kExample, "--format", "png", "-o", name},
                                           {.folder = scratch.path()});
        CHECK(result.status == 2);
        CHECK(result.out.empty());
        CHECK(result.err ==
              "cvpdf: error: '" + name +
                  "' is one file, and there are 2 pages\n"
                  "hint: give each page a name of its own, for example -o '{stem}-{page}.{ext}'\n"
                  "1 error\n");
    }
    CHECK(scratch.names().empty());

    const std::string small = scratch.write("small.yaml", kSmallCv);
    const RunResult one = run_cvpdf({"build", small, "--format", "png", "-o", "-"});
    CHECK(one.status == 0);
    CHECK(one.out.starts_with("\x89PNG\r\n"));
    CHECK(run_cvpdf({"build", small, "--format", "png", "-o", "-"}).out == one.out);
}

TEST_CASE("PDF needs nothing that draws") {
    // cairo and its module are there for whoever asks for a PNG.
    const RunResult linked = run({"ldd", CVPDF_PROGRAM});
    REQUIRE(linked.status == 0);
    CHECK(linked.out.find("cairo") == std::string::npos);
}
