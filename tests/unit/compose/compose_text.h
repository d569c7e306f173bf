// Documents from texts, and what is said about them.

#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "compose/compose.h"
#include "cv/locale.h"
#include "cv/networks.h"
#include "cv/read_cv.h"
#include "input/yaml.h"
#include "layout/read_layout.h"

namespace cvpdf {

struct Composed {
    Document document = {};
    std::string messages = {};  ///< as the terminal shows them
};

inline Node parse_shipped(const std::string& path, SourceMap& sources, Diagnostics& diagnostics) {
    std::ifstream stream(CVPDF_SOURCE_DIR "/" + path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return parse_yaml(sources.add({.name = path, .text = text}), sources, diagnostics).value();
}

/// The Document of the CV `cv.yaml` with this text, in the shipped layout `classic` with the
/// changes of `layout`; a layout that says its page stands alone. `photo`, `signature`: the bytes
/// of the files.
inline Composed compose_text(const std::string& cv, const std::string& language = "en",
                             const std::string& layout = "",
                             const std::optional<std::string>& photo = {},
                             const std::optional<std::string>& signature = {}) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto root =
        parse_yaml(sources.add({.name = "cv.yaml", .text = cv}), sources, diagnostics);
    const CvFile file = read_cv(root.value(), diagnostics);
    const Locale locale = read_locale(
        parse_shipped("data/locales/" + language + ".yaml", sources, diagnostics), {}, diagnostics);
    const auto networks =
        read_networks(parse_shipped("data/networks.yaml", sources, diagnostics), diagnostics);
    const LayoutRequest request{
        .resolve = [&](std::string_view name, Span, Diagnostics& found) -> std::optional<Node> {
            return parse_shipped("layouts/" + std::string{name} + ".yaml", sources, found);
        },
        .language = language};
    const std::string design = layout.starts_with("page:") ? layout : "extends: classic\n" + layout;
    const auto changes =
        parse_yaml(sources.add({.name = "layout.yaml", .text = design}), sources, diagnostics);
    Layout page_design = read_layout(changes.value(), request, diagnostics);
    page_design.name = "test";
    Composed result;
    result.document = compose({.file = file,
                               .layout = page_design,
                               .locale = locale,
                               .networks = networks,
                               .language = language,
                               .photo = photo,
                               .signature = signature},
                              diagnostics);
    diagnostics.sort();
    for (const Diagnostic& diagnostic : diagnostics.all())
        result.messages += format_diagnostic(diagnostic, sources);
    return result;
}

/// The text of the struct tree in reading order, an element a line: "  H2 Education", "  Span[ko]
/// …".
inline std::string outline_of(const Document& document) {
    std::vector<std::string> texts(document.struct_tree.elements.size());
    const auto collect = [&](const Inlines& inlines) {
        for (const TextInline& run : inlines) {
            if (run.element != kArtifact) texts[static_cast<std::size_t>(run.element)] += run.text;
        }
    };
    const auto collect_paragraph = [&](const Paragraph& paragraph) {
        if (paragraph.label) collect(paragraph.label->inlines);
        collect(paragraph.inlines);
        if (paragraph.aside) collect(paragraph.aside->inlines);
    };
    const auto collect_table = [&](const Table& table) {
        for (const TableRow& row : table.rows) {
            for (const TableCell& cell : row.cells) {
                for (const CellParagraph& part : cell.paragraphs) collect_paragraph(part.paragraph);
            }
        }
    };
    for (const Flow& flow : document.flows) {
        for (const Block& block : flow.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
                collect_paragraph(*paragraph);
            if (const auto* table = std::get_if<Table>(&block.content)) collect_table(*table);
        }
    }
    std::string out;
    const auto print = [&](const auto& self, StructId id, int depth) -> void {
        const StructElement& element = document.struct_tree[id];
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') +
               std::string{role_name(element.role)};
        if (!element.language.empty()) out += "[" + element.language + "]";
        if (element.columns > 1) out += " columns=" + std::to_string(element.columns);
        if (element.rows > 1) out += " rows=" + std::to_string(element.rows);
        const std::string& text = texts[static_cast<std::size_t>(id)];
        if (!text.empty()) out += " " + text;
        out += "\n";
        for (const StructId child : element.children) self(self, child, depth + 1);
    };
    print(print, StructId{0}, 0);
    return out;
}

}  // namespace cvpdf
