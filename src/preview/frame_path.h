// frame_path: the outline of an image's frame, in points, y down. Header only: the rasterizer's
// module has it as well as the program.

#pragma once

#include <algorithm>

#include "preview/drawing.h"

namespace cvpdf {

/// Corners are quarters of circles, as near as cubic curves come to them.
inline Outline frame_path(const PlacedImage& image) {
    const Rect& frame = image.frame;
    const double left = to_points(frame.left());
    const double right = to_points(frame.right());
    const double top = to_points(frame.top());
    const double bottom = to_points(frame.bottom());
    const double half = std::min(right - left, bottom - top) / 2;
    const double radius = image.shape == FrameShape::kCircle ? half
                          : image.shape == FrameShape::kRounded
                              ? std::min(to_points(image.radius), half)
                              : 0;
    Outline out{{.verb = OutlineVerb::kMove, .to = {left + radius, top}}};
    constexpr double kBend = 1 - 0.5523;
    const auto side = [&](OutlinePoint end, OutlinePoint control1, OutlinePoint control2,
                          OutlinePoint corner_end) {
        out.push_back({.verb = OutlineVerb::kLine, .to = end});
        if (radius <= 0) return;
        out.push_back({.verb = OutlineVerb::kCurve,
                       .control1 = control1,
                       .control2 = control2,
                       .to = corner_end});
    };
    const double bend = radius * kBend;
    side({right - radius, top}, {right - bend, top}, {right, top + bend}, {right, top + radius});
    side({right, bottom - radius}, {right, bottom - bend}, {right - bend, bottom},
         {right - radius, bottom});
    side({left + radius, bottom}, {left + bend, bottom}, {left, bottom - bend},
         {left, bottom - radius});
    side({left, top + radius}, {left, top + bend}, {left + bend, top}, {left + radius, top});
    out.push_back({.verb = OutlineVerb::kClose});
    return out;
}

}  // namespace cvpdf
