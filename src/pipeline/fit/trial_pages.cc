#include "pipeline/fit/trial_pages.h"

#include <algorithm>
#include <utility>

namespace cvpdf {

namespace {

/// Of a page, from its top: between its margins.
struct TextArea {
    Length top = {};
    Length bottom = {};
};

TextArea text_area(const Document& document, std::size_t page) {
    const std::vector<PageMaster>& masters = document.page_masters;
    const PageMaster& master = masters[std::min(page, masters.size() - 1)];
    return {.top = master.margins.top, .bottom = master.size.height - master.margins.bottom};
}

}  // namespace

std::size_t TrialPages::page_count() const {
    std::size_t count = 1;
    for (const MeasuredFlow& flow : flows) {
        for (const FilledRegion& region : flow.regions) count = std::max(count, region.page + 1);
    }
    return count;
}

std::vector<int> TrialPages::full_permille() const {
    std::vector<int> full(page_count());
    for (const MeasuredFlow& flow : flows) {
        for (const FilledRegion& region : flow.regions) {
            const TextArea area = text_area(document, region.page);
            const std::int64_t height = std::max<std::int64_t>((area.bottom - area.top).units, 1);
            const Length reached = region.area.top() + region.used - area.top;
            const auto permille = static_cast<int>(scaled({1000}, reached.units, height).units);
            full[region.page] = std::max(full[region.page], permille);
        }
    }
    return full;
}

Outcome TrialPages::outcome(std::size_t pages) const {
    Length too_much;
    Length left = text_area(document, pages - 1).bottom;
    bool fits = true;
    for (const MeasuredFlow& flow : flows) {
        Length beyond;
        for (const FilledRegion& region : flow.regions) {
            if (region.page >= pages || region.overfull_by > Length{}) {
                beyond += region.page >= pages ? region.used : region.overfull_by;
                fits = false;
            } else if (region.page + 1 == pages) {
                left = std::min(left, text_area(document, region.page).bottom - region.area.top() -
                                          region.used);
            }
        }
        too_much = std::max(too_much, beyond);
    }
    return {.fits = fits, .room = fits ? left : -too_much};
}

TrialRoom::TrialRoom(const ComposeInput& input, const Document& whole, std::size_t pages,
                     const TextTools& tools)
    : input_(input),
      first_pages_(pages),
      photo_(whole.images.empty() ? nullptr : &whole.images.front()),
      tools_(tools) {}

TrialPages TrialRoom::measure(const CvFile& file, const TokenMoves& moves) {
    const Layout layout = move_tokens(input_.layout, moves);
    Diagnostics told_before;
    TrialPages pages{.document = compose({.file = file,
                                          .layout = layout,
                                          .locale = input_.locale,
                                          .networks = input_.networks,
                                          .language = input_.language,
                                          .prepared_photo = photo_},
                                         told_before)};
    pages.flows = measure_flows(pages.document, first_pages_, tools_, counts_);
    return pages;
}

}  // namespace cvpdf
