#include "compose/drawings.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>
#include <vector>

namespace cvpdf {
namespace {

constexpr int kSquare = 24;
/// Of the em: half the height of most fonts' capitals.
constexpr int kMiddlePermille = 350;
/// Of a quarter of a circle, as near as a cubic curve comes to it: 4/3 (√2 - 1).
constexpr int kBendPermille = 552;

struct Units {
    double x = 0;
    double y = 0;
};

/// A curve, or a line where both controls are its ends, from where the one before ends.
struct Side {
    Units control1 = {};
    Units control2 = {};
    Units to = {};
    bool is_line = true;
};

/// A closed outline from `start`.
struct Shape {
    Units start = {};
    std::vector<Side> sides = {};
};

Shape polygon(std::span<const Units> points) {
    Shape shape{.start = points.front()};
    for (const Units& point : points.subspan(1)) shape.sides.push_back({.to = point});
    return shape;
}

/// Clockwise as it is seen, with quarters of ellipses at its corners.
Shape rounded_box(Units corner, Units size, Units radius) {
    const Units bend{radius.x * (1000 - kBendPermille) / 1000,
                     radius.y * (1000 - kBendPermille) / 1000};
    const double left = corner.x;
    const double top = corner.y;
    const double right = left + size.x;
    const double bottom = top + size.y;
    Shape shape{.start = {left + radius.x, top}};
    const auto add = [&](Units end, Units control1, Units control2, Units corner_end) {
        shape.sides.push_back({.to = end});
        if (radius.x <= 0) return;
        shape.sides.push_back(
            {.control1 = control1, .control2 = control2, .to = corner_end, .is_line = false});
    };
    add({right - radius.x, top}, {right - bend.x, top}, {right, top + bend.y},
        {right, top + radius.y});
    add({right, bottom - radius.y}, {right, bottom - bend.y}, {right - bend.x, bottom},
        {right - radius.x, bottom});
    add({left + radius.x, bottom}, {left + bend.x, bottom}, {left, bottom - bend.y},
        {left, bottom - radius.y});
    add({left, top + radius.y}, {left, top + bend.y}, {left + bend.x, top}, {left + radius.x, top});
    return shape;
}

Shape ellipse(Units center, Units radius) {
    return rounded_box({center.x - radius.x, center.y - radius.y}, {2 * radius.x, 2 * radius.y},
                       radius);
}

/// The other way round: what is drawn so is cut out.
Shape reversed(const Shape& shape) {
    Shape result{.start = shape.sides.back().to};
    for (std::size_t i = shape.sides.size(); i-- > 0;) {
        const Side& side = shape.sides[i];
        result.sides.push_back({.control1 = side.control2,
                                .control2 = side.control1,
                                .to = i == 0 ? shape.start : shape.sides[i - 1].to,
                                .is_line = side.is_line});
    }
    return result;
}

/// Twice the area, positive where the points run clockwise as they are seen.
double turning(std::span<const Units> points) {
    double area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Units& a = points[i];
        const Units& b = points[(i + 1) % points.size()];
        area += a.x * b.y - b.x * a.y;
    }
    return area;
}

Shape clockwise(std::span<const Units> points) {
    const Shape shape = polygon(points);
    return turning(points) >= 0 ? shape : reversed(shape);
}

std::vector<Shape> thick_line(double thickness, std::span<const Units> points) {
    std::vector<Shape> shapes;
    const double half = thickness / 2;
    for (const Units& point : points) shapes.push_back(ellipse(point, {half, half}));
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Units a = points[i];
        const Units b = points[i + 1];
        const double length = std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
        const Units aside{-(b.y - a.y) / length * half, (b.x - a.x) / length * half};
        const Units corners[] = {{a.x - aside.x, a.y - aside.y},
                                 {b.x - aside.x, b.y - aside.y},
                                 {b.x + aside.x, b.y + aside.y},
                                 {a.x + aside.x, a.y + aside.y}};
        shapes.push_back(clockwise(corners));
    }
    return shapes;
}

struct Words {
    std::string_view kind = {};
    std::vector<double> numbers = {};

    std::vector<Units> points_from(std::size_t first) const {
        std::vector<Units> points;
        for (std::size_t i = first; i + 1 < numbers.size(); i += 2) {
            points.push_back({numbers[i], numbers[i + 1]});
        }
        return points;
    }
};

std::vector<Words> split(std::string_view description) {
    std::vector<Words> words;
    for (std::size_t at = 0; at < description.size();) {
        const std::size_t end = std::min(description.find(' ', at), description.size());
        const std::string_view word = description.substr(at, end - at);
        at = end + 1;
        double number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (read.ec == std::errc{}) {
            words.back().numbers.push_back(number);
        } else if (!word.empty()) {
            words.push_back({.kind = word});
        }
    }
    return words;
}

std::vector<Shape> shapes_of(const Words& words) {
    constexpr std::string_view kHole = "hole-";
    Words plain = words;
    const bool is_hole = plain.kind.starts_with(kHole);
    if (is_hole) plain.kind.remove_prefix(kHole.size());
    const std::vector<double>& n = plain.numbers;
    std::vector<Shape> shapes;
    if (plain.kind == "box") {
        shapes.push_back(rounded_box({n[0], n[1]}, {n[2], n[3]}, {n[4], n[4]}));
    } else if (plain.kind == "disc") {
        shapes.push_back(ellipse({n[0], n[1]}, {n[2], n[2]}));
    } else if (plain.kind == "ring") {
        shapes.push_back(ellipse({n[0], n[1]}, {n[2], n[3]}));
        shapes.push_back(reversed(ellipse({n[0], n[1]}, {n[2] - n[4], n[3] - n[4]})));
    } else if (plain.kind == "shape") {
        shapes.push_back(clockwise(plain.points_from(0)));
    } else if (plain.kind == "line") {
        shapes = thick_line(n[0], plain.points_from(1));
    }
    if (is_hole) {
        for (Shape& shape : shapes) shape = reversed(shape);
    }
    return shapes;
}

/// From the square to a page, where its left edge is at `left`.
struct Scale {
    Length side = {};
    Length left = {};

    Length length(double units) const {
        return {static_cast<std::int64_t>(
            std::llround(units * static_cast<double>(side.units) / kSquare))};
    }
    Point point(const Units& at) const {
        const Length middle = scaled(kDrawingEm, kMiddlePermille, 1000);
        return {left + length(at.x), length(at.y) - scaled(side, 1, 2) - middle};
    }
};

void append_shape(Path& path, const Shape& shape, const Scale& scale) {
    path.push_back({.verb = PathVerb::kMove, .to = scale.point(shape.start)});
    for (const Side& side : shape.sides) {
        PathStep step{.verb = PathVerb::kLine, .to = scale.point(side.to)};
        if (!side.is_line) {
            step.verb = PathVerb::kCurve;
            step.control1 = scale.point(side.control1);
            step.control2 = scale.point(side.control2);
        }
        path.push_back(step);
    }
    path.push_back({.verb = PathVerb::kClose});
}

Path draw_at(std::string_view description, const Scale& scale) {
    Path path;
    for (const Words& words : split(description)) {
        for (const Shape& shape : shapes_of(words)) append_shape(path, shape, scale);
    }
    return path;
}

/// Of the em.
constexpr int kDotPermille = 460;
constexpr int kDotStepPermille = 640;
constexpr int kBarPermille = 640;  // of a level
constexpr int kLevelGapPermille = 600;

Length em(int permille) {
    return scaled(kDrawingEm, permille, 1000);
}

/// So many dots, or as much of a bar.
Path draw_marks(int count, LevelMark mark) {
    Path path;
    if (mark == LevelMark::kBar) {
        const Scale scale{.side = em(kBarPermille)};
        append_shape(path, rounded_box({0, 6}, {static_cast<double>(kSquare * count), 12}, {}),
                     scale);
        return path;
    }
    for (int i = 0; i < count; ++i) {
        const Scale scale{.side = em(kDotPermille), .left = em(kDotStepPermille) * i};
        append_shape(path, ellipse({12, 12}, {12, 12}), scale);
    }
    return path;
}

}  // namespace

InlineDrawing resized(const InlineDrawing& drawing, Length size) {
    const auto length = [&](Length value) { return scaled(value, size.units, kDrawingEm.units); };
    const auto point = [&](const Point& value) { return Point{length(value.x), length(value.y)}; };
    InlineDrawing result{.before = length(drawing.before),
                         .width = length(drawing.width),
                         .after = length(drawing.after)};
    for (const PathStep& step : drawing.path) {
        result.path.push_back({.verb = step.verb,
                               .control1 = point(step.control1),
                               .control2 = point(step.control2),
                               .to = point(step.to)});
    }
    return result;
}

Path draw_shapes(std::string_view description, Length side) {
    return draw_at(description, {.side = side});
}

LevelDrawing draw_level(int level, LevelMark mark) {
    const int step = mark == LevelMark::kBar ? kBarPermille : kDotStepPermille;
    const int last = mark == LevelMark::kBar ? kBarPermille : kDotPermille;
    const auto width = [&](int count) { return em(step * (count - 1) + last); };
    const int rest = kMostLevel - level;
    LevelDrawing result{.full = {.before = em(kLevelGapPermille),
                                 .width = width(level),
                                 .path = draw_marks(level, mark)}};
    if (rest > 0) {
        result.rest = InlineDrawing{
            .before = em(step - last), .width = width(rest), .path = draw_marks(rest, mark)};
    }
    return result;
}

}  // namespace cvpdf
