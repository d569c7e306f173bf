#include "cv/dialects/markdown_blocks.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"
#include "cv/read_selection.h"

namespace cvpdf::dialects {

namespace {

/// Columns that a tab indents by.
constexpr std::size_t kTab = 4;
/// Deeper lists do not nest.
constexpr std::size_t kDeepest = 6;

struct Line {
    std::size_t begin = 0;   ///< of its content, behind indentation and mark
    std::size_t end = 0;     ///< without blanks at the end
    std::size_t indent = 0;  ///< columns in front of the mark or content
    bool is_item = false;
    std::optional<std::size_t> number = {};
    bool is_blank() const { return begin >= end; }
};

/// The length of a list mark with the blanks behind it; 0 where there is none.
std::size_t mark_length(std::string_view line) {
    std::size_t length = 0;
    if (line.starts_with("•") || line.starts_with("◦") || line.starts_with("▪")) {
        length = std::string_view("•").size();
        const std::size_t text = line.find_first_not_of(" \t", length);
        return text == std::string_view::npos ? 0 : text;
    }
    if (!line.empty() && std::string_view("-*+").find(line.front()) != std::string_view::npos) {
        length = 1;
    } else {
        while (length < line.size() && is_ascii_digit(line[length])) ++length;
        if (length == 0 || length > 3 || length >= line.size()) return 0;
        if (line[length] != '.' && line[length] != ')') return 0;
        ++length;
    }
    const std::size_t text = line.find_first_not_of(" \t", length);
    return text == std::string_view::npos || text == length ? 0 : text;
}

/// The number that an item of an ordered list begins with, up to what a list may have.
std::optional<std::size_t> number_of(std::string_view item) {
    std::size_t number = 0;
    const auto end = std::from_chars(item.data(), item.data() + item.size(), number);
    return end.ec == std::errc() && number <= kMostFew ? std::optional(number) : std::nullopt;
}

/// `## Title` without the signs.
std::size_t heading_length(std::string_view line) {
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (signs == 0 || signs > 6 || signs >= line.size() || line[signs] != ' ') return 0;
    return std::min(line.find_first_not_of(' ', signs), line.size());
}

Line scan_line(std::string_view text, std::size_t begin, std::size_t end) {
    Line line{.begin = begin, .end = end};
    while (line.begin < end && (text[line.begin] == ' ' || text[line.begin] == '\t')) {
        line.indent += text[line.begin] == '\t' ? kTab : 1;
        ++line.begin;
    }
    while (line.end > line.begin &&
           std::string_view(" \t\r").find(text[line.end - 1]) != std::string_view::npos) {
        --line.end;
    }
    const std::string_view content = text.substr(line.begin, line.end - line.begin);
    if (const std::size_t mark = mark_length(content)) {
        line.is_item = true;
        line.number = number_of(content);
        // A number that no list of ours has stays in the text.
        if (line.number || !is_ascii_digit(content.front())) line.begin += mark;
    } else {
        line.begin += heading_length(content);
    }
    return line;
}

Line text_line(std::string_view text, std::size_t end) {
    const std::string_view content = trim_blanks(text.substr(0, end));
    if (content.empty()) return {};
    const auto begin = static_cast<std::size_t>(content.data() - text.data());
    return {.begin = begin, .end = begin + content.size()};
}

/// Rules and the underlines of headings: `---`, `***`, `===`.
bool is_rule(std::string_view content) {
    return content.size() >= 3 && std::string_view("-*_=").find(content[0]) != content.npos &&
           content.find_first_not_of(content[0]) == std::string_view::npos;
}

class BlockReader {
  public:
    explicit BlockReader(const Node& scalar) : scalar_(scalar) {}

    std::vector<MarkdownBlock> read(FirstLine first) && {
        const std::string_view text = scalar_.text;
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const bool is_text = begin == 0 && first == FirstLine::kText;
            // A backslash at its end breaks a line, which here goes on with the next.
            const bool breaks = end < text.size() && end > begin && text[end - 1] == '\\' &&
                                (end < begin + 2 || text[end - 2] != '\\');
            const std::size_t line_end = breaks ? end - 1 : end;
            add(is_text ? text_line(text, line_end) : scan_line(text, begin, line_end));
            begin = end + 1;
        }
        return std::move(blocks_);
    }

  private:
    void add(const Line& line) {
        const std::string_view content =
            std::string_view(scalar_.text).substr(line.begin, line.end - line.begin);
        if (line.is_blank() || is_rule(content)) {
            open_ = false;
            return;
        }
        Node text = slice_text(scalar_, line.begin, line.end);
        if (line.is_item) {
            while (!indents_.empty() && indents_.back() > line.indent) indents_.pop_back();
            const bool deeper = indents_.empty() || indents_.back() < line.indent;
            if (deeper && indents_.size() <= kDeepest) indents_.push_back(line.indent);
            blocks_.push_back({.is_item = true,
                               .depth = indents_.size() - 1,
                               .number = line.number,
                               .text = std::move(text)});
        } else if (open_) {
            append_text(blocks_.back().text, " ", text);
        } else if (line.indent > 0 && !blocks_.empty() && blocks_.back().is_item) {
            // An indented paragraph behind an empty line belongs to the item above it.
            append_text(blocks_.back().text, " ", text);
        } else {
            indents_.clear();
            blocks_.push_back({.text = std::move(text)});
        }
        open_ = true;
    }

    const Node& scalar_;
    std::vector<MarkdownBlock> blocks_;
    std::vector<std::size_t> indents_;  ///< of the lists that are open
    bool open_ = false;                 ///< the last block goes on with the next line
};

Node make_number(std::size_t number, Span span) {
    Node node = make_text(fmt::format("{}", number), span);
    node.style = ScalarStyle::kPlain;
    return node;
}

bool has_list(const std::vector<MarkdownBlock>& blocks) {
    return std::ranges::any_of(blocks, &MarkdownBlock::is_item);
}

}  // namespace

std::vector<MarkdownBlock> split_blocks(const Node& scalar, FirstLine first) {
    if (!scalar.is_scalar()) return {};
    return BlockReader(scalar).read(first);
}

Node nest_bullets(const std::vector<MarkdownBlock>& blocks, Span span) {
    Node list = make_sequence(span);
    std::vector<Node*> path;  // the mappings of the items that are open
    const auto add = [&](const MarkdownBlock& block, bool has_children) -> Node* {
        Node* siblings = &list;
        if (!path.empty()) siblings = find(*path.back(), "highlights");
        if (!has_children && !block.number) {
            siblings->items.push_back(block.text);
            return nullptr;
        }
        Node item = make_mapping(block.text.span);
        put(item, "text", block.text);
        if (block.number) put(item, "number", make_number(*block.number, block.text.span));
        if (has_children) put(item, "highlights", make_sequence(block.text.span));
        siblings->items.push_back(std::move(item));
        return has_children ? &siblings->items.back() : nullptr;
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t depth = blocks[i].is_item ? blocks[i].depth : 0;
        while (path.size() > depth) path.pop_back();
        const bool has_children = i + 1 < blocks.size() && blocks[i + 1].is_item &&
                                  blocks[i].is_item && blocks[i + 1].depth > blocks[i].depth;
        if (Node* item = add(blocks[i], has_children)) path.push_back(item);
    }
    return list;
}

SummaryAndBullets split_summary(const Node& scalar) {
    std::vector<MarkdownBlock> blocks = split_blocks(scalar);
    SummaryAndBullets result;
    if (!has_list(blocks)) {
        for (const MarkdownBlock& block : blocks) append_text(result.summary, " ", block.text);
        return result;
    }
    const auto first = std::ranges::find(blocks, true, &MarkdownBlock::is_item);
    for (auto block = blocks.begin(); block != first; ++block) {
        append_text(result.summary, " ", block->text);
    }
    blocks.erase(blocks.begin(), first);
    result.bullets = nest_bullets(blocks, scalar.span);
    return result;
}

Node without_bullet(const Node& scalar) {
    const std::string_view text = scalar.text;
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view content = text.substr(begin);
    const bool is_number = !content.empty() && is_ascii_digit(content.front());
    const std::size_t mark = is_number ? 0 : mark_length(content);
    return mark == 0 ? scalar : slice_text(scalar, begin + mark, text.size());
}

}  // namespace cvpdf::dialects
