// Page: the engine's result. A flat list of placed items in reading order, plain data, no fonts
// needed to read it. Writers (pdf/, preview/) only read it.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "document/document.h"
#include "text/glyph_run.h"

namespace cvpdf {

/// A run of glyphs; `origin` is the pen on the baseline at its left end, whatever the direction.
struct PlacedGlyphs {
    Point origin = {};
    SharedRun run = {};
    Color color = {};
};

/// A filled rectangle.
struct PlacedRule {
    Rect area = {};
    Color color = {};
};

/// A filled shape, by the nonzero winding rule; its steps count from the origin, y down.
struct PlacedPath {
    Point origin = {};
    Path path = {};
    Color color = {};
};

/// An image, clipped to its frame.
struct PlacedImage {
    ImageId image = {};
    Rect area = {};   ///< of the whole image
    Rect frame = {};  ///< what of it shows
    FrameShape shape = FrameShape::kRectangle;
    Length radius = {};
};

/// Where a link can be clicked: one line's part of it.
struct LinkArea {
    LinkId link = {};
    Rect area = {};
};

struct PlacedItem {
    std::variant<PlacedGlyphs, PlacedRule, LinkArea, PlacedImage, PlacedPath> content = {};
    StructId element = kArtifact;
};

/// Which pages are counted together.
enum class PageSeries { kFront, kMain };

struct Page {
    Size size = {};
    PageSeries series = PageSeries::kMain;
    std::vector<PlacedItem> items = {};
};

std::string dump_pages(const std::vector<Page>& pages);

/// The text of the pages in placing order: one line for each typeset line.
std::string page_text(const Page& page);

}  // namespace cvpdf
