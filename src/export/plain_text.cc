#include "export/plain_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace cvpdf {

namespace {

constexpr char32_t kLineSeparator = 0x2028;

/// Signs that only typesetting has a use for.
bool is_invisible(char32_t c) {
    return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0x2066 && c <= 0x2069);
}

/// Spaces of all widths are one, invisible signs none; a forced line is a space.
std::string simple_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (is_invisible(c)) continue;
        if (c == kLineSeparator || c == '\n' || is_white_space(c)) {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else {
            append_utf8(out, c);
        }
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

class PlainTextWriter {
  public:
    explicit PlainTextWriter(const Content& content) : content_(content) {}

    std::string write() {
        write_children(StructId{0});
        return std::move(out_);
    }

  private:
    /// An element's text in one line.
    std::string line_of(StructId id) const {
        std::string line;
        append_line(id, line);
        return simple_text(line);
    }

    void append_line(StructId id, std::string& line) const {
        for (const ContentItem& item : content_[id].items) {
            if (const auto* piece = std::get_if<TextPiece>(&item)) {
                line += piece->text;
                continue;
            }
            const auto child = std::get<StructId>(item);
            if (content_[child].place == Place::kAside && !line.empty()) line += " | ";
            append_line(child, line);
            if (content_.role(child) == Role::kLink) append_address(child, line);
        }
    }

    void append_address(StructId id, std::string& line) const {
        const auto& link = content_[id].link;
        if (!link) return;
        const std::string& uri = content_.document.link(*link).uri;
        const std::string_view shown = shown_address(uri);
        const std::string text = simple_text(plain_text(content_, id));
        if (uri.starts_with("tel:") || fold_case(text) == fold_case(shown) ||
            fold_case(text) == fold_case(uri)) {
            return;
        }
        line += " (" + (uri.starts_with("mailto:") ? std::string(shown) : uri) + ")";
    }

    void add_line(std::string_view line) {
        if (line.empty()) return;
        out_.append(indent_, ' ').append(line).append("\n");
    }

    void add_empty_line() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    void write_children(StructId id) {
        std::optional<StructId> last;
        for (const ContentItem& item : content_[id].items) {
            const auto* child = std::get_if<StructId>(&item);
            if (child == nullptr || is_empty(content_, *child)) continue;
            if (last && is_set_apart(*last, *child)) add_empty_line();
            write(*child);
            last = *child;
        }
    }

    /// Whether an empty line stands between two elements: round entries, but not below a title.
    bool is_set_apart(StructId last, StructId next) const {
        if (content_.role(last) == Role::kH2) return false;
        return content_.role(last) == Role::kSect || content_.role(next) == Role::kSect;
    }

    void write(StructId id) {
        switch (content_.role(id)) {
            case Role::kH2:
                return write_title(line_of(id));
            case Role::kLI:
                return write_item(id);
            case Role::kTR:
                return write_table_row(id);
            case Role::kFigure:
                return;
            default:
                break;
        }
        if (has_blocks(content_, id)) return write_children(id);
        if (content_[id].place == Place::kAside && out_.ends_with('\n')) {
            out_.pop_back();
            out_ += " | " + line_of(id) + "\n";
        } else {
            add_line(line_of(id));
        }
    }

    void write_title(const std::string& title) {
        const std::string capitals = to_upper(title, content_.document.info.language);
        add_line(capitals);
        if (capitals == fold_case(title)) add_line(std::string(display_width(title), '-'));
    }

    /// "- " or "1. " before the first line, the others below its text.
    void write_item(StructId id) {
        std::string label = "-";
        for (const ContentItem& item : content_[id].items) {
            const auto* child = std::get_if<StructId>(&item);
            if (child == nullptr || content_.role(*child) != Role::kLbl) continue;
            const std::string text = line_of(*child);
            if (label_number(text)) label = text;
        }
        const std::size_t begin = out_.size();
        indent_ += label.size() + 1;
        for (const ContentItem& item : content_[id].items) {
            const auto* child = std::get_if<StructId>(&item);
            if (child != nullptr && content_.role(*child) != Role::kLbl) write(*child);
        }
        indent_ -= label.size() + 1;
        if (out_.size() > begin) out_.replace(begin + indent_, label.size(), label);
    }

    void write_table_row(StructId id) {
        std::string line;
        std::vector<StructId> lists;
        for (const ContentItem& item : content_[id].items) {
            const auto* cell = std::get_if<StructId>(&item);
            if (cell == nullptr) continue;
            const CellParts parts = cell_parts(content_, *cell);
            lists.insert(lists.end(), parts.lists.begin(), parts.lists.end());
            for (const StructId part : parts.lines) {
                if (!line.empty()) line += part == parts.lines.front() ? " | " : ", ";
                line += simple_text(plain_text(content_, part));
            }
        }
        add_line(line);
        for (const StructId list : lists) write_children(list);
    }

    const Content& content_;
    std::string out_ = {};
    std::size_t indent_ = 0;
};

}  // namespace

std::string write_plain_text(const Content& content) {
    return PlainTextWriter(content).write();
}

}  // namespace cvpdf
