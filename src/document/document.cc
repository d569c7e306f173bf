#include "document/document.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {

TextStyleId intern_style(std::vector<TextStyle>& styles, const TextStyle& style) {
    const auto found = std::ranges::find(styles, style);
    const auto index = found - styles.begin();
    if (found == styles.end()) styles.push_back(style);
    return TextStyleId{static_cast<std::uint32_t>(index)};
}

ImageId intern_image(std::vector<Image>& images, Image image) {
    const auto found = std::ranges::find(images, image);
    const auto index = found - images.begin();
    if (found == images.end()) images.push_back(std::move(image));
    return ImageId{static_cast<std::uint32_t>(index)};
}

std::string_view shape_word(FrameShape shape) {
    switch (shape) {
        case FrameShape::kRectangle:
            return "rectangle";
        case FrameShape::kRounded:
            return "rounded";
        case FrameShape::kCircle:
            return "circle";
    }
    return "";
}

namespace {

std::string points(Length length) {
    return fmt::format("{:.2f}", to_points(length));
}

std::string spacing(const Spacing& s) {
    std::string out = points(s.natural);
    if (s.stretch != Length{}) out += "+" + points(s.stretch);
    if (s.shrink != Length{}) out += "-" + points(s.shrink);
    return out;
}

std::string color_word(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string style_words(const TextStyle& style) {
    std::string out = fmt::format("{} {}", style.font.family, points(style.font.size));
    if (style.font.weight != kRegularWeight) out += fmt::format(" w{}", style.font.weight);
    if (style.font.slant == Slant::kItalic) out += " italic";
    if (style.font.caps == Caps::kSmallCaps) out += " smallcaps";
    if (style.font.ligatures == Ligatures::kNone) out += " noliga";
    if (style.rise != Length{}) out += " rise " + points(style.rise);
    if (style.letter_spacing != Length{}) out += " tracking " + points(style.letter_spacing);
    if (style.color != Color{}) out += ' ' + color_word(style.color);
    return out;
}

std::string element_words(StructId id) {
    return id == kArtifact ? "artifact" : fmt::format("@{}", static_cast<std::uint32_t>(id));
}

std::string inline_words(const Inlines& inlines) {
    std::string out;
    for (const TextInline& run : inlines) {
        out += fmt::format(" \"{}\"(s{} {} {}", run.text, static_cast<std::uint32_t>(run.style),
                           run.language, element_words(run.element));
        if (run.link) out += fmt::format(" link{}", static_cast<std::uint32_t>(*run.link));
        if (run.wrap == Wrap::kWhole) out += " whole";
        if (run.drawing) out += " drawing " + points(run.drawing->advance());
        out += run.at_line_end == AtLineEnd::kVanishes ? " separator)" : ")";
    }
    return out;
}

std::string_view alignment_word(Alignment alignment) {
    switch (alignment) {
        case Alignment::kStart:
            return "start";
        case Alignment::kEnd:
            return "end";
        case Alignment::kCenter:
            return "center";
        case Alignment::kJustified:
            return "justified";
    }
    return "";
}

void dump_content(std::string& out, const Paragraph& paragraph) {
    const ParagraphStyle& style = paragraph.style;
    out += fmt::format("paragraph {}{} leading {} indent {} {} first {}",
                       style.direction == Direction::kRightToLeft ? "right-to-left " : "",
                       alignment_word(style.alignment), points(style.leading),
                       points(style.indent_start), points(style.indent_end),
                       points(style.indent_first_line));
    if (style.hyphenation == Hyphenation::kOn) out += " hyphenated";
    out += inline_words(paragraph.inlines);
    if (paragraph.label)
        out += fmt::format(" label[gap {}]{}", points(paragraph.label->gap),
                           inline_words(paragraph.label->inlines));
    if (paragraph.aside)
        out += fmt::format(
            " aside[gap {}{}]{}", points(paragraph.aside->gap),
            paragraph.aside->column == Length{} ? "" : " column " + points(paragraph.aside->column),
            inline_words(paragraph.aside->inlines));
    for (const Backdrop& backdrop : paragraph.backdrops) {
        out += fmt::format(" backdrop {}-{}", points(backdrop.above), points(backdrop.below));
    }
}

void dump_content(std::string& out, const Rule& rule) {
    out += fmt::format("rule {}", points(rule.thickness));
}

std::string_view side_word(Side side) {
    switch (side) {
        case Side::kLeft:
            return "left";
        case Side::kCenter:
            return "center";
        case Side::kRight:
            return "right";
    }
    return "";
}

void dump_content(std::string& out, const Figure& figure) {
    out += fmt::format("figure image{} {} {} {}x{} {}", static_cast<std::uint32_t>(figure.image),
                       side_word(figure.side), shape_word(figure.shape), points(figure.size.width),
                       points(figure.size.height), element_words(figure.element));
    if (figure.beside > 0)
        out += fmt::format(" beside {} gap {}", figure.beside, points(figure.gap));
}

void dump_cell(std::string& out, const TableCell& cell) {
    out += "\n            cell";
    if (cell.columns > 1) out += fmt::format(" columns {}", cell.columns);
    if (cell.rows > 1) out += fmt::format(" rows {}", cell.rows);
    if (cell.align == CellAlign::kCenter) out += " centered";
    if (cell.least_height > Length{}) out += " least " + points(cell.least_height);
    if (cell.fill) out += " fill " + color_word(*cell.fill);
    if (cell.figure) {
        out += "\n                ";
        dump_content(out, *cell.figure);
    }
    for (const CellParagraph& content : cell.paragraphs) {
        out += "\n                ";
        dump_content(out, content.paragraph);
        if (content.space_before != Length{}) out += " before " + points(content.space_before);
    }
}

void dump_content(std::string& out, const Table& table) {
    out += fmt::format("table {}padding {} {} frame {} rule {} columns",
                       table.direction == Direction::kRightToLeft ? "right-to-left " : "",
                       points(table.padding.width), points(table.padding.height),
                       points(table.frame), points(table.rule));
    for (const TableColumn& column : table.columns) {
        out += ' ' + points(column.width);
        if (column.share > 0) out += fmt::format("+{}", column.share);
        if (column.most > column.width) out += fmt::format("-{}", points(column.most));
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const TableRow& row = table.rows[i];
        out += i < table.head_rows ? "\n        head" : "\n        row";
        if (row.least_height > Length{}) out += " least " + points(row.least_height);
        if (row.keep_with_next == KeepWithNext::kYes) out += " keep";
        if (row.page_break == PageBreak::kBefore) out += " page";
        if (row.page_break == PageBreak::kAvoid) out += " whole";
        for (const TableCell& cell : row.cells) dump_cell(out, cell);
    }
    out += "\n       ";
}

void dump_block(std::string& out, const Block& block) {
    out += "    ";
    std::visit([&](const auto& content) { dump_content(out, content); }, block.content);
    out +=
        fmt::format(" | group {} before {} after {}{}\n", static_cast<std::uint32_t>(block.group),
                    spacing(block.space_before), spacing(block.space_after),
                    block.keep_with_next == KeepWithNext::kYes ? " keep" : "");
}

void dump_element(std::string& out, const StructTree& tree, StructId id, std::size_t depth) {
    const StructElement& element = tree[id];
    out += fmt::format("{:{}}{} {}", "", 4 + 2 * depth, role_name(element.role), element_words(id));
    if (!element.language.empty()) out += " lang=" + element.language;
    if (!element.alt.empty()) out += fmt::format(" alt=\"{}\"", element.alt);
    if (!element.actual_text.empty()) out += fmt::format(" actual=\"{}\"", element.actual_text);
    if (!element.title.empty()) out += fmt::format(" title=\"{}\"", element.title);
    if (element.columns > 1) out += fmt::format(" columns={}", element.columns);
    if (element.rows > 1) out += fmt::format(" rows={}", element.rows);
    out += "\n";
    for (const StructId child : element.children) dump_element(out, tree, child, depth + 1);
}

}  // namespace

std::vector<const Flow*> all_flows(const Document& document) {
    std::vector<const Flow*> flows;
    if (document.front) {
        for (const Flow& flow : document.front->flows) flows.push_back(&flow);
    }
    for (const Flow& flow : document.flows) flows.push_back(&flow);
    return flows;
}

std::string dump_document(const Document& document) {
    std::string out =
        fmt::format("document \"{}\" author \"{}\" language {}\n", document.info.title,
                    document.info.author, document.info.language);
    out += "styles\n";
    for (std::size_t i = 0; i < document.text_styles.size(); ++i) {
        out += fmt::format("    s{} {}\n", i, style_words(document.text_styles[i]));
    }
    for (std::size_t i = 0; i < document.links.size(); ++i) {
        const Link& link = document.links[i];
        out += fmt::format("link{} {} \"{}\" {}\n", i, link.uri, link.description,
                           element_words(link.element));
    }
    for (std::size_t i = 0; i < document.images.size(); ++i) {
        const Image& image = document.images[i];
        out += fmt::format("image{} {}x{} {} {}{}\n", i, image.width, image.height,
                           image.color == ImageColor::kGray ? "gray" : "rgb",
                           image.coding == ImageCoding::kJpeg ? "jpeg" : "samples",
                           image.alpha.empty() ? "" : " alpha");
    }
    for (const Flow* flow : all_flows(document)) {
        out += fmt::format("flow {}\n", flow->region);
        for (const Block& block : flow->blocks) dump_block(out, block);
    }
    if (!document.struct_tree.elements.empty()) {
        out += "tags\n";
        dump_element(out, document.struct_tree, StructId{0}, 0);
    }
    for (const OutlineItem& item : document.outline) {
        out += fmt::format("outline {} \"{}\" {}\n", item.level, item.title,
                           element_words(item.target));
    }
    return out;
}

}  // namespace cvpdf
