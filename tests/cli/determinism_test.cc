// The same CV gives the same bytes: in any folder, locale, time zone, and as often as one likes.

#include <filesystem>

#include "catch.h"
#include "cli/run.h"

using namespace program_test;

TEST_CASE("the same input gives the same bytes") {
    for (const char* example : {"academic", "korean"}) {
        INFO(example);
        const std::string cv =
            contents(std::string(CVPDF_SOURCE_DIR "/examples/") + example + "/cv.yaml");
        const auto build = [&](const RunOptions& surroundings) {
            const Scratch scratch;
            scratch.write("cv.yaml", cv);
            RunOptions options = surroundings;
            options.folder = scratch.path();
            const RunResult result = run_cvpdf({"build", "cv.yaml"}, options);
            INFO(result.err);
            REQUIRE(result.status == 0);
            return contents(scratch.path("cv.pdf"));
        };
        const std::string plain = build({});
        REQUIRE(plain.size() > 1000);
        CHECK(build({}) == plain);
        CHECK(build({.environment = {{"LC_ALL", "de_DE.UTF-8"}, {"TZ", "Asia/Seoul"}}}) == plain);
        CHECK(build({.environment = {
                         {"LC_ALL", "C"}, {"TZ", "America/Anchorage"}, {"HOME", "/"}}}) == plain);
        const std::string dated = build({.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}}});
        CHECK(dated != plain);
        CHECK(build({.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}, {"TZ", "Asia/Seoul"}}}) ==
              dated);
    }
}

TEST_CASE("a file of its own does not depend on what was built before it") {
    const Scratch scratch;
    const std::string academic = CVPDF_SOURCE_DIR "/examples/academic/cv.yaml";
    const std::string korean = CVPDF_SOURCE_DIR "/examples/korean/cv.yaml";
    scratch.write("a.yaml", contents(academic));
    scratch.write("k.yaml", contents(korean));
    const RunOptions here{.folder = scratch.path()};
    REQUIRE(run_cvpdf({"build", "a.yaml", "k.yaml", "-o", "both/"}, here).status == 0);
    REQUIRE(run_cvpdf({"build", "k.yaml", "-o", "alone/"}, here).status == 0);
    CHECK(contents(scratch.path("both/k.pdf")) == contents(scratch.path("alone/k.pdf")));
}
