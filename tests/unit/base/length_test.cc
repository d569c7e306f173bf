#include "base/length.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("lengths scale to the nearest unit, halves away from zero") {
    struct Row {
        std::int64_t units, numerator, denominator, expected;
    };
    for (const Row& row :
         {Row{10, 1, 3, 3}, Row{11, 1, 3, 4}, Row{5, 1, 2, 3}, Row{-5, 1, 2, -3},
          Row{1'000'000'000'000, 1'000'000'000'000, 1'000'000'000'000, 1'000'000'000'000},
          Row{-3'000'000'000'000, 2'000'000'000'000, 4'000'000'000'001, -1'500'000'000'000},
          Row{INT64_MAX, 1, 2, INT64_MAX / 2 + 1}, Row{1, 1, INT64_MAX, 0}}) {
        CHECK(scaled(Length{row.units}, row.numerator, row.denominator).units == row.expected);
    }
}

TEST_CASE("literals are exact where points are whole, and nearest where millimetres are not") {
    CHECK((12_pt).units == 12 * 65536);
    CHECK((0.5_pt).units == 32768);
    CHECK((25.4_mm).units == 72 * 65536);
    CHECK(to_points(10_pt) == 10.0);
}
