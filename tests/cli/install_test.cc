// Installed to any prefix, the program finds its data from any folder.

#include <filesystem>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;
namespace fs = std::filesystem;

TEST_CASE("an installed program finds its data, also after it was moved") {
    const Scratch scratch;
    scratch.write("cv.yaml", kSmallCv);
    const RunResult installed =
        run({"cmake", "--install", CVPDF_BUILD_DIR, "--strip", "--prefix", scratch.path("first")});
    INFO(installed.err);
    REQUIRE(installed.status == 0);
    fs::rename(scratch.path("first"), scratch.path("second"));
    const std::string program = scratch.path("second/bin/cvpdf");
    const RunOptions elsewhere{.folder = "/"};

    const RunResult layouts = run({program, "list", "layouts"}, elsewhere);
    CHECK(layouts.out.find("classic\n") != std::string::npos);
    const RunResult built =
        run({program, "build", scratch.path("cv.yaml"), "-o", scratch.path("cv.pdf")}, elsewhere);
    INFO(built.err);
    CHECK(built.status == 0);

    const RunResult drawn =
        run({program, "build", scratch.path("cv.yaml"), "-o", scratch.path("cv.png")}, elsewhere);
    INFO(drawn.err);
    CHECK(drawn.status == 0);

    // Through a link in somebody's bin, too.
    fs::create_symlink(program, scratch.path("link"));
    CHECK(run({scratch.path("link"), "list", "layouts"}, elsewhere).out == layouts.out);

    // No path of this machine went along.
    const std::string bytes = contents(program);
    CHECK(bytes.find(CVPDF_SOURCE_DIR) == std::string::npos);
}

TEST_CASE("CVPDF_DATA and CVPDF_FONT_PATH override") {
    const Scratch scratch;
    const RunResult lost =
        run_cvpdf({"list", "fonts"}, {.environment = {{"CVPDF_DATA", scratch.path()}}});
    CHECK(lost.status == 3);
    CHECK(lost.err == "cvpdf: error: cannot read '" + scratch.path("fonts/fonts.yaml") +
                          "': No such file or directory\n");

    fs::create_directory(scratch.path("fonts"));
    fs::create_directory(scratch.path("elsewhere"));
    scratch.write(
        "fonts/fonts.yaml",
        "search_folders: [/nowhere]\nfamilies:\n  mine:\n    package: x\n    faces: mine.otf\n");
    const RunResult mine =
        run_cvpdf({"list", "fonts"}, {.environment = {{"CVPDF_DATA", scratch.path()}}});
    CHECK(mine.out == "mine\n");
}
