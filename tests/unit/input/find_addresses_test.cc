#include "input/find_addresses.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

struct Row {
    std::u32string_view text;
    std::vector<CharacterRange> found;
};

TEST_CASE("addresses without the marks round them") {
    const Row rows[] = {
        {U"see https://a.b/c/, www.d.e.", {{4, 18}, {20, 27}}},
        {U"(a-b@c.de)", {{1, 9}}},
        {U"a @ b.c, a/b, a.b", {}},
        {U"", {}},
    };
    for (const Row& row : rows) CHECK(find_addresses(row.text) == row.found);
}

TEST_CASE("phone numbers") {
    const Row rows[] = {
        {U"+82 10 1234-5678, 2019", {{0, 16}}},
        {U"a (+972 54-123-4567).", {{3, 19}}},
        {U"+1 (617) 253-1000", {{0, 17}}},
        {U"(02) 1234-5678", {{0, 14}}},
        {U"054-123-4567 x 02.1234.5678", {{0, 12}, {15, 27}}},
        {U"(054-123-4567) 2019", {{1, 13}}},
        {U"C++20 +15% +5-7", {}},
        {U"01-05-2018", {}},
        {U"2018-03-01 - 2020-02-28", {}},
        {U"x054-123-4567 054-123-4567x", {}},
        {U"+", {}},
        {U"0.5 0.25 2.5 5.25 10.75", {}},
        {U"01.2018-12.2019 and more", {}},
        {U"+49.30 1234-5678", {{0, 16}}},
        {U"0123456789012345", {}},
        {U"010-1234-5678 010-2345-6789", {{0, 13}, {14, 27}}},
    };
    for (const Row& row : rows) CHECK(find_phone_numbers(row.text) == row.found);
}

}  // namespace
}  // namespace cvpdf
