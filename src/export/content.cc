#include "export/content.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace cvpdf {

namespace {

constexpr int kStrongWeight = 600;

class Collector {
  public:
    Collector(const Document& document, std::string_view mono)
        : mono_(mono), content_{.document = document} {
        content_.nodes.resize(document.struct_tree.elements.size());
        placed_.resize(content_.nodes.size());
    }

    Content collect() {
        place_blocks();
        for (const Flow* flow : all_flows(content_.document)) {
            for (const Block& block : flow->blocks) {
                std::visit([this](const auto& part) { add(part); }, block.content);
            }
        }
        for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
            const auto id = static_cast<StructId>(i);
            if (is_heading(content_.role(id))) drop_common_marks(id);
        }
        return std::move(content_);
    }

  private:
    ContentNode& node(StructId id) { return content_.nodes[static_cast<std::size_t>(id)]; }

    /// Elements that group others have them in the order of the tree, with text in them or without.
    void place_blocks() {
        for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
            for (const StructId child : content_.element(static_cast<StructId>(i)).children) {
                if (is_inline(content_.role(child))) continue;
                content_.nodes[i].items.emplace_back(child);
                placed_[static_cast<std::size_t>(child)] = true;
            }
        }
    }

    /// Spans and links stand where their first text is.
    void place_inline(StructId id) {
        if (!is_inline(content_.role(id)) || placed_[static_cast<std::size_t>(id)]) return;
        placed_[static_cast<std::size_t>(id)] = true;
        const StructId parent = content_.element(id).parent;
        place_inline(parent);
        node(parent).items.emplace_back(id);
    }

    TextMarks marks_of(const TextStyle& style) const {
        TextMarks marks{.strong = style.font.weight >= kStrongWeight,
                        .emphasized = style.font.slant == Slant::kItalic,
                        .code = style.font.family == mono_};
        if (style.rise > Length{}) marks.rise = TextRise::kRaised;
        if (style.rise < Length{}) marks.rise = TextRise::kLowered;
        return marks;
    }

    void add_text(const Inlines& inlines, Place place) {
        for (const TextInline& run : inlines) {
            if (run.element == kArtifact) continue;
            place_inline(run.element);
            if (run.link) node(run.element).link = run.link;
            if (place == Place::kAside) node(holder_of(run.element)).place = Place::kAside;
            add_piece(node(run.element), {.text = run.text,
                                          .language = run.language,
                                          .marks = marks_of(content_.document.style(run.style)),
                                          .origin = run.origin});
        }
    }

    /// The element that an aside is in: the one round its links.
    StructId holder_of(StructId id) const {
        while (content_.role(id) == Role::kLink) id = content_.element(id).parent;
        return id;
    }

    /// The way back of a text that stands `offset` bytes further on. Texts of two files have none.
    static void append_origin(Origin& origin, std::size_t offset, const Origin& more) {
        if (more.pieces().empty()) return;
        if (origin.pieces().empty()) origin = Origin(more.file());
        if (origin.file() != more.file()) return;
        origin.append(more, static_cast<std::uint32_t>(offset));
    }

    static void add_piece(ContentNode& node, TextPiece piece) {
        auto* last = node.items.empty() ? nullptr : std::get_if<TextPiece>(&node.items.back());
        if (last && last->marks == piece.marks && last->language == piece.language) {
            append_origin(last->origin, last->text.size(), piece.origin);
            last->text += piece.text;
            return;
        }
        node.items.emplace_back(std::move(piece));
    }

    void add(const Paragraph& paragraph) {
        if (paragraph.label) add_text(paragraph.label->inlines, Place::kMain);
        add_text(paragraph.inlines, Place::kMain);
        if (paragraph.aside) add_text(paragraph.aside->inlines, Place::kAside);
        content_.direction = paragraph.style.direction;
    }

    void add(const Figure& figure) {
        if (figure.element != kArtifact) node(figure.element).figure = &figure;
    }

    void add(const Rule&) {}

    void add(const Table& table) {
        for (const TableRow& row : table.rows) {
            for (const TableCell& cell : row.cells) {
                if (cell.figure) add(*cell.figure);
                for (const CellParagraph& part : cell.paragraphs) add(part.paragraph);
            }
        }
        content_.direction = table.direction;
    }

    void list_pieces(StructId id, std::vector<TextPiece*>& pieces) {
        for (ContentItem& item : node(id).items) {
            if (auto* piece = std::get_if<TextPiece>(&item)) {
                pieces.push_back(piece);
            } else {
                list_pieces(std::get<StructId>(item), pieces);
            }
        }
    }

    void drop_common_marks(StructId id) {
        std::vector<TextPiece*> pieces;
        list_pieces(id, pieces);
        for (bool TextMarks::*mark : {&TextMarks::strong, &TextMarks::emphasized}) {
            const bool all = std::ranges::all_of(
                pieces, [mark](const TextPiece* piece) { return piece->marks.*mark; });
            if (!all) continue;
            for (TextPiece* piece : pieces) piece->marks.*mark = false;
        }
    }

    std::string_view mono_;
    Content content_;
    std::vector<bool> placed_;
};

void append_plain(const Content& content, StructId id, std::string& text) {
    for (const ContentItem& item : content[id].items) {
        if (const auto* piece = std::get_if<TextPiece>(&item)) {
            text += piece->text;
        } else {
            append_plain(content, std::get<StructId>(item), text);
        }
    }
}

void add_parts(const Content& content, StructId id, CellParts& parts) {
    if (is_empty(content, id)) return;
    if (content.role(id) == Role::kL) {
        parts.lists.push_back(id);
    } else if (!has_blocks(content, id)) {
        parts.lines.push_back(id);
    } else {
        for (const ContentItem& item : content[id].items) {
            if (const auto* child = std::get_if<StructId>(&item)) add_parts(content, *child, parts);
        }
    }
}

}  // namespace

Content collect_content(const Document& document, std::string_view mono) {
    return Collector(document, mono).collect();
}

bool is_heading(Role role) {
    return role == Role::kH1 || role == Role::kH2 || role == Role::kH3 || role == Role::kH4;
}

bool is_inline(Role role) {
    return role == Role::kSpan || role == Role::kLink;
}

bool is_empty(const Content& content, StructId id) {
    if (content[id].figure != nullptr) return false;
    return std::ranges::all_of(content[id].items, [&](const ContentItem& item) {
        const auto* child = std::get_if<StructId>(&item);
        return child != nullptr && is_empty(content, *child);
    });
}

std::string plain_text(const Content& content, StructId id) {
    std::string text;
    append_plain(content, id, text);
    return text;
}

bool has_blocks(const Content& content, StructId id) {
    return std::ranges::any_of(content[id].items, [&](const ContentItem& item) {
        const auto* child = std::get_if<StructId>(&item);
        return child != nullptr && !is_inline(content.role(*child));
    });
}

CellParts cell_parts(const Content& content, StructId cell) {
    CellParts parts;
    add_parts(content, cell, parts);
    return parts;
}

std::optional<int> label_number(std::string_view label) {
    int number = 0;
    const char* const end = label.data() + label.size();
    const auto [rest, error] = std::from_chars(label.data(), end, number);
    const bool is_number = error == std::errc{} && std::string_view(rest, end) == ".";
    return is_number ? std::optional(number) : std::nullopt;
}

std::string_view shown_address(std::string_view uri) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
        if (uri.starts_with(scheme)) uri.remove_prefix(scheme.size());
    }
    if (uri.starts_with("www.")) uri.remove_prefix(4);
    if (uri.ends_with('/')) uri.remove_suffix(1);
    return uri;
}

}  // namespace cvpdf
