#include "typeset/set_flow.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "typeset/page_regions.h"

namespace cvpdf {
namespace {

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

std::vector<SetBlock> set_blocks(const Flow& flow, std::span<const PageMaster> masters,
                                 const Document& document, const TextTools& tools,
                                 const ParagraphSetter& set) {
    const std::vector<RegionOnPage> regions = regions_of(masters, flow, 1);
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

std::vector<SetBlock> set_blocks(const Flow& flow, std::span<const PageMaster> masters,
                                 const Document& document, const TextTools& tools) {
    return set_blocks(flow, masters, document, tools, whole_setter(document, tools));
}

SetFlow set_flow(const Flow& flow, std::span<const PageMaster> masters, const Document& document,
                 const TextTools& tools) {
    return set_flow(flow, masters, document, tools, whole_setter(document, tools));
}

SetFlow set_flow(const Flow& flow, std::span<const PageMaster> masters, const Document& document,
                 const TextTools& tools, const ParagraphSetter& set) {
    std::vector<Length> heights;
    for (const RegionOnPage& region : regions_of(masters, flow, 1)) {
        heights.push_back(region.area.size.height);
    }
    SetFlow result{.blocks = set_blocks(flow, masters, document, tools, set)};
    if (heights.empty()) return result;
    PagedGalley paged = stack_pages(flow, document.groups, extents_of(result.blocks), heights);
    result.galley = std::move(paged.galley);
    result.pages = std::move(paged.pages);
    return result;
}

}  // namespace cvpdf
