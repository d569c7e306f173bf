#include "pipeline/fit/trial_pages.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cvpdf {

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
            const std::int64_t height = std::max<std::int64_t>(region.height.units, 1);
            const auto permille = static_cast<int>(scaled({1000}, region.used.units, height).units);
            full[region.page] = std::max(full[region.page], permille);
        }
    }
    return full;
}

Outcome TrialPages::outcome(std::size_t pages) const {
    Length too_much;
    Length left{std::numeric_limits<std::int64_t>::max()};
    bool fits = true;
    for (const MeasuredFlow& flow : flows) {
        Length beyond;
        for (const FilledRegion& region : flow.regions) {
            if (region.page >= pages) {
                beyond += region.used;
                fits = false;
            } else if (region.overfull_by > Length{}) {
                beyond += region.overfull_by;
                fits = false;
            } else if (region.page + 1 == pages) {
                left = std::min(left, region.height - region.used);
            }
        }
        too_much = std::max(too_much, beyond);
    }
    return {.fits = fits, .room = fits ? left : -too_much};
}

TrialRoom::TrialRoom(const ComposeInput& input, const Document& whole, const TextTools& tools)
    : input_(input),
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
    for (const Flow& flow : pages.document.flows) {
        pages.flows.push_back(measure_flow(flow, pages.document, tools_, counts_));
    }
    return pages;
}

}  // namespace cvpdf
