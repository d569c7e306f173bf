#include "typeset/set_flow.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace cvpdf {
namespace {

Rect within_margins(const PageMaster& master) {
    const Insets& margins = master.margins;
    return {.origin = {margins.left, margins.top},
            .size = {master.size.width - margins.left - margins.right,
                     master.size.height - margins.top - margins.bottom}};
}

std::optional<Rect> region_area(const PageMaster& master, std::string_view name) {
    const auto region = std::ranges::find(master.regions, name, &Region::name);
    if (region == master.regions.end()) return {};
    return region->area;
}

/// What stands beside a figure takes its room in the figure's box and none of its own.
std::vector<BlockExtent> extents_of(const std::vector<SetBlock>& blocks) {
    std::vector<BlockExtent> extents;
    std::size_t beside = 0;
    for (const SetBlock& block : blocks) {
        extents.push_back(beside > 0 ? BlockExtent{} : extent_of(block));
        if (beside > 0) --beside;
        const SetFigure* figure = std::get_if<SetFigure>(&block);
        if (figure != nullptr) beside = figure->beside_tops.size();
    }
    return extents;
}

ParagraphSetter whole_setter(const Document& document, const TextTools& tools) {
    return [&](const Paragraph& paragraph, Length region_width) {
        return set_paragraph(paragraph, region_width, document, tools);
    };
}

std::vector<SetBlock> set_blocks(const Flow& flow, const Document& document, const TextTools& tools,
                                 const ParagraphSetter& set) {
    const std::vector<RegionOnPage> regions = regions_of(document, flow, 1);
    const Size region = regions.empty() ? Size{} : regions.front().area.size;
    std::vector<SetBlock> blocks;
    blocks.reserve(flow.blocks.size());
    while (blocks.size() < flow.blocks.size()) {
        const std::span<const Block> rest = std::span(flow.blocks).subspan(blocks.size());
        if (const Paragraph* paragraph = std::get_if<Paragraph>(&rest.front().content)) {
            blocks.emplace_back(set(*paragraph, region.width));
        } else if (std::holds_alternative<Figure>(rest.front().content)) {
            std::ranges::move(set_figure(rest, region, document, tools),
                              std::back_inserter(blocks));
        } else if (const Table* table = std::get_if<Table>(&rest.front().content)) {
            blocks.emplace_back(set_table(*table, region, document, tools));
        } else {
            blocks.emplace_back(std::get<Rule>(rest.front().content));
        }
    }
    return blocks;
}

}  // namespace

std::vector<RegionOnPage> regions_of(const Document& document, const Flow& flow,
                                     std::size_t count) {
    const std::vector<PageMaster>& masters = document.page_masters;
    std::vector<RegionOnPage> regions;
    for (std::size_t page = 0; page < masters.size(); ++page) {
        if (const auto area = region_area(masters[page], flow.region))
            regions.push_back({page, *area});
    }
    if (regions.empty()) {
        for (std::size_t page = 0; page < masters.size(); ++page) {
            regions.push_back({page, within_margins(masters[page])});
        }
    }
    while (!regions.empty() && regions.size() < count) {
        regions.push_back({std::max(regions.back().page + 1, masters.size()), regions.back().area});
    }
    return regions;
}

std::vector<Length> region_heights(const Document& document, const Flow& flow) {
    std::vector<Length> heights;
    for (const RegionOnPage& region : regions_of(document, flow, 1)) {
        heights.push_back(region.area.size.height);
    }
    return heights;
}

std::vector<SetBlock> set_blocks(const Flow& flow, const Document& document,
                                 const TextTools& tools) {
    return set_blocks(flow, document, tools, whole_setter(document, tools));
}

SetFlow set_flow(const Flow& flow, const Document& document, const TextTools& tools) {
    return set_flow(flow, document, tools, whole_setter(document, tools));
}

SetFlow set_flow(const Flow& flow, const Document& document, const TextTools& tools,
                 const ParagraphSetter& set) {
    const std::vector<Length> heights = region_heights(document, flow);
    SetFlow result{.blocks = set_blocks(flow, document, tools, set)};
    if (heights.empty()) return result;
    result.galley = stack_blocks(flow, document.groups, extents_of(result.blocks), heights.front());
    result.pages = break_pages(result.galley, heights);
    return result;
}

}  // namespace cvpdf
