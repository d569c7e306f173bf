// `layout:` as a mapping in the CV itself.

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

namespace {

RunResult build(const Scratch& scratch, const std::string& layout,
                std::vector<std::string> arguments = {}) {
    scratch.write("cv.yaml", std::string(kSmallCv) + "layout: " + layout + "\n");
    arguments.insert(arguments.begin(), {"build", "cv.yaml"});
    return run_cvpdf(arguments, {.folder = scratch.path()});
}

}  // namespace

TEST_CASE("a layout in the CV is what the same file would be") {
    const Scratch scratch;
    scratch.write("mine.yaml", "extends: classic\nstyles: {name: {size: 30pt, align: start}}\n");
    const std::vector<std::string> dump{"--dump", "pages"};
    const std::string by_file = build(scratch, "mine.yaml", dump).out;
    CHECK(by_file.find("size 30.00") != std::string::npos);
    const std::string changes = "styles: {name: {size: 30pt, align: start}}";
    CHECK(build(scratch, "{extends: classic, " + changes + "}", dump).out == by_file);
    CHECK(build(scratch, "{" + changes + "}", dump).out == by_file);
    CHECK(build(scratch, "{extends: mine.yaml}", dump).out == by_file);
    CHECK(build(scratch, "{" + changes + "}", {"--layout", "classic", "--dump", "pages"}).out !=
          by_file);
}

TEST_CASE("its name is that of the layout that it extends") {
    const Scratch scratch;
    scratch.write("mine.yaml", "extends: classic\n");
    CHECK(build(scratch, "{extends: mine.yaml}", {"-o", "{layout}.pdf"}).out ==
          "wrote mine.pdf (1 page)\n");
    CHECK(build(scratch, "{link_color: '#0000ff'}", {"-o", "{layout}.pdf"}).out ==
          "wrote classic.pdf (1 page)\n");
}

TEST_CASE("its mistakes are shown in the CV") {
    const Scratch scratch;
    const RunResult unknown = build(scratch, "{extends: clasic}");
    CHECK(unknown.status == 1);
    CHECK(unknown.err.find("cv.yaml:6:19: error: unknown layout 'clasic'\n"
                           " 6 | layout: {extends: clasic}\n"
                           "   |                   ^~~~~~\n"
                           "hint: did you mean 'classic'?\n") != std::string::npos);
    const RunResult key = build(scratch, "{haeder: {separator: x}}");
    CHECK(key.status == 1);
    CHECK(key.err ==
          "cv.yaml:6:10: error: unknown key 'haeder'\n"
          " 6 | layout: {haeder: {separator: x}}\n"
          "   |          ^~~~~~\n"
          "hint: did you mean 'header'?\n"
          "1 error\n");
    const RunResult outside = build(scratch, "{extends: ../mine.yaml}");
    CHECK(outside.status == 1);
    CHECK(outside.err.find("cv.yaml:6:19: error: the layout '../mine.yaml' lies outside '.'\n") !=
          std::string::npos);
}
