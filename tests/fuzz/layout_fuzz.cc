// Any bytes → a layout, with diagnostics whose places lie in the file; the same bytes as a style of
// publications over it.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "input/yaml.h"
#include "layout/read_layout.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cvpdf::SourceMap sources;
    const cvpdf::FileId file = sources.add(
        {.name = "layout.yaml", .text = std::string(reinterpret_cast<const char*>(data), size)});
    cvpdf::Diagnostics diagnostics;
    const auto root = cvpdf::parse_yaml(file, sources, diagnostics, {.nodes = 2000});
    if (!root) return 0;
    const auto resolve = [&](std::string_view name, cvpdf::Span place,
                             cvpdf::Diagnostics& found) -> std::optional<cvpdf::Node> {
        if (name == "itself") return *root;
        found.error(place, "there is no such layout");
        return std::nullopt;
    };
    cvpdf::Layout layout =
        cvpdf::read_layout(*root, {.resolve = resolve, .language = "ko"}, diagnostics);
    cvpdf::apply_section_style(layout, "publications", *root, diagnostics);
    for (const cvpdf::Diagnostic& diagnostic : diagnostics.all()) {
        require(diagnostic.span.detached() ||
                (diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= size));
        require(!cvpdf::format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
