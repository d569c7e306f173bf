#include "pdf/placed_elements.h"

#include <algorithm>
#include <utility>

namespace cvpdf {

namespace {

std::size_t index_of(StructId id) {
    return static_cast<std::size_t>(id);
}

std::int64_t ceil_to_points(Length length) {
    return (length.units + kUnitsPerPoint - 1) / kUnitsPerPoint;
}

bool is_inline(Role role) {
    return role == Role::kSpan || role == Role::kLink;
}

/// The label that an element is or stands in.
std::optional<StructId> label_around(const StructTree& tree, StructId id) {
    while (is_inline(tree[id].role) && tree[id].parent != kArtifact) id = tree[id].parent;
    if (tree[id].role != Role::kLbl || tree[id].parent == kArtifact) return {};
    return id;
}

class Finder {
  public:
    explicit Finder(const StructTree& tree) : tree_(tree) {
        out_.starts.resize(tree.elements.size());
    }

    void see_page(const Page& page, std::size_t index) {
        for (const PlacedItem& item : page.items) {
            if (item.element == kArtifact) continue;
            if (const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content)) {
                see_start(*glyphs, item.element, page.size.height, index);
                see_label(*glyphs, item.element);
            } else if (const auto* image = std::get_if<PlacedImage>(&item.content)) {
                out_.figures.try_emplace(
                    index_of(item.element),
                    FigureFrame{.area = image->frame, .page_height = page.size.height});
            }
        }
    }

    PlacedElements take() { return std::move(out_); }

  private:
    void see_start(const PlacedGlyphs& glyphs, StructId id, Length page_height, std::size_t page) {
        const Length top = std::clamp(glyphs.origin.y - glyphs.run->size, Length{}, page_height);
        // Whole points: nobody sees where between them a window's edge lies.
        const Destination here{.page = page, .top = ceil_to_points(page_height - top)};
        for (; id != kArtifact; id = tree_[id].parent) {
            std::optional<Destination>& start = out_.starts[index_of(id)];
            if (start) return;
            start = here;
        }
    }

    void see_label(const PlacedGlyphs& glyphs, StructId id) {
        const auto label = label_around(tree_, id);
        if (!label) return;
        const StructId list = tree_[tree_[*label].parent].parent;
        if (list == kArtifact) return;
        ListLabel& first =
            out_.first_labels.try_emplace(index_of(list), ListLabel{.element = *label})
                .first->second;
        if (first.element == *label) first.text += glyphs.run->text;
    }

    const StructTree& tree_;
    PlacedElements out_ = {};
};

}  // namespace

PlacedElements find_placed_elements(const StructTree& tree, const std::vector<Page>& pages) {
    Finder finder(tree);
    for (std::size_t i = 0; i < pages.size(); ++i) finder.see_page(pages[i], i);
    return finder.take();
}

}  // namespace cvpdf
