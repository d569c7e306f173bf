// Points, sizes and rectangles on a page. The origin is the page's top left corner and y grows
// downwards; only pdf/ knows that PDF counts upwards.

#pragma once

#include "base/length.h"

namespace cvpdf {

struct Point {
    Length x = {};
    Length y = {};
    constexpr bool operator==(const Point&) const = default;
};

/// A point near another one.
struct ShortPoint {
    ShortLength x = {};
    ShortLength y = {};
    constexpr operator Point() const { return {x, y}; }
};

struct Size {
    Length width = {};
    Length height = {};
    constexpr bool operator==(const Size&) const = default;
};

struct Rect {
    Point origin = {};  ///< top left corner
    Size size = {};
    constexpr bool operator==(const Rect&) const = default;

    constexpr Length left() const { return origin.x; }
    constexpr Length top() const { return origin.y; }
    constexpr Length right() const { return origin.x + size.width; }
    constexpr Length bottom() const { return origin.y + size.height; }
};

struct Insets {
    Length top = {};
    Length right = {};
    Length bottom = {};
    Length left = {};
    constexpr bool operator==(const Insets&) const = default;
};

}  // namespace cvpdf
