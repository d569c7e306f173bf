// JSON → Node: values, places, and every mistake as the user sees it.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/source.h"
#include "catch.h"
#include "input/json.h"

namespace cvpdf {
namespace {

struct ReadJson {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    std::optional<Node> root = {};
    std::string messages = {};

    std::string_view raw(const Span& span) const {
        return std::string_view(sources.file(span.file).text)
            .substr(span.begin, span.end - span.begin);
    }
};

ReadJson read_json(std::string text, const ReadLimits& limits = {}, std::string name = "cv.json") {
    ReadJson result;
    const FileId file = result.sources.add({.name = std::move(name), .text = std::move(text)});
    result.root = parse_json(file, result.sources, result.diagnostics, limits);
    for (const Diagnostic& diagnostic : result.diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, result.sources);
    }
    return result;
}

/// A tree in one line: texts as t"…", plain values bare.
std::string dump(const Node& node) {
    if (node.is_null()) return "null";
    if (node.is_scalar()) {
        return node.style == ScalarStyle::kQuoted ? fmt::format("t\"{}\"", node.text) : node.text;
    }
    std::string out;
    for (const Node& item : node.items) out += (out.empty() ? "" : " ") + dump(item);
    for (const Member& member : node.members) {
        out += (out.empty() ? "" : " ") + member.key + "=" + dump(member.value);
    }
    return node.is_sequence() ? fmt::format("[{}]", out) : fmt::format("{{{}}}", out);
}

TEST_CASE("JSON values", "[json]") {
    struct Row {
        std::string_view text;
        std::string_view tree;
    };
    for (const Row& row : std::vector<Row>{
             {R"({})", "{}"},
             {"\xEF\xBB\xBF{\"a\": 1}\r\n", "{a=1}"},
             {R"({"a": "x", "b": [1, -2.50e+3, true, false, null], "c": {}})",
              "{a=t\"x\" b=[1 -2.50e+3 true false null] c={}}"},
             {R"(["\"\\\/\n\t"])", "[t\"\"\\/\n\t\"]"},
             {R"(["\u00e9\u4e2d\uD83D\uDE00"])", "[t\"é中😀\"]"},
             {R"(["e\u0301"])", "[t\"é\"]"},
             {R"({"na\u006de": "홍길동"})", "{name=t\"홍길동\"}"},
             {R"("")", "t\"\""},
             {"0", "0"},
         }) {
        INFO(row.text);
        const ReadJson json = read_json(std::string(row.text));
        CHECK(json.messages == "");
        REQUIRE(json.root);
        CHECK(dump(*json.root) == row.tree);
    }
}

TEST_CASE("JSON values know their places", "[json]") {
    const ReadJson json = read_json("{\n  \"name\" : \"a\\u00e9b\\uD83D\\uDE00c\",\n  \"n\": 12 }");
    REQUIRE(json.root);
    CHECK(json.raw(json.root->span).starts_with("{"));
    CHECK(json.raw(json.root->span).ends_with("}"));
    const Member& name = json.root->members[0];
    CHECK(json.raw(name.key_span) == "\"name\"");
    CHECK(json.raw(name.value.span) == "\"a\\u00e9b\\uD83D\\uDE00c\"");
    REQUIRE(name.value.text == "aéb😀c");
    CHECK(json.raw(name.value.origin.source(1, 3)) == "\\u00e9");
    CHECK(json.raw(name.value.origin.source(4, 8)) == "\\uD83D\\uDE00");
    CHECK(json.raw(name.value.origin.source(8, 9)) == "c");
    CHECK(json.raw(json.root->members[1].value.span) == "12");
}

TEST_CASE("mistakes in JSON", "[json][errors]") {
    struct Row {
        std::string_view text;
        std::string_view place_and_message;
        std::string_view hint;
    };
    for (const Row& row : std::vector<Row>{
             {"", "1:1: error: the file is empty", "it has only blanks or comments: was it saved?"},
             {" \n ", "1:1: error: the file is empty",
              "it has only blanks or comments: was it saved?"},
             {"{'a': 1}", "1:2: error: JSON strings stand in double quotes", "write \" for '"},
             {"{\"a\": 'b'}", "1:7: error: JSON strings stand in double quotes", "write \" for '"},
             {"{a: 1}", "1:2: error: a key stands in double quotes", "write \"a\""},
             {"{\"a\" 1}", "1:2: error: ':' is missing behind this key",
              "a key, a colon, a value: \"name\": \"Jane Doe\""},
             {"{\"a\": 1 \"b\": 2}", "1:9: error: ',' or '}' is missing here",
              "a comma stands between two values, a bracket behind the last"},
             {"{\"a\": 1\n \"b\": 2}", "1:7: error: ',' or '}' is missing behind this",
              "a comma stands between two values, a bracket behind the last"},
             {"[1 2]", "1:4: error: ',' or ']' is missing here",
              "a comma stands between two values, a bracket behind the last"},
             {"{\"a\": }", "1:7: error: a value is missing before '}'",
              "for no value at all, write null"},
             {"[1, , 2]", "1:5: error: a value is missing before ','",
              "for no value at all, write null"},
             {"{\"a\": \"b", "1:7: error: this quote is never closed",
              "a string ends on its own line; a line break in it is written \\n"},
             {"{\"a\": \"b\nc\"}", "1:7: error: this quote is never closed",
              "a string ends on its own line; a line break in it is written \\n"},
             {"{\"a\": [1", "1:7: error: this '[' is never closed",
              "a ']' is missing where it ends"},
             {"{", "1:1: error: this '{' is never closed", "a '}' is missing where it ends"},
             {"{\"a\": [1}", "1:9: error: '}' closes nothing that was opened",
              "the '[' of line 1 is still open"},
             {"{\"a\": True}", "1:7: error: 'True' is no value in JSON", "did you mean true?"},
             {"{\"a\": None}", "1:7: error: 'None' is no value in JSON", "did you mean null?"},
             {"{\"a\": 2020-01}", "1:7: error: '2020-01' is not a number as JSON writes them",
              "if it is meant as text, put it in quotes: \"2020-01\""},
             {"[01]", "1:2: error: '01' is not a number as JSON writes them",
              "if it is meant as text, put it in quotes: \"01\""},
             {"{\"a\": hello}", "1:7: error: a text stands in double quotes", "write \"hello\""},
             {"{} {}", "1:4: error: nothing may stand behind the end of the JSON",
              "look for a bracket further up that closes too much"},
             {"[\"\\x41\"]", "1:3: error: unknown escape '\\x'",
              "a backslash itself is written twice"},
             {"[\"\\u12\"]", "1:3: error: four hexadecimal digits are missing behind \\u",
              "a character is written like this: \\u00e9"},
             {"[\"\\ud83d!\"]", "1:3: error: '\\ud83d' is half of a character",
              "characters above U+FFFF are written as two escapes: \\ud83d\\ude00"},
             {"[\"a\tb\"]", "1:4: error: a string cannot hold a tab", "it is written \\t"},
             {"[\"a\\u0000b\"]", "1:4: warning: the control character U+0000 is read as a blank",
              ""},
             {"[\"\xB0\xA1\"]", "1:3: error: this is not UTF-8; it looks like CP949 (EUC-KR)",
              "save the file as UTF-8"},
         }) {
        INFO(row.text);
        const ReadJson json = read_json(std::string(row.text));
        const std::string first = json.messages.substr(0, json.messages.find('\n'));
        CHECK(first == fmt::format("cv.json:{}", row.place_and_message));
        CHECK(json.diagnostics.all().size() == 1);
        const std::string hint = row.hint.empty() ? "" : fmt::format("hint: {}\n", row.hint);
        CHECK(json.messages.ends_with(hint));
        CHECK(hint.empty() == (json.diagnostics.all().front().severity == Severity::kWarning));
    }
}

TEST_CASE("comments and last commas in JSON are read, and told once", "[json][errors]") {
    const ReadJson json =
        read_json("// one\n{\"a\": [1,], /* two */\n \"b\": {\"c\": \"// no\",},\n}");
    CHECK(json.messages ==
          "cv.json:1:1: warning: JSON has no comments; they are passed over\n"
          " 1 | // one\n"
          "   | ^~~~~~\n"
          "hint: other programs stop here; a file with the ending .json5 may have it\n"
          "cv.json:2:9: warning: JSON has no comma behind the last value; it is passed over\n"
          " 2 | {\"a\": [1,], /* two */\n"
          "   |         ^\n"
          "hint: other programs stop here; a file with the ending .json5 may have it\n");
    REQUIRE(json.root);
    CHECK(dump(*json.root) == "{a=[1] b={c=t\"// no\"}}");
}

TEST_CASE("JSON5", "[json]") {
    struct Row {
        std::string_view text;
        std::string_view tree;
    };
    for (const Row& row : std::vector<Row>{
             {"{a: 'b', // c\n $_d: [1,],}", "{a=t\"b\" $_d=[1]}"},
             {R"({'it"s': 'it\'s', x: "a\'b\x41\q"})", "{it\"s=t\"it's\" x=t\"a'bAq\"}"},
             {"['a\\\nb', 'c\\\r\nd']", "[t\"ab\" t\"cd\"]"},
             {"[+1, .5, 5., 0xFf, -Infinity, NaN]", "[+1 .5 5. 0xFf -Infinity NaN]"},
             {"{홍: '길동'}", "{홍=t\"길동\"}"},
         }) {
        INFO(row.text);
        for (const char* name : {"cv.json5", "cv.jsonc"}) {
            const ReadJson json = read_json(std::string(row.text), {}, name);
            CHECK(json.messages == "");
            REQUIRE(json.root);
            CHECK(dump(*json.root) == row.tree);
        }
    }
    CHECK(read_json("{a: b}", {}, "cv.json5").messages ==
          "cv.json5:1:5: error: a text stands in double quotes\n"
          " 1 | {a: b}\n"
          "   |     ^\n"
          "hint: write \"b\"\n");
    CHECK(read_json("['\\", {}, "cv.json5").diagnostics.has_errors());
    CHECK(read_json("['\\x4']", {}, "cv.json5").root);
}

TEST_CASE("keys that come twice among many", "[json][errors]") {
    std::string text = "{";
    for (int i = 0; i < 40; ++i) text += fmt::format("\"k{}\": {},\n", i % 39, i);
    text += "\"z\": 0}";
    const ReadJson json = read_json(text);
    CHECK(json.messages ==
          "cv.json:40:1: warning: the key 'k0' is given twice; the last one counts\n"
          " 40 | \"k0\": 39,\n"
          "    | ^~~~\n"
          "hint: the first one is on line 1\n");
    REQUIRE(json.root);
    CHECK(json.root->find("k0")->text == "39");
    CHECK(json.root->members.size() == 40);
}

TEST_CASE("a key that comes three times", "[json][errors]") {
    const ReadJson json = read_json("{\n\"a\": 1,\n\"a\": 2,\n\"a\": 3}");
    CHECK(json.messages ==
          "cv.json:3:1: warning: the key 'a' is given twice; the last one counts\n"
          " 3 | \"a\": 2,\n"
          "   | ^~~\n"
          "hint: the first one is on line 2\n"
          "cv.json:4:1: warning: the key 'a' is given twice; the last one counts\n"
          " 4 | \"a\": 3}\n"
          "   | ^~~\n"
          "hint: the first one is on line 2\n");
    REQUIRE(json.root);
    CHECK(dump(*json.root) == "{a=3}");
}

TEST_CASE("more keys that come twice than are told", "[json][errors]") {
    std::string text = "{" + std::string(100'000, '\n');
    for (int i = 0; i < 20'000; ++i) text += fmt::format("\"k{}\": {},\n", i % 2'000, i);
    text += "\"z\": 0}";
    const ReadJson json = read_json(text);
    CHECK(json.diagnostics.all().size() == Diagnostics::kMost);
    CHECK(json.diagnostics.count(Severity::kWarning) == 18'000);
    CHECK(json.diagnostics.all().back().hints ==
          std::vector<std::string>{"the first one is on line 101000"});
    REQUIRE(json.root);
    CHECK(json.root->find("k7")->text == "18007");
}

TEST_CASE("JSON has limits", "[json][limits]") {
    const auto message = [](const ReadJson& json) {
        CHECK_FALSE(json.root);
        REQUIRE(json.diagnostics.all().size() == 1);
        return json.diagnostics.all()[0].message;
    };
    CHECK(message(read_json(std::string(100'000, '['))) == "values nest more than 100 levels deep");
    std::string stairs;
    for (int i = 0; i < 100'000; ++i) stairs += "{\"a\":";
    CHECK(message(read_json(stairs)) == "values nest more than 100 levels deep");
    CHECK(message(read_json("[1, 2, 3]", {.nodes = 3})) == "the file holds more than 3 values");
    CHECK(message(read_json("[\"ab\", \"cd\"]", {.text_bytes = 3})) ==
          "the file holds more than 3 bytes of text");
    CHECK(message(read_json("[      ]", {.bytes = 4})) == "the file is larger than 1 MiB");
}

TEST_CASE("what looks like JSON", "[json]") {
    for (const char* text : {"// c\n{ /* d */ \"a\": 1}", "{\"a\": 1}", "\xEF\xBB\xBF {\n\"a\"",
                             "[{\"a\"", "{}", "[\n {}]"}) {
        CHECK(looks_like_json(text));
    }
    for (const char* text :
         {"cv:\n", "{cv: {name: A}}", "[a]", "", "- {\"a\"", "[", "// {\"a\"", "/* "}) {
        CHECK_FALSE(looks_like_json(text));
    }
}

TEST_CASE("JSON Lines: a value a line; a mistake costs its own line", "[json]") {
    SourceMap sources;
    const FileId file = sources.add({.name = "jobs.jsonl",
                                     .text = "{\"cv\": \"a.yaml\"}\r\n"
                                             "\n"
                                             "{\"cv\": a.yaml}\n"
                                             "{\"cv\": \"b.yaml\"} {\"cv\": \"c.yaml\"}\n"
                                             "{\"cv\": \"x.yaml\",\n"
                                             "{\"cv\": \"y.yaml\r\n"
                                             "  {\"cv\": \"d.yaml\"}"});
    Diagnostics diagnostics;
    std::string trees;
    for (const Node& node : parse_json_lines(file, sources, diagnostics))
        trees += dump(node) + "\n";
    CHECK(trees == "{cv=t\"a.yaml\"}\n{cv=t\"d.yaml\"}\n");
    std::string messages;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        messages += format_diagnostic(diagnostic, sources);
    }
    CHECK(messages ==
          "jobs.jsonl:3:8: error: a text stands in double quotes\n"
          " 3 | {\"cv\": a.yaml}\n"
          "   |        ^~~~~~\n"
          "hint: write \"a.yaml\"\n"
          "jobs.jsonl:4:18: error: a line holds one value\n"
          " 4 | {\"cv\": \"b.yaml\"} {\"cv\": \"c.yaml\"}\n"
          "   |                  ^\n"
          "hint: put the next one on a line of its own\n"
          "jobs.jsonl:5:1: error: this '{' is never closed\n"
          " 5 | {\"cv\": \"x.yaml\",\n"
          "   | ^\n"
          "hint: a '}' is missing where it ends\n"
          "jobs.jsonl:6:8: error: this quote is never closed\n"
          " 6 | {\"cv\": \"y.yaml\n"
          "   |        ^\n"
          "hint: a string ends on its own line; a line break in it is written \\n\n");
}

}  // namespace
}  // namespace cvpdf
