// placed_elements: what the pages show of a document's elements that the file says of them beside
// their contents: where they begin, what their labels are, what figures frame. Found at once, so
// that a page's items need not be kept once they are written.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/geometry.h"
#include "document/struct_tree.h"
#include "typeset/page.h"

namespace cvpdf {

/// A place to go to.
struct Destination {
    std::size_t page = 0;
    std::int64_t top = 0;  ///< points from the page's bottom edge, as PDF counts them
};

/// The frame of an image.
struct FigureFrame {
    Rect area = {};
    Length page_height = {};
};

struct ListLabel {
    StructId element = kArtifact;
    std::string text = {};
};

struct PlacedElements {
    /// For each element: where its first glyphs, or those of an element in it, stand.
    std::vector<std::optional<Destination>> starts = {};
    /// By index of the list: its first label.
    std::unordered_map<std::size_t, ListLabel> first_labels = {};
    /// By index of the figure: where its image first appears.
    std::unordered_map<std::size_t, FigureFrame> figures = {};
};

PlacedElements find_placed_elements(const StructTree& tree, const std::vector<Page>& pages);

}  // namespace cvpdf
