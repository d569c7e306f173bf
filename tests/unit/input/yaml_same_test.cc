// parse_yaml against yaml-cpp's own reading of the same raw bytes: condensing the text and taking
// the values from the file must change nothing.

#include <array>
#include <random>
#include <sstream>
#include <string>

#include <yaml-cpp/yaml.h>

#include "catch.h"
#include "unit/input/read_yaml.h"

namespace cvpdf {
namespace {

using test::read_yaml;
using test::ReadYaml;

std::string dump(const Node& node) {
    switch (node.kind) {
        case NodeKind::kNull:
            return "~";
        case NodeKind::kScalar:
            return "<" + node.text + ">";
        case NodeKind::kSequence: {
            std::string all = "[";
            for (const Node& item : node.items) all += dump(item) + ",";
            return all + "]";
        }
        case NodeKind::kMapping: {
            std::string all = "{";
            for (const Member& member : node.members) {
                const bool null = member.key == "null" || member.key == "~";
                all += "<" + (null ? "" : member.key) + ">:" + dump(member.value) + ",";
            }
            return all + "}";
        }
    }
    return {};
}

std::string dump(const YAML::Node& node) {
    if (node.IsNull()) return "~";
    if (node.IsScalar()) return "<" + node.Scalar() + ">";
    std::string all = node.IsSequence() ? "[" : "{";
    for (const auto& part : node) {
        if (node.IsSequence()) {
            all += dump(part) + ",";
        } else {
            all += "<" + part.first.Scalar() + ">:" + dump(part.second) + ",";
        }
    }
    return all + (node.IsSequence() ? "]" : "}");
}

/// Every piece that is as long in the file is the file's bytes, and spans of parts lie in their
/// whole's.
void check_places(const ReadYaml& yaml, const Node& node) {
    for (const Origin::Piece& piece : node.origin.pieces()) {
        CHECK(piece.text_begin + piece.text_length <= node.text.size());
        CHECK(piece.source_begin >= node.span.begin);
    }
    for (const Node& item : node.items) {
        CHECK(item.span.begin >= node.span.begin);
        CHECK(item.span.end <= node.span.end);
        check_places(yaml, item);
    }
    for (const Member& member : node.members) {
        CHECK(member.value.span.begin >= member.key_span.end);
        CHECK(member.value.span.end <= node.span.end);
        check_places(yaml, member.value);
    }
}

TEST_CASE("random files mean what yaml-cpp reads in them", "[yaml]") {
    static constexpr std::array<std::string_view, 46> kParts = {"\n",
                                                                "\n",
                                                                "\n  ",
                                                                "\n  ",
                                                                "\n    ",
                                                                "\n- ",
                                                                "\n  - ",
                                                                "\n    - ",
                                                                "key: ",
                                                                "name: ",
                                                                "other_key: ",
                                                                "a: ",
                                                                "b: ",
                                                                "c: ",
                                                                ": ",
                                                                "- ",
                                                                "some words here",
                                                                "word",
                                                                "x",
                                                                "홍길동 전자",
                                                                "2018-03",
                                                                "a.b/c",
                                                                "null",
                                                                "~",
                                                                "'quoted text'",
                                                                "'it''s'",
                                                                "\"double words\"",
                                                                "\"a\\tb\\u00e9long words\"",
                                                                "[",
                                                                "]",
                                                                "{",
                                                                "}",
                                                                ", ",
                                                                "[one two, three]",
                                                                "{k: some value}",
                                                                "|\n",
                                                                ">\n",
                                                                "|-\n",
                                                                ">-\n",
                                                                " # comment words",
                                                                "#",
                                                                "  ",
                                                                "\"",
                                                                "'",
                                                                "? ",
                                                                "\r\n  "};
    std::mt19937 random(20240317);
    int same = 0;
    for (int round = 0; round < 60000; ++round) {
        std::string text;
        const std::size_t parts = 1 + random() % 14;
        for (std::size_t i = 0; i < parts; ++i) text += kParts[random() % kParts.size()];
        const ReadYaml yaml = read_yaml(text);
        if (!yaml.root || !yaml.messages.empty()) continue;
        INFO(text);
        std::string expected;
        try {
            expected = dump(YAML::Load(text));
        } catch (const YAML::Exception& error) {
            expected = error.what();
        }
        REQUIRE(dump(*yaml.root) == expected);
        check_places(yaml, *yaml.root);
        ++same;
    }
    CHECK(same > 5000);
}

}  // namespace
}  // namespace cvpdf
