#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "unit/input/read_yaml.h"

namespace cvpdf {
namespace {

struct Included {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    std::optional<Node> root = {};
    std::string messages = {};
};

/// Reads cv.yaml of a folder that is in memory.
Included read_files(const std::map<std::string, std::string>& files,
                    const ReadLimits& limits = {}) {
    Included result;
    std::map<std::string, FileId> known;
    const auto open = [&](std::string_view name, Span place,
                          Diagnostics& diagnostics) -> std::optional<FileId> {
        const std::string key(name);
        if (!files.contains(key)) {
            diagnostics.error(place, "there is no file '" + key + "'");
            return std::nullopt;
        }
        if (!known.contains(key)) {
            known[key] = result.sources.add({.name = key, .text = files.at(key)});
        }
        return known[key];
    };
    const FileId file = *open("cv.yaml", {}, result.diagnostics);
    result.root =
        parse_yaml({.file = file, .sources = result.sources, .open = open, .limits = limits},
                   result.diagnostics);
    result.diagnostics.sort();
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, result.sources);
    }
    return result;
}

std::string raw(const Included& read, const Span& span) {
    return read.sources.file(span.file).text.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("any value may stand in a file of its own", "[yaml][include]") {
    const Included read = read_files({
        {"cv.yaml",
         "all: !include map.yaml\n"
         "list: [a, !include word.yaml]\n"
         "merged: {<<: !include map.yaml, b: own}\n"
         "again: &x !include word.yaml\n"
         "alias: *x\n"},
        {"map.yaml", "# a mapping\na: 1\nb: !include word.yaml\n"},
        {"word.yaml", "한 줄\n"},
    });
    CHECK(read.messages == "");
    REQUIRE(read.root);
    const Node& all = *read.root->find("all");
    CHECK(all.find("a")->text == "1");
    CHECK(all.find("b")->text == "한 줄");
    CHECK(read.sources.file(all.find("b")->span.file).name == "word.yaml");
    CHECK(raw(read, all.find("b")->span) == "한 줄");
    CHECK(raw(read, all.find("b")->origin.source(0, 3)) == "한");
    CHECK(read.root->find("list")->items.at(1).text == "한 줄");
    CHECK(read.root->find("merged")->find("a")->text == "1");
    CHECK(read.root->find("merged")->find("b")->text == "own");
    CHECK(read.root->find("alias")->text == "한 줄");
    CHECK(read.sources.size() == 3);
}

TEST_CASE("a whole file may be another one", "[yaml][include]") {
    CHECK(read_files({{"cv.yaml", "!include b.yaml"}, {"b.yaml", "a: 1"}}).root->find("a"));
}

TEST_CASE("mistakes of an included file show in it", "[yaml][include]") {
    CHECK(read_files({{"cv.yaml", "a: !include b.yaml\nc: 1\nc: 2\n"}, {"b.yaml", "x: 1\nx: 2\n"}})
              .messages ==
          "cv.yaml:3:1: error: the key 'c' is given twice\n"
          " 3 | c: 2\n"
          "   | ^\n"
          "hint: the first one is on line 2\n"
          "b.yaml:2:1: error: the key 'x' is given twice\n"
          " 2 | x: 2\n"
          "   | ^\n"
          "hint: the first one is on line 1\n");
    CHECK(read_files({{"cv.yaml", "a: !include b.yaml\n"}, {"b.yaml", "x: [1\n"}})
              .messages.starts_with("b.yaml:1:4: error: "));
    CHECK(read_files({{"cv.yaml", "a: !include b.yaml\n"}, {"b.yaml", "# none\n"}}).messages ==
          "b.yaml:1:1: error: the file is empty\n"
          " 1 | # none\n"
          "   | ^\n"
          "hint: it has only blanks or comments: was it saved?\n");
}

TEST_CASE("files cannot include themselves", "[yaml][include]") {
    CHECK(read_files({{"cv.yaml", "a: !include cv.yaml\n"}}).messages ==
          "cv.yaml:1:4: error: 'cv.yaml' includes itself\n"
          " 1 | a: !include cv.yaml\n"
          "   |    ^~~~~~~~~~~~~~~~\n"
          "hint: cv.yaml → cv.yaml\n");
    CHECK(read_files({{"cv.yaml", "a: !include b.yaml\n"},
                      {"b.yaml", "- !include c.yaml\n"},
                      {"c.yaml", "- x\n- !include b.yaml\n"}})
              .messages ==
          "c.yaml:2:3: error: 'b.yaml' includes itself\n"
          " 2 | - !include b.yaml\n"
          "   |   ^~~~~~~~~~~~~~~\n"
          "hint: b.yaml → c.yaml → b.yaml\n");
}

TEST_CASE("what cannot be included is told at its place", "[yaml][include]") {
    CHECK(
        read_files({{"cv.yaml", "a: !include no.yaml\nb: !include\nc: !include [x]\n"}}).messages ==
        "cv.yaml:1:13: error: there is no file 'no.yaml'\n"
        " 1 | a: !include no.yaml\n"
        "   |             ^~~~~~~\n"
        "cv.yaml:2:4: error: '!include' needs the name of a file\n"
        " 2 | b: !include\n"
        "   |    ^~~~~~~~\n"
        "hint: write it like this: !include work.yaml\n"
        "cv.yaml:3:4: error: '!include' needs the name of a file\n"
        " 3 | c: !include [x]\n"
        "   |    ^~~~~~~~\n"
        "hint: write it like this: !include work.yaml\n");
    CHECK(read_files({{"cv.yaml", "a: !include p.bib\n"}, {"p.bib", ""}}).messages ==
          "cv.yaml:1:4: error: a bibliography is not included, but named by a section\n"
          " 1 | a: !include p.bib\n"
          "   |    ^~~~~~~~~~~~~~\n"
          "hint: write it like this: bibliography: p.bib\n");
    CHECK(test::read_yaml("a: !include b.yaml").messages ==
          "cv.yaml:1:4: error: a file of this kind cannot include others\n"
          " 1 | a: !include b.yaml\n"
          "   |    ^~~~~~~~~~~~~~~\n"
          "hint: put what that file holds here\n");
}

TEST_CASE("included files have limits together", "[yaml][include][limits]") {
    std::map<std::string, std::string> chain{{"cv.yaml", "- !include 0.yaml"}};
    for (int i = 0; i < 20; ++i) {
        chain[std::to_string(i) + ".yaml"] = "- !include " + std::to_string(i + 1) + ".yaml";
    }
    chain["20.yaml"] = "x";
    CHECK(read_files(chain, {.includes = 21}).messages.empty());
    CHECK(read_files(chain).messages ==
          "15.yaml:1:3: error: files include one another more than 16 deep\n"
          " 1 | - !include 16.yaml\n"
          "   |   ^~~~~~~~~~~~~~~~\n"
          "hint: name the file from one further up\n");

    // Each file twice, which doubles the values at every step.
    std::map<std::string, std::string> laughs{{"cv.yaml", "[!include 0.yaml, !include 0.yaml]"}};
    for (int i = 0; i < 15; ++i) {
        const std::string next = "!include " + std::to_string(i + 1) + ".yaml";
        laughs[std::to_string(i) + ".yaml"] = "[" + next + ", " + next + "]";
    }
    laughs["15.yaml"] = "[x, x, x, x]";
    const Included flood = read_files(laughs);
    REQUIRE_FALSE(flood.diagnostics.empty());
    CHECK(flood.diagnostics.all()[0].message ==
          "the file holds more than 120000 values, repeated ones included");

    CHECK(read_files({{"cv.yaml", "a: !include b.yaml"}, {"b.yaml", "[[[x]]]"}}, {.depth = 3})
              .messages ==
          "b.yaml:1:3: error: values nest more than 3 levels deep\n"
          " 1 | [[[x]]]\n"
          "   |   ^\n"
          "hint: a CV is far flatter: look for brackets that are never closed\n");
    CHECK(read_files({{"cv.yaml", "a: !include b.yaml"}, {"b.yaml", std::string(40, 'x')}},
                     {.bytes = 50})
              .diagnostics.all()
              .at(0)
              .message == "with this file, what is included is larger than 50 bytes");
}

}  // namespace cvpdf
