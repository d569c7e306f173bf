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

Stretch text_stretch(const SetParagraph& set) {
    if (set.lines.empty()) return {};
    Stretch text{set.lines.front().left, set.lines.front().left};
    for (const LineBox& line : set.lines) {
        text.from = std::min(text.from, line.left);
        text.to = std::max(text.to, line.left + line.width);
    }
    return text;
}

std::vector<Stretch> beside(const Stretch& text, Length gap, Length region_width) {
    std::vector<Stretch> rest{{{}, text.from - gap}, {text.to + gap, region_width}};
    std::erase_if(rest, [](const Stretch& part) { return part.to - part.from < kShortest; });
    return rest;
}

std::vector<Stretch> stretches(const Backdrop& backdrop, const SetParagraph& set,
                               const ParagraphStyle& style, Length region_width) {
    const Stretch text = text_stretch(set);
    switch (backdrop.extent) {
        case BackdropExtent::kMeasure:
            return {{-backdrop.gap, region_width + backdrop.gap}};
        case BackdropExtent::kBeside:
            return beside(text, backdrop.gap, region_width);
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
    const Length height = backdrop.above + backdrop.below + set.leading * further;
    std::vector<Rect> rects;
    for (const Stretch& part : stretches(backdrop, set, style, region_width)) {
        rects.push_back(
            {.origin = {part.from, -backdrop.above}, .size = {part.to - part.from, height}});
    }
    return rects;
}

}  // namespace cvpdf
