// Any bytes → a tree whose places lie in the file, or a diagnostic.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "base/unicode.h"
#include "input/json.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_node(const cvpdf::Node& node, std::size_t size) {
    require(node.span.begin <= node.span.end && node.span.end <= size);
    require(!cvpdf::find_invalid_utf8(node.text));
    for (const cvpdf::Origin::Piece& piece : node.origin.pieces()) {
        require(piece.text_begin + piece.text_length <= node.text.size());
        require(piece.source_begin + piece.source_length <= size);
    }
    for (const cvpdf::Node& item : node.items) check_node(item, size);
    for (const cvpdf::Member& member : node.members) {
        require(node.find(member.key) == &member.value);
        check_node(member.value, size);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cvpdf::SourceMap sources;
    const cvpdf::FileId file = sources.add(
        {.name = "cv.json", .text = std::string(reinterpret_cast<const char*>(data), size)});
    cvpdf::looks_like_json(sources.file(file).text);
    cvpdf::Diagnostics diagnostics;
    const auto root = cvpdf::parse_json(file, sources, diagnostics, {.nodes = 2000});
    require(root.has_value() || diagnostics.has_errors());
    if (root) check_node(*root, size);
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        require(!cvpdf::format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
