// Tokens: lengths and shares of a layout, the fixed ones and those that the fitter may move, and
// names that are looked up last.

#pragma once

#include <cstdint>
#include <string>

#include "base/length.h"
#include "base/source.h"

namespace cvpdf {

/// A fixed length plus a multiple of the font size.
struct Dimension {
    Length fixed = {};
    std::int32_t em_thousandths = 0;
    constexpr bool operator==(const Dimension&) const = default;
};

constexpr Length resolve(const Dimension& dimension, Length font_size) {
    return dimension.fixed + scaled(font_size, dimension.em_thousandths, 1000);
}

/// A length that the fitter may move: min ≤ ideal ≤ max.
struct Token {
    Dimension ideal = {};
    Dimension min = {};
    Dimension max = {};
    constexpr bool operator==(const Token&) const = default;
};

/// Thousandths of something: ideal, and how far it may move. min ≤ ideal ≤ max.
struct Shares {
    int ideal = 1000;
    int min = 1000;
    int max = 1000;
    constexpr bool operator==(const Shares&) const = default;
};

/// A name of a style, font or colour, and where it was written.
struct Reference {
    std::string name = {};
    Span span = {};
};

}  // namespace cvpdf
