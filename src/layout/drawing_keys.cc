// Keys of what is drawn beside and behind text: icons, levels, bands of the page.

#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr Choice<LevelMark> kMarks[] = {
    {"none", LevelMark::kNone}, {"dots", LevelMark::kDots}, {"bar", LevelMark::kBar}};
constexpr Choice<PageEdge> kEdges[] = {{"top", PageEdge::kTop},
                                       {"bottom", PageEdge::kBottom},
                                       {"left", PageEdge::kLeft},
                                       {"right", PageEdge::kRight}};

/// A drawing that is larger leaves its line.
constexpr std::int32_t kMostIconThousandths = 1500;
constexpr Length kMostIcon = 20_pt;

std::optional<Dimension> read_icon_length(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Dimension> length = read_dimension(node, diagnostics);
    if (!length) return {};
    const bool is_within = length->fixed >= Length{} && length->fixed <= kMostIcon &&
                           length->em_thousandths >= 0 &&
                           length->em_thousandths <= kMostIconThousandths;
    if (is_within) return length;
    diagnostics.error(node.span, "expected a length from 0em to 1.5em, or to 20pt");
    return {};
}

constexpr KeySpec<IconsSpec> kIconsKeys[] = {
    {"show", "on | off", "whether they are drawn; without this key they are",
     [](const Node& node, IconsSpec& icons, LayoutContext& context) {
         assign(icons.show, read_switch(node, context.diagnostics));
     }},
    {"color", "color", "otherwise that of the text",
     [](const Node& node, IconsSpec& icons, LayoutContext& context) {
         assign(icons.color, read_reference(node, context.diagnostics));
     }},
    {"size", "dimension", "of the square that each fills, up to 1.5em",
     [](const Node& node, IconsSpec& icons, LayoutContext& context) {
         assign(icons.size, read_icon_length(node, context.diagnostics));
     }},
    {"gap", "dimension", "between it and the text",
     [](const Node& node, IconsSpec& icons, LayoutContext& context) {
         assign(icons.gap, read_icon_length(node, context.diagnostics));
     }},
};

constexpr KeySpec<LevelsSpec> kLevelsKeys[] = {
    {"draw", "none | dots | bar", "five dots or a bar, full as far as the level goes",
     [](const Node& node, LevelsSpec& levels, LayoutContext& context) {
         assign(levels.draw, read_choice(node, kMarks, context.diagnostics));
     }},
    {"color", "color", "of the full part; otherwise that of the text",
     [](const Node& node, LevelsSpec& levels, LayoutContext& context) {
         assign(levels.color, read_reference(node, context.diagnostics));
     }},
    {"rest", "color", "of what is missing of the whole; otherwise a tint of the text's colour",
     [](const Node& node, LevelsSpec& levels, LayoutContext& context) {
         assign(levels.rest, read_reference(node, context.diagnostics));
     }},
};

constexpr KeySpec<PageBandSpec> kBandKeys[] = {
    {"side", "top | bottom | left | right", "the edge; from right to left, all is mirrored",
     [](const Node& node, PageBandSpec& band, LayoutContext& context) {
         assign(band.side, read_choice(node, kEdges, context.diagnostics));
     }},
    {"size", "length", "how far it reaches in from the edge",
     [](const Node& node, PageBandSpec& band, LayoutContext& context) {
         assign(band.size, read_length(node, context.diagnostics));
     }},
    {"color", "color", "of the band",
     [](const Node& node, PageBandSpec& band, LayoutContext& context) {
         assign(band.color, read_reference(node, context.diagnostics));
     }},
    {"to_page", "1 | 2", "1: on the first page alone; otherwise on all",
     [](const Node& node, PageBandSpec& band, LayoutContext& context) {
         assign(band.to_page, read_integer(node, 1, 2, context.diagnostics));
     }},
};

}  // namespace

std::span<const KeySpec<IconsSpec>> icons_spec_keys() {
    return kIconsKeys;
}
std::span<const KeySpec<LevelsSpec>> levels_spec_keys() {
    return kLevelsKeys;
}
std::span<const KeySpec<PageBandSpec>> page_band_spec_keys() {
    return kBandKeys;
}

void read_icons(const Node& node, IconsSpec& icons, LayoutContext& context) {
    if (node.is_scalar()) {
        assign(icons.show, read_switch(node, context.diagnostics));
        return;
    }
    if (node.is_mapping()) icons.show = Switch::kOn;
    read_mapping(node, icons_spec_keys(), icons, context);
}

void read_levels(const Node& node, LevelsSpec& levels, LayoutContext& context) {
    if (node.is_scalar()) {
        assign(levels.draw, read_choice(node, kMarks, context.diagnostics));
    } else {
        read_mapping(node, levels_spec_keys(), levels, context);
    }
}

void read_page_bands(const Node& node, std::vector<PageBandSpec>& bands, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of bands", context.diagnostics);
        return;
    }
    bands.clear();
    for (const Node& item : node.items) {
        PageBandSpec band{.span = item.span};
        read_mapping(item, page_band_spec_keys(), band, context);
        // A size that could not be read has been told.
        const bool has_size = item.is_mapping() && item.find("size") != nullptr;
        if (band.size != Length{} || !has_size) bands.push_back(std::move(band));
    }
}

}  // namespace cvpdf
