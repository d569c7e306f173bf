#include "input/yaml.h"

#include <string>
#include <vector>

#include "catch.h"
#include "unit/input/read_yaml.h"

namespace cvpdf {
namespace {

using test::read_yaml;
using test::ReadYaml;

/// A scalar as its pieces: text that is the source's as it stands, and `text<source>` where not.
std::string trace(const ReadYaml& yaml, const Node& node) {
    std::string result;
    std::size_t covered = 0;
    for (const Origin::Piece& piece : node.origin.pieces()) {
        REQUIRE(piece.text_begin == covered);
        covered += piece.text_length;
        const std::string text = node.text.substr(piece.text_begin, piece.text_length);
        const std::string_view source = yaml.raw({.file = node.origin.file(),
                                                  .begin = piece.source_begin,
                                                  .end = piece.source_begin + piece.source_length});
        if (!result.empty()) result += '|';
        result += text;
        if (text != source) result += "<" + std::string(source) + ">";
    }
    REQUIRE(covered == node.text.size());
    return result;
}

TEST_CASE("the tree of a small CV", "[yaml]") {
    const ReadYaml yaml = read_yaml(
        "cv:\n"
        "  # the name\n"
        "  name: {en: Gildong Hong, ko: 홍길동}   # both\n"
        "  phone: ~\n"
        "  born: 1990\n"
        "  sections:\n"
        "    honors:\n"
        "    - \"first\"\n"
        "    - second\n"
        "      line\n"
        "    -\n");
    REQUIRE(yaml.messages.empty());
    REQUIRE(yaml.root);
    const Node* cv = yaml.root->find("cv");
    REQUIRE(cv);
    REQUIRE(cv->members.size() == 4);
    CHECK(cv->members[0].key == "name");
    CHECK(yaml.raw(cv->members[0].key_span) == "name");
    const Node* name = cv->find("name");
    CHECK(name->is_mapping());
    CHECK(yaml.raw(name->span) == "{en: Gildong Hong, ko: 홍길동}");
    CHECK(name->find("ko")->text == "홍길동");
    CHECK(yaml.raw(name->find("ko")->span) == "홍길동");
    CHECK(name->find("fr") == nullptr);
    CHECK(cv->find("phone")->is_null());
    CHECK(yaml.raw(cv->find("phone")->span) == "~");
    CHECK(cv->find("born")->text == "1990");
    CHECK(cv->find("born")->style == ScalarStyle::kPlain);
    const Node* honors = cv->find("sections")->find("honors");
    REQUIRE(honors->items.size() == 3);
    CHECK(yaml.raw(honors->span) == "- \"first\"\n    - second\n      line\n    -");
    CHECK(honors->items[0].style == ScalarStyle::kQuoted);
    CHECK(yaml.raw(honors->items[0].span) == "\"first\"");
    CHECK(honors->items[1].text == "second line");
    CHECK(yaml.raw(honors->items[1].span) == "second\n      line");
    CHECK(honors->items[2].is_null());
    CHECK(honors->items[2].span.begin == honors->span.end);
    CHECK(yaml.raw(cv->span).starts_with("name: {"));
}

TEST_CASE("every decoded byte leads back to its raw bytes", "[yaml]") {
    struct Row {
        std::string value;  ///< behind `a: `
        std::string traced;
        std::string source;  ///< the span; empty: all of value
    };
    const std::vector<Row> rows = {
        {"plain text", "plain text", ""},
        {"with # hash and 'quotes'  # comment", "with", "with"},
        {"two\n  lines", "two| <\n  >|lines", ""},
        {"two   \n\n\n  paragraphs", "two|\n\n<   \n\n\n  >|paragraphs", ""},
        {"''", "", ""},
        {"'It''s'", "It|'<''>|s", ""},
        {"'C:\\users'", "C:\\users", ""},
        {"'a  b\n   c'", "a  b| <\n   >|c", ""},
        {"\"say \\\"hi\\\"\"", "say |\"<\\\">|hi|\"<\\\">", ""},
        {"\"tab\\tend\"", "tab|\t<\\t>|end", ""},
        {"\"caf\\u00e9 \\x41 \\U0001F600\"", "caf|é<\\u00e9>| |A<\\x41>| |😀<\\U0001F600>", ""},
        {"\"one\\\n   two\\  \n three\"", "one|two| <\\ >| < \n >|three", ""},
        {"|\n  one\n    two\n\n  three\n", "one\n|  two\n\n|three\n",
         "|\n  one\n    two\n\n  three"},
        {"|-\n  one\n  two\n", "one\n|two", "|-\n  one\n  two"},
        {"|2\n    deep\n  shallow\n", "  deep\n|shallow\n", "|2\n    deep\n  shallow"},
        {"|\n\n  late\n", "\n|late\n", "|\n\n  late"},
        {">\n  long\n  line\n\n  next\n", "long| <\n  >|line|\n<\n\n  >|next\n",
         ">\n  long\n  line\n\n  next"},
        {">\n  text\n    deeper\n  back\n", "text|\n<\n  >|  deeper|\n<\n  >|back\n",
         ">\n  text\n    deeper\n  back"},
        {">- # comment\n  folded\n  text", "folded| <\n  >|text", ""},
        {"two\r\n  lines", "two| <\r\n  >|lines", ""},
        {"|\r\n  one\r\n  two\r\n", "one|\n<\r\n>|two|\n<\r\n>", "|\r\n  one\r\n  two"},
        {"日本\n  語 です", "日本|語 です", ""},
        {">-\n  **日本、**\n  *カナ*\n  A", "**日本、**|*カナ*| <\n  >|A", ""},
        {"\"漢字\n  漢字\n\n  漢\"", "漢字|漢字|\n<\n\n  >|漢", ""},
        {"漢字\n  한글\n  漢字", "漢字| <\n  >|한글| <\n  >|漢字", ""},
        {"Jose\u0301 Garc\u00EDa", "Jos|é<e\u0301>| García", ""},
        {"\u1112\u1169\u11BC 길동", "홍<\u1112\u1169\u11BC>| 길동", ""},
        {"&anchor !!str 2021", "2021", "2021"},
    };
    for (const Row& row : rows) {
        INFO(row.value);
        const ReadYaml yaml = read_yaml("a: " + row.value);
        REQUIRE(yaml.messages.empty());
        const Node* node = yaml.root->find("a");
        REQUIRE(node);
        CHECK(trace(yaml, *node) == row.traced);
        CHECK(yaml.raw(node->span) == (row.source.empty() ? row.value : row.source));
    }
}

TEST_CASE("a BOM, CR LF and lone CR are accepted", "[yaml]") {
    for (const std::string text : {"\xEF\xBB\xBF"
                                   "a: one\r\nb:\r\n  - two\r\n",
                                   "a: one\rb:\r  - two\r"}) {
        const ReadYaml yaml = read_yaml(text);
        REQUIRE(yaml.messages.empty());
        CHECK(yaml.root->find("a")->text == "one");
        CHECK(yaml.root->find("b")->items.at(0).text == "two");
        CHECK(yaml.raw(yaml.root->find("b")->items.at(0).span) == "two");
    }
}

TEST_CASE("scalar styles", "[yaml]") {
    const ReadYaml yaml =
        read_yaml("[plain, 'single', \"double\", !!str 12, !!int 12, null, 'null', ~]");
    REQUIRE(yaml.messages.empty());
    const std::vector<Node>& items = yaml.root->items;
    REQUIRE(items.size() == 8);
    CHECK(items[0].style == ScalarStyle::kPlain);
    CHECK(items[1].style == ScalarStyle::kQuoted);
    CHECK(items[2].style == ScalarStyle::kQuoted);
    CHECK(items[3].style == ScalarStyle::kQuoted);
    CHECK(items[4].style == ScalarStyle::kPlain);
    CHECK(items[5].is_null());
    CHECK(items[6].text == "null");
    CHECK(items[7].is_null());
    CHECK(read_yaml("a: |\n  x\n").root->find("a")->style == ScalarStyle::kBlock);
}

TEST_CASE("aliases are copies and keep their source's place", "[yaml]") {
    const ReadYaml yaml = read_yaml("a: &x [one, {k: v}]\nb: *x\nc: &y plain\nd: *y\n*y : key\n");
    REQUIRE(yaml.messages.empty());
    const Node* copy = yaml.root->find("b");
    CHECK(copy->items.at(0).text == "one");
    CHECK(copy->items.at(1).find("k")->text == "v");
    CHECK(yaml.raw(copy->span) == "[one, {k: v}]");
    CHECK(yaml.root->find("d")->text == "plain");
    CHECK(yaml.root->find("plain")->text == "key");
}

TEST_CASE("merge keys", "[yaml]") {
    const ReadYaml yaml = read_yaml(
        "base: &b {x: 1, y: 2}\n"
        "more: &m {y: 3, z: 4}\n"
        "one: {own: 0, <<: *b, x: 9}\n"
        "two:\n"
        "  <<: [*b, *m]\n"
        "text: {'<<': kept}\n");
    REQUIRE(yaml.messages.empty());
    const auto written = [](const Node& node) {
        std::string all;
        for (const Member& member : node.members) all += member.key + member.value.text + " ";
        return all;
    };
    CHECK(written(*yaml.root->find("one")) == "x9 y2 own0 ");
    CHECK(written(*yaml.root->find("two")) == "x1 y2 z4 ");
    CHECK(written(*yaml.root->find("text")) == "<<kept ");
}

TEST_CASE("mappings with many keys stay unique", "[yaml]") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "k" + std::to_string(i) + ": " + std::to_string(i) + "\n";
    const ReadYaml sound = read_yaml(text);
    REQUIRE(sound.messages.empty());
    CHECK(sound.root->members.size() == 100);
    const ReadYaml twice = read_yaml(text + "k77: again\n");
    CHECK(twice.root->members.size() == 100);
    CHECK(twice.root->find("k77")->text == "77");
    CHECK(twice.messages ==
          "cv.yaml:101:1: error: the key 'k77' is given twice\n"
          " 101 | k77: again\n"
          "     | ^~~\n"
          "hint: the first one is on line 78\n");
}

TEST_CASE("kinds have names", "[yaml]") {
    CHECK(describe(NodeKind::kNull) == "nothing");
    CHECK(describe(NodeKind::kScalar) == "a text");
    CHECK(describe(NodeKind::kSequence) == "a list");
    CHECK(describe(NodeKind::kMapping) == "a mapping");
}

TEST_CASE("stars at the beginning of a value may be text", "[yaml]") {
    SourceMap sources;
    const FileId file = sources.add(
        {.name = "cv.yaml",
         .text = "- *one* of them\n- a: **two**\n  b: [*three, `four`, \"\\u002a\"]\n- @five\n"});
    Diagnostics diagnostics;
    const auto root = parse_yaml(file, sources, diagnostics, {}, PlainStars::kText);
    CHECK(diagnostics.empty());
    REQUIRE(root);
    CHECK(root->items[0].text == "*one* of them");
    CHECK(root->items[1].find("a")->text == "**two**");
    CHECK(root->items[1].find("b")->items[0].text == "*three");
    CHECK(root->items[1].find("b")->items[1].text == "`four`");
    CHECK(root->items[1].find("b")->items[2].text == "*");
    CHECK(root->items[2].text == "@five");
    const Span span = root->items[0].origin.source(0, 5);
    CHECK(span.begin == 2);
    CHECK(span.end == 7);
}

TEST_CASE("where stars may be text, a whole value that repeats an anchor is an alias", "[yaml]") {
    SourceMap sources;
    const FileId file = sources.add({.name = "cv.yaml",
                                     .text = "- &base {a: &w [x, y]}\n"
                                             "- <<: *base\n"
                                             "  b: *w  # as above\n"
                                             "- [*w, *base]\n"
                                             "- *w is text\n"
                                             "- *base*\n"
                                             "- R &no\n"
                                             "- *no\n"});
    Diagnostics diagnostics;
    const auto root = parse_yaml(file, sources, diagnostics, {}, PlainStars::kText);
    CHECK(diagnostics.empty());
    REQUIRE(root);
    CHECK(root->items[1].find("a")->items[1].text == "y");
    CHECK(root->items[1].find("b")->items[0].text == "x");
    CHECK(root->items[2].items[0].is_sequence());
    CHECK(root->items[2].items[1].is_mapping());
    CHECK(root->items[3].text == "*w is text");
    CHECK(root->items[4].text == "*base*");
    CHECK(root->items[6].text == "*no");
}

}  // namespace
}  // namespace cvpdf
