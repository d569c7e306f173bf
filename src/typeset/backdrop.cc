#include "typeset/backdrop.h"

#include <algorithm>

namespace cvpdf {
namespace {

/// A shorter line beside a text is not seen as one.
constexpr Length kShortest = 12_pt;

struct Stretch {
    Length from = {};
    Length to = {};
};

std::vector<Stretch> beside(const LineBox& line, Length gap, Length region_width) {
    std::vector<Stretch> rest{{{}, line.left - gap}, {line.left + line.width + gap, region_width}};
    std::erase_if(rest, [](const Stretch& part) { return part.to - part.from < kShortest; });
    return rest;
}

std::vector<Stretch> stretches(const Backdrop& backdrop, const SetParagraph& set,
                               const ParagraphStyle& style, Length region_width) {
    switch (backdrop.extent) {
        case BackdropExtent::kMeasure:
            return {{-backdrop.gap, region_width + backdrop.gap}};
        case BackdropExtent::kBeside:
            return beside(set.lines.back(), backdrop.gap, region_width);
        case BackdropExtent::kBefore:
            break;
    }
    const Length far_edge = style.indent_start - backdrop.gap - backdrop.width;
    const Length from = style.direction == Direction::kRightToLeft
                            ? region_width - far_edge - backdrop.width
                            : far_edge;
    return {{from, from + backdrop.width}};
}

}  // namespace

std::vector<Rect> backdrop_rects(const Backdrop& backdrop, const SetParagraph& set,
                                 const ParagraphStyle& style, Length region_width) {
    if (set.lines.empty()) return {};
    const auto further = static_cast<std::int64_t>(set.lines.size() - 1);
    const bool on_every_line = backdrop.extent == BackdropExtent::kMeasure;
    const bool on_last_line = backdrop.extent == BackdropExtent::kBeside;
    const Length height =
        backdrop.above + backdrop.below + (on_every_line ? set.leading * further : Length{});
    const Length top = (on_last_line ? set.leading * further : Length{}) - backdrop.above;
    std::vector<Rect> rects;
    for (const Stretch& part : stretches(backdrop, set, style, region_width)) {
        rects.push_back({.origin = {part.from, top}, .size = {part.to - part.from, height}});
    }
    return rects;
}

}  // namespace cvpdf
