#include "export/yaml_text.h"

#include <string>
#include <vector>

#include "catch.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

Node scalar(std::string text, ScalarStyle style = ScalarStyle::kQuoted) {
    return {.kind = NodeKind::kScalar, .style = style, .text = std::move(text), .members = {}};
}

Node list(std::vector<Node> items) {
    return {.kind = NodeKind::kSequence, .items = std::move(items), .members = {}};
}

Node map(std::vector<Member> members) {
    return {.kind = NodeKind::kMapping, .members = std::move(members)};
}

/// Kinds, keys and texts of a tree in one line, to compare.
std::string shape(const Node& node) {
    std::string out;
    switch (node.kind) {
        case NodeKind::kNull:
            return "null";
        case NodeKind::kScalar:
            return "\"" + node.text + "\"";
        case NodeKind::kSequence:
            for (const Node& item : node.items) out += shape(item) + ",";
            return "[" + out + "]";
        case NodeKind::kMapping:
            for (const Member& member : node.members)
                out += "\"" + member.key + "\":" + shape(member.value) + ",";
            return "{" + out + "}";
    }
    return out;
}

void check_same(const Node& node) {
    const std::string text = yaml_text(node);
    CAPTURE(text);
    ReadFile read = read_yaml(text);
    CHECK(read.messages() == "");
    CHECK(shape(read.root) == shape(node));
}

/// Texts that YAML makes something else of, or nothing.
const std::vector<std::string> kTexts{
    "plain words",
    "-",
    "--",
    "- leading",
    "-5",
    "?",
    "? what",
    ":",
    ": x",
    "a: b",
    "a:",
    "a :b",
    "a:b",
    "a #b",
    "#b",
    "a#b",
    "*",
    "**bold** text",
    "*a",
    "&a",
    "!tag",
    "|",
    "> 1000 users",
    "%",
    "@",
    "`code`",
    "'",
    "''",
    "it's",
    "\"",
    "\"quoted\"",
    "say \"so\"",
    "back\\slash",
    "\\",
    "'a' \"b\" \\",
    "[link](https://example.org)",
    "[",
    "]",
    "{",
    "}",
    "{a: b}",
    ",",
    "a, b",
    "null",
    "Null",
    "~",
    "true",
    "No",
    "no",
    "y",
    "off",
    "1",
    "1.0",
    "4.0/4.3",
    "+ 15 % revenue",
    "2018",
    "2018-03",
    "2018-03-14",
    "2018.03",
    "2001-12-14 21:59:43.10 -5",
    "12:30",
    "1e3",
    "0x1F",
    ".5",
    ".inf",
    ".NaN",
    "=",
    "<<",
    "---",
    "--- a",
    "...",
    "010-0000-0000",
    "two\nlines",
    "two\n\nparagraphs",
    "a\n  indented",
    "a\n b\nc",
    " leading blank",
    "trailing blank ",
    "trailing blank \nin a line",
    "ends in a line\n",
    "\nbegins with a line",
    "\n",
    "a\n- b: c\n# d",
    "tab\there",
    "\ttab",
    "a\n\ttab",
    "nbsp\u00A0here",
    "line separator\u2028here",
    "bom\uFEFFhere",
    "한글: 값",
    "홍길동 (洪吉童)",
    "\U0001F600 smile",
    "e\u0301 is NFD",
    "%TAG ! x",
    "a,\nb",
    "key: [a, b]",
    "x: |\n  y",
};

TEST_CASE("every text reads back as it was, wherever it stands") {
    for (const std::string& text : kTexts) {
        if (text == "e\u0301 is NFD") continue;  // read as NFC
        CAPTURE(text);
        for (const ScalarStyle style : {ScalarStyle::kQuoted, ScalarStyle::kPlain}) {
            check_same(scalar(text, style));
            check_same(map({{.key = "key", .value = scalar(text, style)}}));
            check_same(list({scalar(text, style), scalar("next")}));
            check_same(map({{.key = "a", .value = list({scalar(text, style)})},
                            {.key = "b", .value = scalar(text, style)}}));
        }
        check_same(map({{.key = text, .value = scalar("value")}}));
        check_same(list({map({{.key = text, .value = list({scalar("x")})},
                              {.key = "z" + text, .value = map({})}})}));
    }
}

TEST_CASE("trees of every shape read back") {
    const Node a = scalar("a");
    check_same(map({}));
    check_same(list({}));
    check_same(map({{.key = "a", .value = Node{}}, {.key = "b", .value = a}}));
    check_same(list({Node{}, a, list({}), map({}), list({list({a, a}), list({a})})}));
    check_same(list({list({map({{.key = "x", .value = list({a})}, {.key = "y", .value = a}})})}));
    check_same(map({{.key = std::string(3000, 'k'), .value = a}, {.key = "b", .value = a}}));
    check_same(map({{.key = std::string(3000, 'k'), .value = map({{.key = "x", .value = a}})},
                    {.key = std::string(2000, 'm'), .value = list({a, a})}}));
    Node deep = a;
    for (int i = 0; i < 40; ++i) deep = list({map({{.key = "k", .value = deep}})});
    check_same(deep);
}

TEST_CASE("quotes stand where a reader of YAML would take a text for something else") {
    struct Row {
        std::string text = {};
        std::string expected = {};
    };
    const std::vector<Row> rows{
        {"Senior Engineer (R&D), C++", "Senior Engineer (R&D), C++"},
        {"http://example.org/a#b", "http://example.org/a#b"},
        {"홍길동 (洪吉童)", "홍길동 (洪吉童)"},
        {"it's", "it's"},
        {"2024. Joined", "2024. Joined"},
        {"no", "\"no\""},
        {"Yes", "\"Yes\""},
        {"2018", "\"2018\""},
        {"2018-03", "\"2018-03\""},
        {"4.0", "\"4.0\""},
        {"010-0000-0000", "\"010-0000-0000\""},
        {"**bold**", "\"**bold**\""},
        {"- item", "\"- item\""},
        {"a: b", "\"a: b\""},
        {"a #b", "\"a #b\""},
        {"\"said\"", "'\"said\"'"},
        {"*a* \\* it's", "'*a* \\* it''s'"},
        {"", "\"\""},
        {"a\tb", "\"a\\tb\""},
        {"a\u2028b", "\"a\\u2028b\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(yaml_text(scalar(row.text)) == row.expected + "\n");
    }
    for (const std::string plain : {"2018-03-14", "8", "true", "present", "-5"}) {
        CHECK(yaml_text(scalar(plain, ScalarStyle::kPlain)) == plain + "\n");
    }
    CHECK(yaml_text(scalar("null", ScalarStyle::kPlain)) == "\"null\"\n");
    CHECK(yaml_text(map({{.key = "no", .value = scalar("nei")}})) == "\"no\": nei\n");
}

TEST_CASE("blocks, lists and mappings as people write them") {
    const Node node = map({{.key = "name", .value = scalar("A")},
                           {.key = "text", .value = scalar("one\n\ntwo")},
                           {.key = "none", .value = list({})},
                           {.key = "jobs",
                            .value = list({map({{.key = "at", .value = scalar("X")},
                                                {.key = "did", .value = list({scalar("this")})}}),
                                           scalar("1\n2")})}});
    CHECK(yaml_text(node) ==
          "name: A\n"
          "text: |-\n"
          "  one\n"
          "\n"
          "  two\n"
          "none: []\n"
          "jobs:\n"
          "  - at: X\n"
          "    did:\n"
          "      - this\n"
          "  - |-\n"
          "    1\n"
          "    2\n");
}

TEST_CASE("comments stand above their node, or the nearest one around it") {
    const Node node =
        map({{.key = "a", .value = scalar("1st")},
             {.key = "b",
              .value = list(
                  {map({{.key = "x", .value = scalar("y")}, {.key = "z", .value = scalar("w")}}),
                   scalar("last")})}});
    const std::vector<YamlComment> comments{
        {.path = {"b", "0", "z"}, .text = "on z"},
        {.path = {}, .text = "first\nsecond"},
        {.path = {"b", "0", "x"}, .text = "on x"},
        {.path = {"b", "0"}, .text = "on the item"},
        {.path = {"b"}},
        {.path = {"b"}, .text = "on b"},
        {.path = {"b", "7", "q"}, .text = "also on b"},
        {.path = {"b", "1"}, .text = "control\x01 characters\tare blanks"},
    };
    const std::string text = yaml_text(node, comments);
    CHECK(text ==
          "# first\n"
          "# second\n"
          "a: 1st\n"
          "\n"
          "# on b\n"
          "# also on b\n"
          "b:\n"
          "  # on the item\n"
          "  # on x\n"
          "  - x: \"y\"\n"
          "    # on z\n"
          "    z: w\n"
          "  # control  characters are blanks\n"
          "  - last\n");
    ReadFile read = read_yaml(text);
    CHECK(read.messages() == "");
    CHECK(shape(read.root) == shape(node));
}

}  // namespace

}  // namespace cvpdf
