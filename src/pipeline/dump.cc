#include "pipeline/dump.h"

#include <variant>

#include <fmt/format.h>

namespace cvpdf {

namespace {

void collect(const Inlines& inlines, std::vector<std::string>& texts) {
    for (const TextInline& run : inlines) {
        if (run.element != kArtifact) texts[static_cast<std::size_t>(run.element)] += run.text;
    }
}

void collect(const Paragraph& paragraph, std::vector<std::string>& texts) {
    if (paragraph.label) collect(paragraph.label->inlines, texts);
    collect(paragraph.inlines, texts);
    if (paragraph.aside) collect(paragraph.aside->inlines, texts);
}

void collect(const Table& table, std::vector<std::string>& texts) {
    for (const TableRow& row : table.rows) {
        for (const TableCell& cell : row.cells) {
            for (const CellParagraph& part : cell.paragraphs) collect(part.paragraph, texts);
        }
    }
}

/// What each element says itself, its children left out.
std::vector<std::string> text_by_element(const Document& document) {
    std::vector<std::string> texts(document.struct_tree.elements.size());
    for (const Flow* flow : all_flows(document)) {
        for (const Block& block : flow->blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
                collect(*paragraph, texts);
            if (const auto* table = std::get_if<Table>(&block.content)) collect(*table, texts);
        }
    }
    return texts;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + '"';
}

}  // namespace

std::string dump_tags(const Document& document) {
    struct Visit {
        StructId element = {};
        std::size_t depth = 0;
    };
    const std::vector<std::string> texts = text_by_element(document);
    std::string out;
    std::vector<Visit> waiting;
    if (!document.struct_tree.elements.empty()) waiting.push_back({});
    while (!waiting.empty()) {
        const Visit visit = waiting.back();
        waiting.pop_back();
        const StructElement& element = document.struct_tree[visit.element];
        out += fmt::format("{:{}}{}", "", 2 * visit.depth, role_name(element.role));
        if (!element.language.empty()) out += " lang=" + element.language;
        if (!element.title.empty()) out += " title=" + quoted(element.title);
        if (element.columns > 1) out += fmt::format(" columns={}", element.columns);
        if (element.rows > 1) out += fmt::format(" rows={}", element.rows);
        if (!element.alt.empty()) out += " alt=" + quoted(element.alt);
        if (!element.actual_text.empty()) out += " actual=" + quoted(element.actual_text);
        const std::string& text = texts[static_cast<std::size_t>(visit.element)];
        if (!text.empty()) out += " " + quoted(text);
        out += '\n';
        for (auto child = element.children.rbegin(); child != element.children.rend(); ++child) {
            waiting.push_back({.element = *child, .depth = visit.depth + 1});
        }
    }
    return out;
}

std::string dump_text(const std::vector<Page>& pages) {
    std::string out;
    for (const Page& page : pages) {
        out += page_text(page);
        out += '\f';
    }
    return out;
}

}  // namespace cvpdf
