#include "input/packed_tree.h"

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "catch.h"
#include "input/yaml.h"

namespace cvpdf {
namespace {

/// Everything that a node holds, as text.
std::string describe_tree(const Node& node, int depth = 0) {
    std::string out(static_cast<std::size_t>(depth), ' ');
    const auto add = [&out](std::uint64_t number) {
        out.append(std::to_string(number)).append(" ");
    };
    add(static_cast<std::uint64_t>(node.kind));
    add(static_cast<std::uint64_t>(node.style));
    add(static_cast<std::uint64_t>(node.span.file));
    add(node.span.begin);
    add(node.span.end);
    out.append(node.text);
    for (const Origin::Piece& piece : node.origin.pieces()) {
        out.append(" | ");
        add(piece.text_begin);
        add(piece.text_length);
        add(piece.source_begin);
        add(piece.source_length);
    }
    out.append("\n");
    for (const Node& item : node.items) out.append(describe_tree(item, depth + 1));
    for (const Member& member : node.members) {
        out.append(member.key).append(" ");
        add(member.key_span.begin);
        add(member.key_span.end);
        out.append(describe_tree(member.value, depth + 1));
    }
    return out;
}

const std::string kText =
    "# a layout\n"
    "page: {size: a4, margins: [18mm, \"2\\u0030mm\", 'it''s']}\n"
    "이름: 홍길동\n"
    "nothing:\n"
    "folded: >\n"
    "  one\n"
    "  two\n";

struct Read {
    SourceMap sources;
    FileId file = {};
    Node root;
};
Read read(const std::string& text) {
    Read out;
    out.sources.add({.name = "first.yaml", .text = "a: b"});  // so that the file is not number 0
    out.file = out.sources.add({.name = "read.yaml", .text = text});
    Diagnostics diagnostics;
    out.root = parse_yaml(out.file, out.sources, diagnostics).value();
    CHECK(diagnostics.empty());
    return out;
}

TEST_CASE("a packed tree is the parsed one", "[packed]") {
    const Read parsed = read(kText);
    const auto unpacked = unpack_tree(pack_tree(parsed.root, kText), parsed.file, kText);
    REQUIRE(unpacked);
    CHECK(describe_tree(*unpacked) == describe_tree(parsed.root));
}

TEST_CASE("a packed tree is not taken for another text's", "[packed]") {
    const std::string packed = pack_tree(read(kText).root, kText);
    CHECK_FALSE(unpack_tree(packed, FileId{0}, kText + "\n"));
    CHECK_FALSE(unpack_tree("", FileId{0}, kText));
}

TEST_CASE("a damaged packed tree is no tree, or one within the text", "[packed]") {
    const std::string packed = pack_tree(read(kText).root, kText);
    const std::size_t head = packed.find('\n') + 1 + 16;
    for (std::size_t size = 0; size < packed.size(); ++size) {
        CHECK_FALSE(unpack_tree(packed.substr(0, size), FileId{0}, kText));
    }
    for (std::size_t at = head; at < packed.size(); ++at) {
        for (const unsigned flip : {0x01u, 0x10u, 0x80u, 0xFFu}) {
            std::string damaged = packed;
            damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ flip);
            if (const auto root = unpack_tree(damaged, FileId{0}, kText)) {
                CHECK(root->span.end <= kText.size());
            }
        }
    }
}

}  // namespace
}  // namespace cvpdf
