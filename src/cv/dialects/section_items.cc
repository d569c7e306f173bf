#include "cv/dialects/section_items.h"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cv/dialects/native_tree.h"
#include "cv/model.h"

namespace cvpdf::dialects {

std::vector<Node> section_entries(const std::vector<MarkdownBlock>& blocks,
                                  const std::function<Node(const Node&)>& native_text,
                                  std::size_t& counted) {
    std::vector<Node> entries;
    std::optional<std::size_t> number;  // of the block before
    bool counts = false;                // its list goes on from the section's numbers
    for (const MarkdownBlock& block : blocks) {
        Node entry = native_text(block.text);
        if (!block.number || !number) counts = block.number == counted + 1;
        number = number_after(number, block.number);
        if (number && !counts) {
            Node numbered = make_text(fmt::format("{}. ", *number), entry.span);
            append_text(numbered, "", entry);
            entry = std::move(numbered);
        } else if (block.is_item) {
            if (counts) ++counted;
            Node text = std::exchange(entry, make_mapping(block.text.span));
            put(entry, counts ? "number" : "bullet", std::move(text));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace cvpdf::dialects
