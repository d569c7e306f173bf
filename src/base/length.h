// Length: every distance in cvpdf.
//
// An integer count of 1/65536 point (a PDF point, 1/72 inch), as TeX's scaled point is of a TeX
// point. Integers add without error, so the same input gives the same page on every machine.
// Doubles appear at two doors only: reading "12.5mm" from a layout, and writing numbers to a file.

#pragma once

#include <compare>
#include <cstdint>

namespace cvpdf {

struct Length {
    std::int64_t units = 0;  ///< 1/65536 pt

    constexpr auto operator<=>(const Length&) const = default;

    constexpr Length& operator+=(Length other) {
        units += other.units;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        units -= other.units;
        return *this;
    }
};

inline constexpr std::int64_t kUnitsPerPoint = 65536;

constexpr Length operator+(Length a, Length b) {
    return {a.units + b.units};
}
constexpr Length operator-(Length a, Length b) {
    return {a.units - b.units};
}
constexpr Length operator-(Length a) {
    return {-a.units};
}
constexpr Length operator*(Length a, std::int64_t factor) {
    return {a.units * factor};
}
constexpr Length operator*(std::int64_t factor, Length a) {
    return a * factor;
}

/// A length below 32,768 pt in half the room, where many are kept. It is a Length wherever one
/// counts.
struct ShortLength {
    std::int32_t units = 0;

    constexpr ShortLength() = default;
    constexpr ShortLength(Length length) : units(static_cast<std::int32_t>(length.units)) {}
    constexpr operator Length() const { return {units}; }

    constexpr ShortLength& operator+=(Length other) { return *this = Length{units} + other; }
    constexpr ShortLength& operator-=(Length other) { return *this = Length{units} - other; }
};

/// `length * numerator / denominator`, rounded to the nearest unit, halves away from zero.
/// The product is computed in 128 bits; `denominator` is positive.
constexpr Length scaled(Length length, std::int64_t numerator, std::int64_t denominator) {
    const auto divide = [denominator](auto product) {
        const auto half = denominator / 2;
        return static_cast<std::int64_t>(product >= 0 ? (product + half) / denominator
                                                      : -((-product + half) / denominator));
    };
    // Nearly every product fits 64 bits, half of them to spare; a division of 128 is slow.
    constexpr std::int64_t kSafe = std::int64_t{1} << 62;
    std::int64_t product = 0;
    if (!__builtin_mul_overflow(length.units, numerator, &product) && product < kSafe &&
        product > -kSafe && denominator < kSafe) {
        return {divide(product)};
    }
    __extension__ using Wide = __int128;
    return {divide(static_cast<Wide>(length.units) * numerator)};
}

/// Nearest length to a number of points.
constexpr Length from_points(double points) {
    const double units = points * static_cast<double>(kUnitsPerPoint);
    return {static_cast<std::int64_t>(units + (units >= 0 ? 0.5 : -0.5))};
}

constexpr double to_points(Length length) {
    return static_cast<double>(length.units) / static_cast<double>(kUnitsPerPoint);
}

inline namespace literals {
consteval Length operator""_pt(long double points) {
    return from_points(static_cast<double>(points));
}
consteval Length operator""_pt(unsigned long long points) {
    return {static_cast<std::int64_t>(points) * kUnitsPerPoint};
}
consteval Length operator""_mm(long double mm) {
    return from_points(static_cast<double>(mm) * 72 / 25.4);
}
consteval Length operator""_mm(unsigned long long mm) {
    return from_points(static_cast<double>(mm) * 72 / 25.4);
}
}  // namespace literals

}  // namespace cvpdf
