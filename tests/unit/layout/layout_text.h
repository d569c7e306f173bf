// Layouts from texts, and what is said about them.

#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/yaml.h"
#include "layout/read_layout.h"

namespace cvpdf {

struct ReadLayout {
    Layout layout = {};
    std::string messages = {};  ///< as the terminal shows them
};

/// What the layout `test.yaml` with this text is read as; `others` are what it may extend.
inline ReadLayout read_layout_text(const std::string& text,
                                   const std::map<std::string, std::string>& others = {},
                                   const std::string& language = "en",
                                   PhotoOf photo = PhotoOf::kSomebody) {
    SourceMap sources;
    Diagnostics diagnostics;
    const LayoutRequest request{
        .resolve = [&](std::string_view name, Span place,
                       Diagnostics& found) -> std::optional<Node> {
            const auto other = others.find(std::string{name});
            if (other == others.end()) {
                found.error(place, "there is no such layout");
                return std::nullopt;
            }
            return parse_yaml(sources.add({.name = other->first + ".yaml", .text = other->second}),
                              sources, found);
        },
        .language = language,
        .photo = photo};
    const auto root =
        parse_yaml(sources.add({.name = "test.yaml", .text = text}), sources, diagnostics);
    ReadLayout result;
    if (root) result.layout = read_layout(*root, request, diagnostics);
    diagnostics.sort();
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, sources);
    }
    return result;
}

/// The least that a layout must say.
inline const std::string kLeastLayout = R"(page: {size: a4, margins: 20mm}
fonts: {body: latin-modern, mono: lm-mono}
styles: {body: {size: 10pt, leading: 1.2em}}
)";

}  // namespace cvpdf
