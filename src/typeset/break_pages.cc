#include <algorithm>

#include "typeset/galley.h"

namespace cvpdf {
namespace {

constexpr int kAlmostForbidden = kForbidden - 1;

BreakOptions page_options(Length height) {
    return {.line_end_stretch = scaled(height, 1, 5),
            .runt_width = scaled(height, 1, 8),
            .runt_cost = 30,
            .line_cost = 20'000};
}

/// The same list with everything forbidden allowed at the highest price.
std::vector<Item> relaxed(std::vector<Item> items) {
    for (Item& item : items) {
        Penalty* penalty = std::get_if<Penalty>(&item.content);
        if (penalty != nullptr) penalty->cost = std::min(penalty->cost, kAlmostForbidden);
    }
    return items;
}

int set_ratio(const BrokenLine& page) {
    const Length slack = page.measure - page.natural;
    if (slack < Length{}) {
        if (page.shrink == Length{}) return 0;
        return static_cast<int>(
            std::max<std::int64_t>(scaled(slack, 1000, page.shrink.units).units, -1000));
    }
    if (page.closed || slack > page.stretch || page.stretch == Length{}) return 0;
    return static_cast<int>(scaled(slack, 1000, page.stretch.units).units);
}

}  // namespace

std::vector<PageSpan> break_pages(const Galley& galley, std::span<const Length> heights) {
    const BreakOptions options = page_options(heights.front());
    BreakResult result = best_breaks(galley.items, heights, options);
    if (result.overfull_by > Length{}) {
        result = best_breaks(relaxed(galley.items), heights, options);
    }
    std::vector<PageSpan> pages;
    for (const BrokenLine& page : result.lines) {
        pages.push_back({.begin = page.begin,
                         .end = page.end,
                         .set_permille = set_ratio(page),
                         .overfull_by = page.overfull_by});
    }
    return pages;
}

PagedGalley stack_pages(const Flow& flow, std::span<const Group> groups,
                        std::span<const BlockExtent> extents, std::span<const Length> heights) {
    const auto stack = [&](TallEntries tall_entries) {
        PagedGalley out{.galley =
                            stack_blocks(flow, groups, extents, heights.front(), tall_entries)};
        out.pages = break_pages(out.galley, heights);
        return out;
    };
    PagedGalley whole = stack(TallEntries::kWhole);
    if (!whole.galley.has_tall_entries || whole.pages.size() < 2) return whole;
    PagedGalley divided = stack(TallEntries::kDivided);
    return divided.pages.size() < whole.pages.size() ? divided : whole;
}

Length set_width(const Glue& glue, int permille) {
    const Length give = permille < 0 ? glue.shrink : glue.stretch;
    return glue.width + scaled(give, permille, 1000);
}

Length height_of(const Galley& galley, const PageSpan& page) {
    Length height;
    for (std::size_t i = page.begin; i < page.end; ++i) {
        const Item& item = galley.items[i];
        if (const Box* box = std::get_if<Box>(&item.content)) height += box->width;
        if (const Glue* glue = std::get_if<Glue>(&item.content)) {
            height += set_width(*glue, page.set_permille);
        }
    }
    return height;
}

}  // namespace cvpdf
