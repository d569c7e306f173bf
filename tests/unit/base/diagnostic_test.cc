#include "base/diagnostic.h"

#include "catch.h"

using namespace cvpdf;

namespace {

std::string format(const std::string& text, Diagnostic diagnostic) {
    SourceMap sources;
    const FileId file = sources.add({.name = "cv.yaml", .text = text});
    diagnostic.span.file = file;
    return format_diagnostic(diagnostic, sources);
}

}  // namespace

TEST_CASE("a diagnostic shows its place, line, caret and hints") {
    CHECK(format("cv:\n  nmae: Kim\n", {.span = {.begin = 6, .end = 10},
                                        .message = "unknown key 'nmae'",
                                        .hints = {"did you mean 'name'?"}}) ==
          "cv.yaml:2:3: error: unknown key 'nmae'\n"
          " 2 |   nmae: Kim\n"
          "   |   ^~~~\n"
          "hint: did you mean 'name'?\n");
}

TEST_CASE("the caret stands by display width, the column counts clusters") {
    CHECK(
        format("이름: 길동\n",
               {.severity = Severity::kWarning, .span = {.begin = 8, .end = 14}, .message = "m"}) ==
        "cv.yaml:1:5: warning: m\n"
        " 1 | 이름: 길동\n"
        "   |       ^~~~\n");
}

TEST_CASE("tabs, control characters and broken bytes do not disturb the picture") {
    CHECK(format("\ta\x01\xFFz\n", {.span = {.begin = 4, .end = 5}, .message = "m"}) ==
          "cv.yaml:1:5: error: m\n"
          " 1 |  a \xEF\xBF\xBDz\n"
          "   |     ^\n");
}

TEST_CASE("a span over several lines is marked on its first") {
    CHECK(format("ab\ncd\n", {.span = {.begin = 1, .end = 5}, .message = "m"}) ==
          "cv.yaml:1:2: error: m\n"
          " 1 | ab\n"
          "   |  ^\n");
}

TEST_CASE("a very long line is shown in part") {
    const std::string shown = format(std::string(5000, 'a') + "X" + std::string(5000, 'b'),
                                     {.span = {.begin = 5000, .end = 5001}, .message = "m"});
    CHECK(shown == "cv.yaml:1:5001: error: m\n 1 | …" + std::string(40, 'a') + "X" +
                       std::string(40, 'b') + "…\n   |  " + std::string(40, ' ') + "^\n");
}

TEST_CASE("a detached diagnostic has no place") {
    CHECK(format_diagnostic({.message = "no CV given"}, SourceMap{}) == "error: no CV given\n");
}

TEST_CASE("diagnostics sort by place; repeated ones show once") {
    Diagnostics diagnostics;
    const FileId file{0};
    diagnostics.warning({file, 9, 10}, "later");
    diagnostics.error({file, 2, 3}, "first");
    diagnostics.error({file, 2, 3}, "first");
    diagnostics.sort();
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].message == "first");
    CHECK(diagnostics.has_errors());
}
