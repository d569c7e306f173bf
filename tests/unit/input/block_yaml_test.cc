// The quick reading of common YAML against yaml-cpp's: a file behind `---` is always read by
// yaml-cpp, and must make the same tree, four bytes further.

#include "input/block_yaml.h"

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "catch.h"
#include "input/condense.h"
#include "input/no_events.h"
#include "unit/input/read_yaml.h"

namespace cvpdf {
namespace {

using test::read_yaml;
using test::ReadYaml;

bool is_taken(std::string_view text) {
    NoEvents events;
    return read_block_yaml(condense(text).text, events);
}

std::string show(Span span, std::uint32_t moved) {
    return std::to_string(span.begin - moved) + "-" + std::to_string(span.end - moved);
}

/// The tree with all its places, `moved` bytes back.
std::string show(const Node& node, std::uint32_t moved) {
    std::string all = show(node.span, moved);
    switch (node.kind) {
        case NodeKind::kNull:
            return all + "~";
        case NodeKind::kScalar:
            all += std::to_string(static_cast<int>(node.style)) + "<" + node.text + ">";
            for (const Origin::Piece& piece : node.origin.pieces()) {
                all += " " + std::to_string(piece.text_begin) + "+" +
                       std::to_string(piece.text_length) + "@" +
                       std::to_string(piece.source_begin - moved) + "+" +
                       std::to_string(piece.source_length);
            }
            return all;
        case NodeKind::kSequence:
            all += "[";
            for (const Node& item : node.items) all += show(item, moved) + ", ";
            return all + "]";
        case NodeKind::kMapping:
            all += "{";
            for (const Member& member : node.members) {
                all += show(member.key_span, moved) + "<" + member.key +
                       ">: " + show(member.value, moved) + ", ";
            }
            return all + "}";
    }
    return all;
}

/// False where the quick way gives up.
bool check_same(const std::string& text) {
    if (find_invalid_utf8(text) || !is_taken(text)) return false;
    const ReadYaml quick = read_yaml(text);
    const ReadYaml slow = read_yaml("---\n" + text);
    INFO(text);
    REQUIRE(quick.root.has_value() == slow.root.has_value());
    if (!quick.root) return false;
    REQUIRE(show(*quick.root, 0) == show(*slow.root, 4));
    REQUIRE(quick.messages.empty() == slow.messages.empty());
    return true;
}

class Writer {
  public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::string file() {
        text_.clear();
        block(0, 3);
        return text_;
    }

  private:
    std::size_t pick(std::size_t count) { return random_() % count; }
    bool sometimes(std::size_t in = 4) { return pick(in) == 0; }

    void gap() {
        if (sometimes()) text_ += " # a comment: with 'signs'";
        text_ += "\n";
        if (sometimes(8)) text_ += "\n";
        if (sometimes(12)) text_ += "   # indented\n";
    }

    void words() {
        static constexpr std::array<std::string_view, 18> kWords = {
            "plain",   "two words",  "홍길동 전자", "2018-03",       "a.b/c", "-5",
            "50 %",    "a:b",        "c# d#e",      "null",          "~",     "x",
            "it's so", "say \"hi\"", "(round)",     "comma, [signs", "a - b", "http://e.org/x?y=z"};
        text_ += kWords[pick(kWords.size())];
    }
    void flow_words() {
        static constexpr std::array<std::string_view, 7> kWords = {
            "one", "two words", "2018-03", "홍길동", "'it''s'", "\"a \\\"b\\\"\"", "null"};
        text_ += kWords[pick(kWords.size())];
    }
    void quoted() {
        static constexpr std::array<std::string_view, 6> kWords = {
            "'quoted: text'",  "'it''s # here'", "\"double\"", "\"a\\tb \\\"c\\\" \\\\ é\"", "''",
            "\"- not a dash\""};
        text_ += kWords[pick(kWords.size())];
    }

    void flow(std::size_t depth) {
        const bool list = sometimes(2);
        text_ += list ? "[" : "{";
        const std::size_t count = pick(4);
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) text_ += sometimes() ? " , " : ", ";
            if (!list) text_ += "k" + std::to_string(i) + ": ";
            if (depth > 0 && sometimes()) {
                flow(depth - 1);
            } else {
                flow_words();
            }
        }
        text_ += list ? "]" : "}";
    }

    /// Behind a dash or colon; `indent` is that of the collection.
    void value(std::size_t indent, std::size_t depth, bool dash) {
        switch (pick(9)) {
            case 0:
                text_ += sometimes() ? "" : "  ";
                return gap();
            case 1:
                text_ += " ";
                quoted();
                return gap();
            case 2:
                text_ += " ";
                flow(2);
                return gap();
            case 3: {
                text_ += sometimes(2) ? " |" : " |-";
                text_ += "\n";
                const std::string margin(indent + 1 + pick(3), ' ');
                for (std::size_t i = 1 + pick(3); i > 0; --i) {
                    text_ += margin;
                    words();
                    text_ += sometimes() ? "\n\n" : "\n";
                }
                return;
            }
            case 4: {
                text_ += " some words";
                for (std::size_t i = pick(3); i > 0; --i) {
                    text_ += sometimes() ? "\n\n" : "\n";
                    text_ += std::string(indent + 1 + pick(4), ' ') + "that go on (still)";
                }
                return gap();
            }
            case 5:
            case 6:
                if (depth > 0) {
                    if (dash && sometimes(2)) {
                        const std::size_t blanks = 1 + pick(3);
                        text_ += std::string(blanks, ' ');
                        return block(indent + 1 + blanks, depth - 1, false);
                    }
                    text_ += "\n";
                    const bool same = !dash && sometimes(3);
                    return same ? list(indent, depth - 1, true)
                                : block(indent + 1 + pick(3), depth - 1);
                }
                [[fallthrough]];
            default:
                text_ += " ";
                words();
                return gap();
        }
    }

    void list(std::size_t indent, std::size_t depth, bool indented) {
        for (std::size_t i = 1 + pick(3); i > 0; --i) {
            if (indented) text_ += std::string(indent, ' ');
            indented = true;
            text_ += "-";
            value(indent, depth, true);
        }
    }

    void block(std::size_t indent, std::size_t depth, bool indented = true) {
        if (sometimes(2)) return list(indent, depth, indented);
        const std::size_t count = 1 + pick(4);
        for (std::size_t i = 0; i < count; ++i) {
            if (indented) text_ += std::string(indent, ' ');
            indented = true;
            text_ += sometimes(6) ? "'key " + std::to_string(i) + "'" : "key_" + std::to_string(i);
            text_ += sometimes(8) ? " :" : ":";
            value(indent, depth, false);
        }
    }

    std::mt19937 random_;
    std::string text_;
};

}  // namespace

TEST_CASE("what is read quickly is what yaml-cpp reads, to the byte", "[yaml]") {
    Writer writer(20261127);
    int same = 0;
    for (int round = 0; round < 4000; ++round) same += check_same(writer.file());
    CHECK(same > 2000);
}

TEST_CASE("what is cut off or changed at random is read alike, or left to yaml-cpp", "[yaml]") {
    static constexpr std::string_view kSigns = " -:#'\"[]{},|>\n\t?&*!%@`~x";
    Writer writer(1);
    std::mt19937 random(2);
    int same = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = writer.file();
        for (std::size_t i = 1 + random() % 3; i > 0; --i) {
            const std::size_t place = random() % text.size();
            const char sign = kSigns[random() % kSigns.size()];
            if (random() % 2 == 0) {
                text[place] = sign;
            } else {
                text.insert(place, 1, sign);
            }
        }
        if (random() % 8 == 0) text.resize(random() % text.size());
        same += check_same(text);
    }
    CHECK(same > 4000);
}

TEST_CASE("what nearly every CV is written in needs no yaml-cpp", "[yaml]") {
    CHECK(
        is_taken("cv:\n"
                 "  name: {en: Gildong Hong, ko: 홍길동}\n"
                 "  email: \"a@b.org\"   # mine\n"
                 "  sections:\n"
                 "    experience:\n"
                 "    - company: A\n"
                 "      end_date:\n"
                 "      highlights:\n"
                 "        - '**Cut** it'\n"
                 "        - goes on\n"
                 "          below\n"
                 "    summary: |\n"
                 "      Two\n"
                 "\n"
                 "      paragraphs\n"
                 "lang: en\n"));
}

TEST_CASE("what needs all of YAML is left to yaml-cpp", "[yaml]") {
    const std::string_view text =
        GENERATE(as<std::string_view>{}, "", "# nothing\n", "a: &x 1\nb: *x\n",
                 "a: !include b.yaml\n", "a: >\n  folded\n", "a: |2\n   b\n", "? a\n: b\n",
                 "a:\tb\n", "--- a\n", "a: b: c\n", "a: - b\n", "a: 'b\n  c'\n", "a: \"\\x41\"\n",
                 "a: [b,\n  c]\n", "a: [b: c]\n", "a: [b, ]\n", "a: {b}\n", "a: {b: }\n",
                 "a: b\n c: d\n", "- a\nb: c\n", "a: 'b' c\n", "a: @b\n", "a: %b\n", "a\nb: c\n",
                 "%YAML 1.2\n---\na: b\n", "a: b\n...\n", "a: {\"b\":c}\n");
    CAPTURE(text);
    CHECK_FALSE(is_taken(text));
}

}  // namespace cvpdf
