#include <string>
#include <vector>

#include "catch.h"
#include "unit/input/read_yaml.h"

namespace cvpdf {
namespace {

using test::read_yaml;
using test::ReadYaml;

std::string repeat(std::string_view part, std::size_t count) {
    std::string all;
    all.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += part;
    return all;
}

TEST_CASE("nesting has a limit of its own", "[yaml][limits]") {
    struct Row {
        std::string_view part;
        std::size_t count;
    };
    for (const Row& row : std::vector<Row>{{"[", 100'000},
                                           {"{", 100'000},
                                           {"[[", 4'000'000},
                                           {"- ", 100'000},
                                           {"? ", 100'000},
                                           {"{a: ", 100'000},
                                           {"[\n", 100'000},
                                           {"- [", 100'000},
                                           {"[a, ", 100'000}}) {
        INFO(row.part);
        const ReadYaml yaml = read_yaml(repeat(row.part, row.count));
        CHECK_FALSE(yaml.root);
        REQUIRE(yaml.diagnostics.all().size() == 1);
        CHECK(yaml.diagnostics.all()[0].message == "values nest more than 100 levels deep");
    }
    std::string stairs;
    for (std::size_t i = 0; i < 2000; ++i) stairs += std::string(i, ' ') + "a:\n";
    CHECK(read_yaml(stairs).diagnostics.all().at(0).message ==
          "values nest more than 100 levels deep");
}

TEST_CASE("the very bracket that nests too deep is told", "[yaml][limits]") {
    const auto column = [](const std::string& text) {
        return read_yaml(text).diagnostics.all().at(0).span.begin + 1;
    };
    CHECK(column(repeat("[", 100'000)) == 101);
    CHECK(column(repeat("[", 500)) == 101);
    CHECK(column("a: " + repeat("[", 100'000)) == 3 + 100);
    CHECK(column("- - " + repeat("[ ", 100'000)) == 4 + 2 * 98 + 1);
    CHECK(column(repeat("[\n", 100'000)) == 2 * 100 + 1);
    CHECK(column("한: " + repeat("{", 100'000)) == 5 + 100);
    CHECK(column(repeat("- ", 100'000)) == 2 * 100 + 1);
    CHECK(column("[1, *unknown, " + repeat("[", 100'000)) == 14 + 100);
}

TEST_CASE("exactly the limit is allowed", "[yaml][limits]") {
    const auto nested = [](std::size_t depth) { return repeat("[", depth) + repeat("]", depth); };
    CHECK(read_yaml(nested(100)).messages.empty());
    CHECK_FALSE(read_yaml(nested(101)).messages.empty());
    CHECK(read_yaml(nested(3), {.depth = 3}).messages.empty());
    CHECK_FALSE(read_yaml(nested(4), {.depth = 3}).messages.empty());
    // Depth that an alias brings counts where it is used.
    CHECK(read_yaml("a: &a [[x]]\nb: [*a]", {.depth = 5}).messages.empty());
    CHECK_FALSE(read_yaml("a: &a [[x]]\nb: [*a]", {.depth = 4}).messages.empty());
}

TEST_CASE("brackets in texts are not nesting", "[yaml][limits]") {
    const std::string brackets = repeat("[", 5000);
    CHECK(read_yaml("a: x" + brackets).root->find("a")->text == "x" + brackets);
    CHECK(read_yaml("a: '" + brackets + "'").root->find("a")->text == brackets);
    CHECK(read_yaml("a: \"" + brackets + "\"").root->find("a")->text == brackets);
    CHECK(read_yaml("a: |\n" + repeat("  [\n", 200)).root->find("a")->text == repeat("[\n", 200));
}

TEST_CASE("aliases that unfold without end are stopped", "[yaml][limits]") {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const std::string alias = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias +
                repeat(", " + alias, 8) + "]\n";
    }
    const ReadYaml yaml = read_yaml(text);
    CHECK_FALSE(yaml.root);
    REQUIRE(yaml.diagnostics.all().size() == 1);
    CHECK(yaml.diagnostics.all()[0].message ==
          "the file holds more than 120000 values, repeated ones included");
}

TEST_CASE("text that aliases repeat has a limit", "[yaml][limits]") {
    const std::string text =
        "a: &a '" + repeat("word, ", 1000) + "'\nb: [" + repeat("*a, ", 100) + "]";
    CHECK(read_yaml(text).messages.empty());
    CHECK(read_yaml(text, {.text_bytes = 100'000}).diagnostics.all().at(0).message ==
          "the file holds more than 100000 bytes of text, repeated ones included");
}

TEST_CASE("a value cannot repeat itself", "[yaml][limits]") {
    CHECK(read_yaml("a: &a\n  b: *a\n").messages ==
          "cv.yaml:2:6: error: '*a' stands inside the value that it repeats\n"
          " 2 |   b: *a\n"
          "   |      ^~\n"
          "hint: write the text out here\n");
}

TEST_CASE("size and number of values have limits", "[yaml][limits]") {
    CHECK(read_yaml("a: b", {.bytes = 3}).diagnostics.all().at(0).message ==
          "the file is larger than 3 bytes");
    CHECK(read_yaml("[" + repeat("a,", 300'000)).diagnostics.all().at(0).message ==
          "the list holds more than 120000 values");
    CHECK(read_yaml(repeat("- a\n", 300'000)).diagnostics.all().at(0).message ==
          "the file holds more than 120000 values, repeated ones included");
}

}  // namespace
}  // namespace cvpdf
