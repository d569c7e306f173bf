#include "pipeline/today.h"

#include <cstdlib>

#include "catch.h"
#include "pipeline/usage_error.h"

using namespace cvpdf;

namespace {

/// Sets SOURCE_DATE_EPOCH for a scope.
class Epoch {
  public:
    explicit Epoch(const char* value) { ::setenv("SOURCE_DATE_EPOCH", value, 1); }
    ~Epoch() { ::unsetenv("SOURCE_DATE_EPOCH"); }
};

constexpr CalendarDate day(std::int32_t year, std::uint8_t month, std::uint8_t number) {
    return {.year = year, .month = month, .day = number};
}

}  // namespace

TEST_CASE("days and seconds") {
    CHECK(day_of(0) == day(1970, 1, 1));
    CHECK(day_of(951'782'399) == day(2000, 2, 28));
    CHECK(day_of(951'782'400) == day(2000, 2, 29));
    CHECK(seconds_of(day(2026, 1, 15)) == 1'768'435'200);
    CHECK(seconds_of({.year = 2026}) == seconds_of(day(2026, 1, 1)));
}

TEST_CASE("today: asked for, the file's, SOURCE_DATE_EPOCH") {
    const Epoch epoch("951782400");
    CHECK(choose_today(day(2020, 1, 1), day(2021, 1, 1)) == day(2020, 1, 1));
    CHECK(choose_today(std::nullopt, day(2021, 1, 1)) == day(2021, 1, 1));
    CHECK(choose_today(std::nullopt, std::nullopt) == day(2000, 2, 29));
}

TEST_CASE("metadata dates never come from the clock") {
    ::unsetenv("SOURCE_DATE_EPOCH");
    CHECK(metadata_date(std::nullopt) == std::nullopt);
    CHECK(metadata_date(day(1970, 1, 2)) == 86'400);
    const Epoch epoch("12");
    CHECK(metadata_date(day(1970, 1, 2)) == 12);
}

TEST_CASE("SOURCE_DATE_EPOCH must be a number of seconds") {
    for (const char* wrong : {"yesterday", "-1", "12x", "999999999999999", " 1"}) {
        const Epoch epoch(wrong);
        INFO(wrong);
        CHECK_THROWS_AS(source_date_epoch(), UsageError);
    }
    const Epoch epoch("");
    CHECK(source_date_epoch() == std::nullopt);
}

TEST_CASE("--today is a whole day") {
    CHECK(parse_day("2026-01-15") == day(2026, 1, 15));
    for (const char* wrong : {"2026-01", "2026", "2026-02-30", "soon", "present", ""}) {
        INFO(wrong);
        CHECK_FALSE(parse_day(wrong));
    }
}
