#include "typeset/set_flow.h"

#include <algorithm>
#include <optional>
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

std::vector<BlockExtent> extents_of(const std::vector<SetBlock>& blocks) {
    std::vector<BlockExtent> extents;
    for (const SetBlock& block : blocks) {
        if (const SetParagraph* paragraph = std::get_if<SetParagraph>(&block)) {
            extents.push_back({.lines = paragraph->lines.size() + paragraph->aside_lines.size(),
                               .line_height = paragraph->leading});
        } else {
            extents.push_back({.lines = 1, .line_height = std::get<Rule>(block).thickness});
        }
    }
    return extents;
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

std::vector<SetBlock> set_blocks(const Flow& flow, const Document& document,
                                 const TextTools& tools) {
    const std::vector<RegionOnPage> regions = regions_of(document, flow, 1);
    const Length width = regions.empty() ? Length{} : regions.front().area.size.width;
    std::vector<SetBlock> blocks;
    blocks.reserve(flow.blocks.size());
    for (const Block& block : flow.blocks) {
        if (const Paragraph* paragraph = std::get_if<Paragraph>(&block.content)) {
            blocks.emplace_back(set_paragraph(*paragraph, width, document, tools));
        } else {
            blocks.emplace_back(std::get<Rule>(block.content));
        }
    }
    return blocks;
}

SetFlow set_flow(const Flow& flow, const Document& document, const TextTools& tools) {
    std::vector<Length> heights;
    for (const RegionOnPage& region : regions_of(document, flow, 1)) {
        heights.push_back(region.area.size.height);
    }
    SetFlow result{.blocks = set_blocks(flow, document, tools)};
    if (heights.empty()) return result;
    result.galley = stack_blocks(flow, document.groups, extents_of(result.blocks), heights.front());
    result.pages = break_pages(result.galley, heights);
    return result;
}

}  // namespace cvpdf
