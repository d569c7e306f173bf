// Where on the pages flows run: the regions of the page masters, and how they are cut by what
// stands above them.
//
// A region that lies below another one (a sidebar below a header) is as high as the other one's
// content leaves it. So flows are set one after the other, and each changes the masters that the
// next ones are set by.

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "typeset/set_flow.h"

namespace cvpdf {

/// A region and the page (from 0) that it lies on.
struct RegionOnPage {
    std::size_t page = 0;
    Rect area = {};
};

/// The regions that a flow runs through: the `count` first ones, and at least as many as there are
/// page masters with a region of its name. Pages whose master has none are left out; where the last
/// master has none, the last region there was serves on. Where no master has one, the page within
/// its margins does.
std::vector<RegionOnPage> regions_of(std::span<const PageMaster> masters, const Flow& flow,
                                     std::size_t count);

/// The masters with their regions cut that lie below what `flow` fills.
std::vector<PageMaster> cut_below(std::vector<PageMaster> masters, const Flow& flow,
                                  const SetFlow& set);

/// Behind the page and its regions.
std::vector<PageFill> fills_of(const PageMaster& master);

}  // namespace cvpdf
