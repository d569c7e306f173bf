#include "cv/dialects/rendercv_lists.h"

#include <algorithm>
#include <utility>

#include "cv/dialects/native_tree.h"
#include "cv/dialects/section_items.h"

namespace cvpdf::dialects {

namespace {

/// The blocks of a text that holds a list; none of another.
std::vector<MarkdownBlock> blocks_with_list(const Node& text) {
    if (!text.is_scalar() || text.text.find('\n') == std::string::npos) return {};
    std::vector<MarkdownBlock> blocks = split_blocks(text);
    const auto items = std::ranges::count_if(blocks, &MarkdownBlock::is_item);
    if (items == 0 || (items == 1 && blocks.front().is_item)) return {};
    return blocks;
}

/// The texts of bullets at any depth, as ours.
Node native_texts(Node bullets, const RenderCvContext& context) {
    if (bullets.is_scalar()) return rendercv_texts(bullets, context);
    for (Node& item : bullets.items) item = native_texts(std::move(item), context);
    for (Member& member : bullets.members) {
        if (member.key == "number") continue;
        member.value = native_texts(std::move(member.value), context);
    }
    return bullets;
}

}  // namespace

std::optional<std::vector<Node>> listed_highlights(const Node& item,
                                                   const RenderCvContext& context) {
    std::vector<MarkdownBlock> blocks = blocks_with_list(item);
    if (blocks.empty()) return std::nullopt;
    if (!blocks.front().is_item) {
        for (MarkdownBlock& block : blocks) {
            if (block.is_item) ++block.depth;
        }
        blocks.front().is_item = true;
    }
    return native_texts(nest_bullets(blocks, item.span), context).items;
}

std::optional<SummaryAndBullets> listed_summary(const Node& text, const RenderCvContext& context) {
    if (blocks_with_list(text).empty()) return std::nullopt;
    SummaryAndBullets parts = split_summary(text);
    if (!is_empty(parts.summary)) parts.summary = rendercv_texts(parts.summary, context);
    parts.bullets = native_texts(std::move(parts.bullets), context);
    return parts;
}

std::optional<std::vector<Node>> listed_entries(const Node& text, const RenderCvContext& context,
                                                std::size_t& counted) {
    const std::vector<MarkdownBlock> blocks = blocks_with_list(text);
    if (blocks.empty()) return std::nullopt;
    return section_entries(
        blocks, [&](const Node& block) { return rendercv_texts(block, context); }, counted);
}

}  // namespace cvpdf::dialects
