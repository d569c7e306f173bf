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

TEST_CASE("notes show other places, codes stand behind the message") {
    CHECK(format("a: 1\nb: 2\n",
                 {.severity = Severity::kWarning,
                  .span = {.begin = 5, .end = 6},
                  .message = "m",
                  .notes = {{.span = {.file = FileId{0}, .begin = 0, .end = 1}, .message = "n"}},
                  .code = "gaps"}) ==
          "cv.yaml:2:1: warning: m [gaps]\n"
          " 2 | b: 2\n"
          "   | ^\n"
          "cv.yaml:1:1: note: n\n"
          " 1 | a: 1\n"
          "   | ^\n");
}

TEST_CASE("a diagnostic is an object of JSON on a line") {
    SourceMap sources;
    const FileId file = sources.add({.name = "이력\"서.yaml", .text = "이름: 길동\nb: c\n"});
    CHECK(format_diagnostic_json(
              {.span = {.file = file, .begin = 8, .end = 14},
               .message = "\"quoted\"\nbroken \xFF",
               .hints = {"one", "two"},
               .notes = {{.span = {.file = file, .begin = 15, .end = 16}, .message = "n"}},
               .code = "gaps"},
              sources) ==
          "{\"severity\":\"error\",\"file\":\"이력\\\"서.yaml\",\"line\":1,\"column\":5,"
          "\"end\":{\"line\":1,\"column\":7},"
          "\"message\":\"\\\"quoted\\\"\\nbroken \xEF\xBF\xBD\",\"hint\":\"one\\ntwo\","
          "\"code\":\"gaps\","
          "\"notes\":[{\"file\":\"이력\\\"서.yaml\",\"line\":2,\"column\":1,"
          "\"end\":{\"line\":2,\"column\":2},\"message\":\"n\"}]}\n");
    CHECK(format_diagnostic_json({.severity = Severity::kWarning, .message = "m"}, sources) ==
          "{\"severity\":\"warning\",\"message\":\"m\"}\n");
}

TEST_CASE("of very many diagnostics the rest is counted") {
    Diagnostics many;
    for (std::uint32_t i = 0; i < 1500; ++i) many.warning({FileId{0}, i, i + 1}, "m");
    CHECK_FALSE(many.has_errors());
    many.error({FileId{0}, 0, 1}, "e");
    CHECK(many.is_full());
    CHECK(many.all().size() == Diagnostics::kMost);
    CHECK(many.count(Severity::kWarning) == 1500);
    CHECK(many.has_errors());
    Diagnostics both;
    both.warning({FileId{0}, 0, 1}, "first");
    both.append(many);
    CHECK(both.count(Severity::kWarning) == 1501);
    CHECK(both.count(Severity::kError) == 1);
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
