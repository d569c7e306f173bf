#include "pdf/outline.h"

namespace cvpdf {

namespace {

struct Node {
    const OutlineItem* item = nullptr;
    Destination destination = {};
    std::optional<std::size_t> parent = {};
    std::vector<std::size_t> children = {};
    std::int64_t descendants = 0;
    PdfRef ref = {};
};

/// Items in order; an item lies under the nearest one before it of a smaller level.
std::vector<Node> build_nodes(const Document& document,
                              std::span<const std::optional<Destination>> starts) {
    std::vector<Node> nodes;
    std::vector<std::size_t> path;
    for (const OutlineItem& item : document.outline) {
        const auto target = static_cast<std::size_t>(item.target);
        if (item.title.empty() || target >= starts.size() || !starts[target]) continue;
        while (!path.empty() && nodes[path.back()].item->level >= item.level) path.pop_back();
        Node node{.item = &item, .destination = *starts[target]};
        if (!path.empty()) {
            node.parent = path.back();
            nodes[path.back()].children.push_back(nodes.size());
        }
        path.push_back(nodes.size());
        nodes.push_back(std::move(node));
    }
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (nodes[i].parent) nodes[*nodes[i].parent].descendants += 1 + nodes[i].descendants;
    }
    return nodes;
}

void add_family(PdfDict& dict, const std::vector<Node>& nodes,
                const std::vector<std::size_t>& children) {
    if (children.empty()) return;
    dict.add("First", nodes[children.front()].ref);
    dict.add("Last", nodes[children.back()].ref);
}

}  // namespace

std::optional<PdfRef> add_outline(PdfObjects& objects, const Document& document,
                                  std::span<const std::optional<Destination>> starts,
                                  const std::vector<PdfRef>& page_refs) {
    constexpr std::size_t kMostItemsShownOpen = 30;
    std::vector<Node> nodes = build_nodes(document, starts);
    if (nodes.empty()) return {};
    const bool is_open = nodes.size() <= kMostItemsShownOpen;

    const PdfRef root = objects.reserve();
    std::vector<std::size_t> top_level;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].ref = objects.reserve();
        if (!nodes[i].parent) top_level.push_back(i);
    }
    const auto define_siblings = [&](const std::vector<std::size_t>& siblings, PdfRef parent) {
        for (std::size_t k = 0; k < siblings.size(); ++k) {
            const Node& node = nodes[siblings[k]];
            PdfDict dict{
                {"Title", pdf_text(node.item->title)},
                {"Parent", parent},
                {"Dest", PdfArray{page_refs[node.destination.page], pdf_name("XYZ"), 0,
                                  node.destination.top, 0}},
            };
            if (k > 0) dict.add("Prev", nodes[siblings[k - 1]].ref);
            if (k + 1 < siblings.size()) dict.add("Next", nodes[siblings[k + 1]].ref);
            add_family(dict, nodes, node.children);
            // Closed items of a long outline hide their children only: those are closed too.
            const auto shown_if_opened = static_cast<std::int64_t>(node.children.size());
            if (!node.children.empty()) {
                dict.add("Count", is_open ? node.descendants : -shown_if_opened);
            }
            objects.define(node.ref, std::move(dict));
        }
    };
    define_siblings(top_level, root);
    for (const Node& node : nodes) define_siblings(node.children, node.ref);

    PdfDict dict{
        {"Type", pdf_name("Outlines")},
        {"Count", static_cast<std::int64_t>(is_open ? nodes.size() : top_level.size())},
    };
    add_family(dict, nodes, top_level);
    objects.define(root, std::move(dict));
    return root;
}

}  // namespace cvpdf
