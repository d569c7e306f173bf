#include "export/markdown.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "export/markdown_text.h"

namespace cvpdf {

namespace {

constexpr std::string_view kBesideSeparator = " · ";

class MarkdownWriter {
  public:
    explicit MarkdownWriter(const Content& content) : content_(content) {}

    std::string write() {
        write_children(StructId{0});
        return std::move(out_);
    }

  private:
    void collect(StructId id, const std::string& target, std::vector<MarkdownPiece>& pieces) const {
        for (const ContentItem& item : content_[id].items) {
            if (const auto* piece = std::get_if<TextPiece>(&item)) {
                pieces.push_back({.text = piece->text, .marks = piece->marks, .target = target});
                continue;
            }
            const auto child = std::get<StructId>(item);
            const ContentNode& node = content_[child];
            if (node.place == Place::kAside && !pieces.empty()) {
                pieces.push_back({.text = std::string(kBesideSeparator)});
            }
            collect(child, node.link ? content_.document.link(*node.link).uri : target, pieces);
        }
    }

    std::string line_of(StructId id) const {
        std::vector<MarkdownPiece> pieces;
        collect(id, {}, pieces);
        return markdown_line(pieces);
    }

    /// A block of its own: an empty line stands before it.
    void add_block(std::string_view text) {
        if (text.empty()) return;
        if (!out_.empty()) out_ += '\n';
        out_.append(text).append("\n");
    }

    template <typename Visit>
    void for_each_child(StructId id, Visit visit) const {
        for (const ContentItem& item : content_[id].items) {
            const auto* child = std::get_if<StructId>(&item);
            if (child != nullptr && !is_empty(content_, *child)) visit(*child);
        }
    }

    void write_children(StructId id) {
        for_each_child(id, [this](StructId child) { write(child); });
    }

    void write(StructId id) {
        switch (content_.role(id)) {
            case Role::kH1:
                return add_block("# " + line_of(id));
            case Role::kH2:
                return add_block("## " + line_of(id));
            case Role::kH3:
                return add_block("### " + line_of(id));
            case Role::kH4:
                return add_block("#### " + line_of(id));
            case Role::kL:
                if (!out_.empty()) out_ += '\n';
                return write_list(id, 0);
            case Role::kTR:
                return write_table_row(id);
            case Role::kFigure:
                return;  // a picture is no text
            default:
                if (has_blocks(content_, id)) return write_children(id);
                add_block(line_of(id));
        }
    }

    /// The number in front of an item.
    std::optional<int> number_of(StructId item) const {
        std::optional<int> number;
        for_each_child(item, [&](StructId child) {
            if (content_.role(child) == Role::kLbl)
                number = label_number(plain_text(content_, child));
        });
        return number;
    }

    /// Whether CommonMark would number the items as they are: each one higher than the last.
    bool counts_up(StructId list) const {
        bool counts = true;
        std::optional<int> last;
        for_each_child(list, [&](StructId item) {
            const std::optional<int> number = number_of(item);
            counts = counts && number && (!last || *number == *last + 1);
            last = number;
        });
        return counts;
    }

    void write_list(StructId list, std::size_t indent) {
        const bool is_numbered = counts_up(list);
        for_each_child(list, [&](StructId item) {
            const std::optional<int> number = number_of(item);
            const std::string label = is_numbered ? fmt::format("{}.", *number) : "-";
            out_.append(indent, ' ').append(label).append(" ");
            if (number && !is_numbered) out_ += fmt::format("{}\\. ", *number);
            bool is_first = true;
            for_each_child(item, [&](StructId body) {
                if (content_.role(body) == Role::kLbl) return;
                write_item_part(body, indent + label.size() + 1, is_first);
            });
            if (is_first) out_ += '\n';
        });
    }

    /// A part of an item: the first line stands behind the label, further ones end in a hard break
    /// of the one before, lists stand below.
    void write_item_part(StructId id, std::size_t indent, bool& is_first) {
        if (content_.role(id) == Role::kL) {
            if (is_first) out_ += '\n';
            is_first = false;
            return write_list(id, indent);
        }
        if (has_blocks(content_, id)) {
            for_each_child(id, [&](StructId child) { write_item_part(child, indent, is_first); });
            return;
        }
        if (!is_first) {
            out_.insert(out_.size() - 1, "\\");
            out_.append(indent, ' ');
        }
        out_.append(line_of(id)).append("\n");
        is_first = false;
    }

    void write_table_row(StructId row) {
        std::vector<MarkdownPiece> pieces;
        std::vector<StructId> lists;
        for_each_child(row, [&](StructId cell) {
            const CellParts parts = cell_parts(content_, cell);
            lists.insert(lists.end(), parts.lists.begin(), parts.lists.end());
            for (const StructId part : parts.lines) {
                const std::string_view separator =
                    part == parts.lines.front() ? kBesideSeparator : std::string_view(", ");
                if (!pieces.empty()) pieces.push_back({.text = std::string(separator)});
                collect(part, {}, pieces);
            }
        });
        if (!pieces.empty()) add_block(markdown_line(pieces));
        for (const StructId list : lists) write(list);
    }

    const Content& content_;
    std::string out_ = {};
};

}  // namespace

std::string write_markdown(const Content& content) {
    return MarkdownWriter(content).write();
}

}  // namespace cvpdf
