// Any bytes → a tree whose places lie in the file, or a diagnostic. A tree without mistakes is the
// same behind `---`, where yaml-cpp reads all of it (input/block_yaml.h).

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/yaml.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_node(const cvpdf::Node& node, std::size_t size) {
    require(node.span.begin <= node.span.end && node.span.end <= size);
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

constexpr std::string_view kDocument = "---\n";

bool same(cvpdf::Span quick, cvpdf::Span slow) {
    return quick.begin + kDocument.size() == slow.begin && quick.end + kDocument.size() == slow.end;
}

bool same(const cvpdf::Node& quick, const cvpdf::Node& slow) {
    const bool alike = quick.kind == slow.kind && quick.style == slow.style &&
                       quick.text == slow.text && same(quick.span, slow.span) &&
                       quick.items.size() == slow.items.size() &&
                       quick.members.size() == slow.members.size();
    if (!alike) return false;
    for (std::size_t i = 0; i < quick.items.size(); ++i) {
        if (!same(quick.items[i], slow.items[i])) return false;
    }
    for (std::size_t i = 0; i < quick.members.size(); ++i) {
        const cvpdf::Member& member = quick.members[i];
        const bool key =
            member.key == slow.members[i].key && same(member.key_span, slow.members[i].key_span);
        if (!key || !same(member.value, slow.members[i].value)) return false;
    }
    return true;
}

void check_slow_way(const cvpdf::Node& quick, std::string_view text) {
    // Behind another one, a beginning means something else.
    for (const std::string_view sign : {"---", "...", "%", "\xEF\xBB\xBF"}) {
        if (text.find(sign) != std::string_view::npos) return;
    }
    cvpdf::SourceMap sources;
    cvpdf::Diagnostics diagnostics;
    const cvpdf::FileId file =
        sources.add({.name = "cv.yaml", .text = std::string(kDocument) + std::string(text)});
    const auto slow = cvpdf::parse_yaml(file, sources, diagnostics, {.nodes = 2000});
    require(slow.has_value() && same(quick, *slow));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cvpdf::SourceMap sources;
    const cvpdf::FileId file = sources.add(
        {.name = "cv.yaml", .text = std::string(reinterpret_cast<const char*>(data), size)});
    cvpdf::Diagnostics diagnostics;
    const auto root = cvpdf::parse_yaml(file, sources, diagnostics, {.nodes = 2000});
    require(root.has_value() || diagnostics.has_errors());
    if (root) check_node(*root, size);
    if (root && diagnostics.empty()) check_slow_way(*root, sources.file(file).text);
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        require(!cvpdf::format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
