#include "pdf/reading_order.h"

#include <algorithm>
#include <cstddef>

namespace cvpdf {

namespace {

constexpr StructId kRoot{0};

/// The child of the root that an element lies in; the root itself for the root.
StructId part_of(const StructTree& tree, StructId id) {
    while (id != kRoot && tree[id].parent != kRoot) id = tree[id].parent;
    return id;
}

/// For each element that is a part: the page it ends on. Parts with nothing on the pages end where
/// the one before them does.
std::vector<std::size_t> last_pages(const StructTree& tree, const std::vector<Page>& pages) {
    std::vector<std::optional<std::size_t>> found(tree.elements.size());
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const PlacedItem& item : pages[page].items) {
            if (item.element == kArtifact) continue;
            found[static_cast<std::size_t>(part_of(tree, item.element))] = page;
        }
    }
    std::vector<std::size_t> out(tree.elements.size());
    std::size_t before = 0;
    for (const StructId part : tree[kRoot].children) {
        before = found[static_cast<std::size_t>(part)].value_or(before);
        out[static_cast<std::size_t>(part)] = before;
    }
    return out;
}

/// The items in the order of their parts. What may lie behind text is painted first; text that is
/// an artifact stays behind the item before it.
void sort_items(std::vector<PlacedItem>& items, const StructTree& tree,
                const std::vector<std::size_t>& rank) {
    struct Ranked {
        std::size_t rank = 0;
        std::size_t index = 0;
    };
    std::vector<Ranked> order;
    std::size_t before = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_artifact = items[i].element == kArtifact;
        const bool is_text = std::holds_alternative<PlacedGlyphs>(items[i].content);
        if (!is_artifact) before = rank[static_cast<std::size_t>(part_of(tree, items[i].element))];
        order.push_back({.rank = is_artifact && !is_text ? 0 : before, .index = i});
    }
    std::ranges::stable_sort(order, {}, &Ranked::rank);
    std::vector<PlacedItem> sorted;
    sorted.reserve(items.size());
    for (const Ranked& item : order) sorted.push_back(std::move(items[item.index]));
    items = std::move(sorted);
}

}  // namespace

std::optional<Reordered> in_page_order(const Document& document, const std::vector<Page>& pages) {
    const bool one_after_another =
        document.flows.size() < 2 && (!document.front || document.front->flows.size() < 2);
    if (one_after_another || pages.size() < 2) return std::nullopt;
    const std::vector<std::size_t> ends = last_pages(document.struct_tree, pages);
    const auto end_of = [&](StructId part) { return ends[static_cast<std::size_t>(part)]; };
    if (std::ranges::is_sorted(document.struct_tree[kRoot].children, {}, end_of)) {
        return std::nullopt;
    }
    Reordered out{.document = document, .pages = pages};
    StructTree& tree = out.document.struct_tree;
    std::vector<StructId>& parts = tree[kRoot].children;
    std::ranges::stable_sort(parts, {}, end_of);
    std::vector<std::size_t> rank(tree.elements.size());
    for (std::size_t i = 0; i < parts.size(); ++i) rank[static_cast<std::size_t>(parts[i])] = i;
    for (Page& page : out.pages) sort_items(page.items, tree, rank);
    return out;
}

}  // namespace cvpdf
