#include "pipeline/read_protrusion.h"

#include <string>

#include "catch.h"
#include "input/yaml.h"

using namespace cvpdf;

namespace {

struct ReadResult {
    std::vector<CharacterProtrusion> table = {};
    std::string messages = {};
};

ReadResult read(const std::string& text) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto node =
        parse_yaml(sources.add({.name = "p.yaml", .text = text}), sources, diagnostics);
    REQUIRE(node);
    ReadResult result{.table = read_protrusion(*node, diagnostics)};
    diagnostics.sort();
    for (const Diagnostic& diagnostic : diagnostics.all())
        result.messages += format_diagnostic(diagnostic, sources);
    return result;
}

}  // namespace

TEST_CASE("protrusion is read by character, and sorted") {
    const ReadResult result = read(
        "characters:\n"
        "  \"”\": [400, 300]\n"
        "  \".\": [0, 700]\n");
    CHECK(result.messages.empty());
    REQUIRE(result.table.size() == 2);
    CHECK(result.table[0].code_point == U'.');
    CHECK(result.table[0].end_permille == 700);
    CHECK(result.table[1].code_point == U'”');
    CHECK(result.table[1].start_permille == 400);
    CHECK(protrusion_at_end(result.table, U'.', {1000}) == Length{700});
    CHECK(protrusion_at_start(result.table, U'”', {1000}) == Length{400});
    CHECK(protrusion_at_end(result.table, U'x', {1000}) == Length{});
}

TEST_CASE("what a table of protrusion cannot be") {
    CHECK(read("marks: {}\n").messages ==
          "p.yaml:1:1: error: expected a mapping 'characters' and nothing else\n"
          " 1 | marks: {}\n"
          "   | ^~~~~~~~~\n");
    CHECK(read("characters:\n  ab: [0, 1]\n  c: [1]\n  d: [0, 1001]\n").messages ==
          "p.yaml:2:3: error: 'ab' is not one character\n"
          " 2 |   ab: [0, 1]\n"
          "   |   ^~\n"
          "p.yaml:3:6: error: expected [start, end]: thousandths of the character's width, 0 to "
          "1000\n"
          " 3 |   c: [1]\n"
          "   |      ^~~\n"
          "p.yaml:4:6: error: expected [start, end]: thousandths of the character's width, 0 to "
          "1000\n"
          " 4 |   d: [0, 1001]\n"
          "   |      ^~~~~~~~~\n");
}
