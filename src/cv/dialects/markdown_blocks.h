// Block Markdown in a text: its paragraphs and the items of its lists.
//
// Texts of a native CV are inline alone, but other programs keep bullets as a list inside a
// summary. A list's lines begin with `-`, `*`, `+`, `•` or a number, and a blank; deeper ones nest.
// Lines behind them belong to them up to an empty line. Private to cv/dialects/.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "input/node.h"

namespace cvpdf::dialects {

struct MarkdownBlock {
    bool is_item = false;   ///< else a paragraph
    std::size_t depth = 0;  ///< of an item: 0 for the outermost list
    /// Of an item of an ordered list, as written.
    std::optional<std::size_t> number = {};
    Node text = {};  ///< one line
};

/// Whether the first line may be an item, or is text whatever it begins with.
enum class FirstLine { kAny, kText };
std::vector<MarkdownBlock> split_blocks(const Node& scalar, FirstLine first = FirstLine::kAny);

/// A summary and bullets, as native entries have them.
struct SummaryAndBullets {
    Node summary = {};  ///< null: none
    Node bullets = {};  ///< a list as under `highlights:`; null: none
};

/// Paragraphs in front of the first list are the summary; what stands behind it are bullets.
SummaryAndBullets split_summary(const Node& scalar);

/// Bullets, nested by their depth, as under `highlights:`.
Node nest_bullets(const std::vector<MarkdownBlock>& blocks, Span span);

/// `- text` and `• text` without the mark.
Node without_bullet(const Node& scalar);

}  // namespace cvpdf::dialects
