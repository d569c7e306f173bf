#include "cv/dialects/resume_bullets.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/ascii.h"
#include "cv/dialects/markdown_blocks.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rewrite_text.h"

namespace cvpdf::dialects {

namespace {

/// The number that a text begins with marks an item only where others follow: `1. place` is text.
std::vector<MarkdownBlock> blocks_of_bullet(const Node& text) {
    std::vector<MarkdownBlock> blocks = split_blocks(text);
    const std::string_view content = trim_blanks(text.text);
    const bool is_number = !content.empty() && is_ascii_digit(content.front());
    const auto items = std::ranges::count_if(
        blocks, [](const MarkdownBlock& block) { return block.is_item && block.depth == 0; });
    return is_number && items == 1 ? split_blocks(text, FirstLine::kText) : blocks;
}

/// A bullet may hold a list of its own.
void add_bullet(const Node& item, Node& list, Diagnostics& diagnostics) {
    const Node text = html_to_markdown(joined_text(item, ", "), diagnostics);
    std::vector<MarkdownBlock> blocks = blocks_of_bullet(without_bullet(text));
    if (blocks.empty()) return;
    for (MarkdownBlock& block : blocks) {
        if (&block != &blocks.front() && block.is_item) ++block.depth;
    }
    blocks.front().is_item = true;
    blocks.front().depth = 0;
    Node nested = nest_bullets(blocks, item.span);
    clean_bullets(nested, diagnostics);
    std::ranges::move(nested.items, std::back_inserter(list.items));
}

}  // namespace

void clean_bullets(Node& bullets, Diagnostics& diagnostics) {
    if (bullets.is_scalar()) bullets = plain_markdown(trim_text(bullets), diagnostics);
    for (Node& item : bullets.items) clean_bullets(item, diagnostics);
    for (Member& member : bullets.members) {
        if (member.key != "number") clean_bullets(member.value, diagnostics);
    }
}

Node native_bullets(const Node& value, Diagnostics& diagnostics) {
    if (!value.is_sequence()) {
        std::vector<MarkdownBlock> blocks =
            split_blocks(html_to_markdown(joined_text(value, "\n\n"), diagnostics));
        Node list = nest_bullets(blocks, value.span);
        clean_bullets(list, diagnostics);
        return list;
    }
    Node list = make_sequence(value.span);
    for (const Node& item : value.items) {
        if (!is_empty(item)) add_bullet(item, list, diagnostics);
    }
    return list;
}

}  // namespace cvpdf::dialects
