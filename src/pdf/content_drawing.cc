// ContentWriter: what it draws besides text.

#include <algorithm>

#include "pdf/content_writer.h"
#include "pdf/pdf_syntax.h"

namespace cvpdf {

void ContentWriter::fill_rectangle(const Rect& area) {
    close_text();
    append_numbers({area.left(), page_height_ - area.bottom(), area.size.width, area.size.height});
    out_ += "re f\n";
}

/// In hundredths of a point, which is finer than any drawing here; what a step has in common with
/// the pen or its own end is not said again.
void ContentWriter::fill_path(const PlacedPath& placed) {
    close_text();
    struct Spot {
        std::int64_t x = 0;
        std::int64_t y = 0;
        bool operator==(const Spot&) const = default;
    };
    const auto spot = [&](const Point& point) {
        const Length x = placed.origin.x + point.x;
        const Length y = page_height_ - placed.origin.y - point.y;
        return Spot{scaled(x, 100, kUnitsPerPoint).units, scaled(y, 100, kUnitsPerPoint).units};
    };
    const auto append = [&](std::initializer_list<Spot> spots, std::string_view op) {
        for (const Spot& each : spots) {
            append_thousandths(out_, each.x * 10);
            out_ += ' ';
            append_thousandths(out_, each.y * 10);
            out_ += ' ';
        }
        out_ += op;
    };
    Spot pen;
    for (const PathStep& step : placed.path) {
        const Spot to = spot(step.to);
        const Spot control1 = spot(step.control1);
        const Spot control2 = spot(step.control2);
        switch (step.verb) {
            case PathVerb::kMove:
                append({to}, "m\n");
                break;
            case PathVerb::kLine:
                if (to != pen) append({to}, "l\n");
                break;
            case PathVerb::kCurve:
                if (control1 == pen) {
                    append({control2, to}, "v\n");
                } else if (control2 == to) {
                    append({control1, to}, "y\n");
                } else {
                    append({control1, control2, to}, "c\n");
                }
                break;
            case PathVerb::kClose:
                out_ += "h\n";
                continue;
        }
        pen = to;
    }
    out_ += "f\n";
}

void ContentWriter::draw_image(const PlacedImage& image, std::string_view name) {
    close_text();
    const Rect& area = image.area;
    out_ += "q\n";
    clip_to(image);
    append_thousandths(out_, to_thousandths(area.size.width));
    out_ += " 0 0 ";
    append_numbers({area.size.height, area.left(), page_height_ - area.bottom()});
    out_ += "cm\n/";
    out_ += name;
    out_ += " Do\nQ\n";
}

/// A frame whose corners are quarters of circles, as near as cubic curves come to them.
void ContentWriter::clip_to(const PlacedImage& image) {
    const Rect& frame = image.frame;
    const Length half = scaled(std::min(frame.size.width, frame.size.height), 1, 2);
    const Length radius = image.shape == FrameShape::kCircle    ? half
                          : image.shape == FrameShape::kRounded ? std::min(image.radius, half)
                                                                : Length{};
    const Length bottom = page_height_ - frame.bottom();
    if (radius <= Length{}) {
        if (image.area == frame) return;
        append_numbers({frame.left(), bottom, frame.size.width, frame.size.height});
        out_ += "re W n\n";
        return;
    }
    constexpr std::int64_t kControl = 5523;  // of 10,000: 4/3 (√2 - 1)
    const Length bend = radius - scaled(radius, kControl, 10'000);
    const Length left = frame.left();
    const Length right = frame.right();
    const Length top = page_height_ - frame.top();
    append_numbers({left + radius, bottom});
    out_ += "m\n";
    const auto side = [&](Point end, Point control, Point after, Point corner_end) {
        append_numbers({end.x, end.y});
        out_ += "l\n";
        append_numbers({control.x, control.y, after.x, after.y, corner_end.x, corner_end.y});
        out_ += "c\n";
    };
    side({right - radius, bottom}, {right - bend, bottom}, {right, bottom + bend},
         {right, bottom + radius});
    side({right, top - radius}, {right, top - bend}, {right - bend, top}, {right - radius, top});
    side({left + radius, top}, {left + bend, top}, {left, top - bend}, {left, top - radius});
    side({left, bottom + radius}, {left, bottom + bend}, {left + bend, bottom},
         {left + radius, bottom});
    out_ += "h W n\n";
}

void ContentWriter::append_numbers(std::initializer_list<Length> lengths) {
    for (const Length length : lengths) {
        append_thousandths(out_, to_thousandths(length));
        out_ += ' ';
    }
}

}  // namespace cvpdf
