#include <string>
#include <vector>

#include "catch.h"
#include "cv/time_span.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

constexpr CalendarDate kToday{.year = 2026, .month = 1, .day = 15};

int months_of(std::string_view text) {
    const std::optional<DateRange> range = parse_date_range(text);
    if (!range) return -2;
    const auto stretch = stretch_of(*range, kToday);
    return stretch ? stretch->months : -1;
}

Locale locale_of(const std::string& language) {
    ReadFile file = read_repository_file("data/locales/" + language + ".yaml");
    return read_locale(file.root, {}, file.diagnostics);
}

}  // namespace

TEST_CASE("months count both ends") {
    struct Row {
        std::string_view range;
        int months;
    };
    const std::vector<Row> rows{
        {"2018-03/2020-02", 24},
        {"2018-03/2018-03", 1},
        {"2017-12/2018-01", 2},
        {"2018-03/present", 7 * 12 + 11},
        {"2018-03/", 7 * 12 + 11},
        {"2018/2020", 24},
        {"2018/2018", 12},
        {"2018/2020-02", 24},
        {"2025/present", 12},
        {"2020-03-15/2021-03-14", 12},
        {"2020-03-01/2021-02-28", 12},
        {"2020-03-01/2020-03-20", 1},
        {"2020-03-01/2020-03-02", 1},
        {"2020-01-31/2020-03-01", 1},
        {"2020-03-01/2020-05-20", 3},
        {"2020-03-01/2020-05-10", 2},
        {"2020-03-05/2020-05", 3},
        {"2027-01/present", -1},
        {"Fall 2019/2020", -1},
        {"2019/Fall 2020", -1},
        {"../2020", -1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.range);
        CHECK(months_of(row.range) == row.months);
    }
}

TEST_CASE("months of positions that overlap count once") {
    CHECK(total_months({}) == 0);
    const std::vector<MonthStretch> apart{{.first = 24, .months = 6}, {.first = 0, .months = 12}};
    CHECK(total_months(apart) == 18);
    const std::vector<MonthStretch> overlapping{
        {.first = 0, .months = 12}, {.first = 6, .months = 12}, {.first = 2, .months = 3}};
    CHECK(total_months(overlapping) == 18);
}

TEST_CASE("spans print as the locale says") {
    const Locale english = locale_of("en");
    const Locale korean = locale_of("ko");
    CHECK(format_span(27, english) == "2 yrs 3 mos");
    CHECK(format_span(13, english) == "1 yr 1 mo");
    CHECK(format_span(12, english) == "1 yr");
    CHECK(format_span(5, english) == "5 mos");
    CHECK(format_span(27, korean) == "2년 3개월");
    CHECK(format_span(24, korean) == "2년");
    CHECK(format_span(1, korean) == "1개월");
    CHECK(format_span(0, korean).empty());
    CHECK(format_span(27, locale_of("ja")) == "2年3か月");
    CHECK(format_span(27, locale_of("ar")) == "سنتان و3 أشهر");
    CHECK(format_span(25, locale_of("he")) == "שנתיים, חודש");
    CHECK(format_span(27, Locale{}).empty());
}

TEST_CASE("plurals follow CLDR") {
    struct Row {
        std::string_view language;
        int number;
        std::string_view category;
    };
    const std::vector<Row> rows{
        {"en", 1, "one"},   {"en", 2, "other"},  {"en-GB", 1, "one"}, {"ko", 1, "other"},
        {"fr", 1, "one"},   {"fr", 2, "other"},  {"ru", 1, "one"},    {"ru", 2, "few"},
        {"ru", 5, "many"},  {"ru", 11, "many"},  {"ru", 12, "many"},  {"ru", 21, "one"},
        {"ru", 22, "few"},  {"pl", 1, "one"},    {"pl", 2, "few"},    {"pl", 12, "many"},
        {"pl", 21, "many"}, {"pl", 22, "few"},   {"cs", 3, "few"},    {"cs", 5, "other"},
        {"ar", 2, "two"},   {"ar", 5, "few"},    {"ar", 11, "many"},  {"hr", 5, "other"},
        {"de", 1, "one"},   {"de", 10, "other"}, {"he", 1, "one"},    {"he", 2, "two"},
        {"he", 3, "other"}, {"fa", 0, "one"},    {"fa", 2, "other"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.language, row.number);
        CHECK(plural_category(row.language, row.number) == row.category);
    }
}

}  // namespace cvpdf
