#include "typeset/measure_flow.h"

#include "typeset/page_regions.h"
#include "typeset/set_flow.h"

namespace cvpdf {

std::size_t LineCounts::count(const Paragraph& paragraph, Length region_width,
                              const Document& document, const TextTools& tools) {
    const auto [known, is_new] =
        counts_.emplace(query_of(paragraph, region_width, document).key, 0);
    if (is_new) {
        known->second = extent_of(set_paragraph(paragraph, region_width, document, tools)).lines;
    }
    return known->second;
}

std::vector<MeasuredFlow> measure_flows(const Document& document, std::size_t first_pages,
                                        const TextTools& tools, LineCounts& counts) {
    const auto empty_lines = [&](const Paragraph& paragraph, Length region_width) {
        return SetParagraph{
            .lines = std::vector<LineBox>(counts.count(paragraph, region_width, document, tools)),
            .leading = paragraph.style.leading};
    };
    std::vector<PageMaster> masters = document.page_masters;
    std::vector<MeasuredFlow> flows;
    for (const Flow& flow : document.flows) {
        SetFlow set = set_flow(flow, masters, document, tools, empty_lines);
        MeasuredFlow& measured = flows.emplace_back();
        for (const RegionOnPage& region : regions_of(masters, flow, first_pages)) {
            if (region.page < first_pages) measured.heights.push_back(region.area.size.height);
        }
        masters = cut_below(std::move(masters), flow, set);
        const auto regions = regions_of(masters, flow, set.pages.size());
        measured.galley = std::move(set.galley);
        for (std::size_t i = 0; i < set.pages.size(); ++i) {
            measured.regions.push_back({.page = regions[i].page,
                                        .area = regions[i].area,
                                        .used = height_of(measured.galley, set.pages[i]),
                                        .overfull_by = set.pages[i].overfull_by});
        }
    }
    return flows;
}

}  // namespace cvpdf
