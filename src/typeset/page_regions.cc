#include "typeset/page_regions.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "typeset/galley.h"

namespace cvpdf {
namespace {

/// Less room than a few lines take is none.
constexpr Length kLeastRoom = 48_pt;

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

bool lies_below_any(std::span<const PageMaster> masters, std::string_view name) {
    return std::ranges::any_of(masters, [&](const PageMaster& master) {
        return std::ranges::find(master.regions, name, &Region::below) != master.regions.end();
    });
}

/// The master of a page that the flow of `name` does not come to.
PageMaster without(PageMaster master, std::string_view name) {
    std::erase_if(master.regions, [&](const Region& region) { return region.name == name; });
    for (Region& region : master.regions) {
        if (region.below == name) region.below.clear();
    }
    return master;
}

/// The master of a page that is full of the flow of `name`.
PageMaster filled(PageMaster master, const Region& full) {
    std::erase_if(master.regions, [&](const Region& region) {
        return region.below == full.name || region.name == full.name;
    });
    master.regions.insert(master.regions.begin(), full);
    return master;
}

/// Up to what is filled above, else half-way to the text there.
void cut_fills(Region& region, const Region& above, Length space) {
    Length room = scaled(space, 1, 2);
    for (const RegionFill& fill : above.fills) room = space - std::min(fill.outset.bottom, space);
    for (RegionFill& fill : region.fills) fill.outset.top = std::min(fill.outset.top, room);
}

/// The master of the page on which the flow of `full` ends.
PageMaster shared(PageMaster master, Region full, Length height, Length space) {
    std::erase_if(master.regions, [&](const Region& region) { return region.name == full.name; });
    full.area.size.height = height;
    const Length top = full.area.top() + height + space;
    std::erase_if(master.regions, [&](const Region& region) {
        return region.below == full.name && region.area.bottom() - top < kLeastRoom;
    });
    for (Region& region : master.regions) {
        if (region.below != full.name) continue;
        region.area.size.height = region.area.bottom() - top;
        region.area.origin.y = top;
        region.below.clear();
        cut_fills(region, full, space);
    }
    master.regions.insert(master.regions.begin(), std::move(full));
    return master;
}

Length last_space(const Flow& flow) {
    return flow.blocks.empty() ? Length{} : flow.blocks.back().space_after.natural;
}

}  // namespace

std::vector<RegionOnPage> regions_of(std::span<const PageMaster> masters, const Flow& flow,
                                     std::size_t count) {
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

std::vector<PageMaster> cut_below(std::vector<PageMaster> masters, const Flow& flow,
                                  const SetFlow& set) {
    if (!lies_below_any(masters, flow.region)) return masters;
    const auto region = std::ranges::find(masters.front().regions, flow.region, &Region::name);
    if (set.pages.empty() || region == masters.front().regions.end()) {
        for (PageMaster& master : masters) master = without(std::move(master), flow.region);
        return masters;
    }
    const Region full = *region;
    const auto master_of = [&](std::size_t page) {
        return masters[std::min(page, masters.size() - 1)];
    };
    std::vector<PageMaster> cut;
    const std::size_t last = set.pages.size() - 1;
    for (std::size_t page = 0; page < last; ++page) cut.push_back(filled(master_of(page), full));
    cut.push_back(
        shared(master_of(last), full, height_of(set.galley, set.pages[last]), last_space(flow)));
    for (std::size_t page = last + 1; page <= std::max(last + 1, masters.size() - 1); ++page) {
        cut.push_back(without(master_of(page), flow.region));
    }
    return cut;
}

std::vector<PageFill> fills_of(const PageMaster& master) {
    std::vector<PageFill> fills = master.fills;
    for (const Region& region : master.regions) {
        for (const RegionFill& fill : region.fills) {
            const Insets& out = fill.outset;
            fills.push_back(
                {.area = {.origin = {region.area.left() - out.left, region.area.top() - out.top},
                          .size = {region.area.size.width + out.left + out.right,
                                   region.area.size.height + out.top + out.bottom}},
                 .color = fill.color});
        }
    }
    return fills;
}

}  // namespace cvpdf
