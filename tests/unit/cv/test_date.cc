#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "cv/date.h"

namespace cvpdf {

namespace {

std::string show(const DatePoint& point) {
    if (std::holds_alternative<Present>(point)) return "present";
    if (const auto* text = std::get_if<std::string>(&point)) return "text:" + *text;
    if (const auto* season = std::get_if<Season>(&point)) {
        return "season " + std::to_string(season->season) + " of " + std::to_string(season->year);
    }
    const auto& date = std::get<CalendarDate>(point);
    std::string out = std::to_string(date.year);
    if (date.month) out += "/" + std::to_string(*date.month);
    if (date.day) out += "/" + std::to_string(*date.day);
    return out;
}

std::string parse(std::string_view text) {
    const ParsedDate parsed = parse_date(text);
    if (parsed.date) return show(*parsed.date);
    std::string out = parsed.problem.empty() ? "none" : "problem: " + parsed.problem;
    if (!parsed.suggestion.empty()) out += " -> " + parsed.suggestion;
    return out;
}

std::string parse_range(std::string_view text) {
    const std::optional<DateRange> range = parse_date_range(text);
    if (!range) return "none";
    const auto side = [](const std::optional<DatePoint>& point) {
        return point ? show(*point) : std::string("open");
    };
    return side(range->start) + " .. " + side(range->end);
}

struct Row {
    std::string_view text, expected;
};

}  // namespace

TEST_CASE("a date is read as precise as it is written") {
    const std::vector<Row> rows{
        {"2018", "2018"},        {"2018-03", "2018/3"},       {"2018-03-14", "2018/3/14"},
        {" 2018-03 ", "2018/3"}, {"2020-02-29", "2020/2/29"}, {"2000-02-29", "2000/2/29"},
        {"present", "present"},  {"Present", "present"},      {"", "none"},
        {"  ", "none"},          {"PRESENT", "present"},      {"now", "present"},
        {"현재", "present"},
    };
    for (const Row& row : rows) CHECK(parse(row.text) == row.expected);
}

TEST_CASE("seasons are read with their year") {
    const std::vector<Row> rows{
        {"Fall 2024", "season 2 of 2024"},
        {"2024 fall", "season 2 of 2024"},
        {"Autumn 2024", "season 2 of 2024"},
        {"spring 1999", "season 0 of 1999"},
        {"Summer 2020", "season 1 of 2020"},
        {"Winter 2020", "season 3 of 2020"},
        {"2024-21", "season 0 of 2024"},
        {"2024-24", "season 3 of 2024"},
        {"2024-20", "problem: there is no month 20"},
        {"2024/22", "problem: seasons are written year-21 to year-24 -> 2024-22"},
    };
    for (const Row& row : rows) CHECK(parse(row.text) == row.expected);
}

TEST_CASE("words are free text") {
    for (const std::string text :
         {"Fall", "Fall 24", "Fall 2024 (Ongoing)", "Spring 2019, Spring 2018", "2020 expected",
          "2018년", "c. 1999", "Published: Apr 25, 2024", "2018-03-14T10:00", "2018-", "-2018",
          "2018--03"}) {
        CHECK(parse(text) == "text:" + text);
    }
}

TEST_CASE("what only looks like a date is a mistake") {
    const std::vector<Row> rows{
        {"2018-13", "problem: there is no month 13"},
        {"2018-00", "problem: there is no month 00"},
        {"2018-02-30", "problem: February 2018 has 28 days"},
        {"2020-02-30", "problem: February 2020 has 29 days"},
        {"1900-02-29", "problem: February 1900 has 28 days"},
        {"2018-04-31", "problem: April 2018 has 30 days"},
        {"2018-04-00", "problem: April 2018 has 30 days"},
        {"2018.03", "problem: dates are written year-month-day -> 2018-03"},
        {"2018/3/1", "problem: dates are written year-month-day -> 2018-03-01"},
        {"2018-3", "problem: dates are written year-month-day -> 2018-03"},
        {"18", "problem: dates begin with a year of four digits"},
        {"20180314", "problem: dates begin with a year of four digits"},
        {"03/2018", "problem: dates begin with a year of four digits"},
        {"0099", "problem: dates begin with a year of four digits"},
        {"2018-99999999999999999999", "problem: there is no month 99999999999999999999"},
        {"2018-01-02-03", "problem: dates have three numbers at most"},
    };
    for (const Row& row : rows) CHECK(parse(row.text) == row.expected);
}

TEST_CASE("two dates in one text are a range") {
    const std::vector<Row> rows{
        {"2018-03/2020-02", "2018/3 .. 2020/2"},
        {"2018-03 – 2020-02", "2018/3 .. 2020/2"},
        {"2018-03 - present", "2018/3 .. present"},
        {"2018-03-01 to 2018-03-09", "2018/3/1 .. 2018/3/9"},
        {"2018-2020", "2018 .. 2020"},
        {"2018–2020", "2018 .. 2020"},
        {"2018 ~ 2020", "2018 .. 2020"},
        {"2018-03", "none"},
        {"2018-12", "none"},
        {"Spring/Fall", "none"},
        {"Spring 2018 – 2020", "season 0 of 2018 .. 2020"},
        {"Fall 2019 - Spring 2020", "season 2 of 2019 .. season 0 of 2020"},
        {"2018-03-2020-02", "2018/3 .. 2020/2"},
        {"2018-03-01-2018-03-09", "2018/3/1 .. 2018/3/9"},
        {"2018-present", "2018 .. present"},
        {"2018-03~현재", "2018/3 .. present"},
        {"2018--2020", "2018 .. 2020"},
        {"2018-03 until 2020", "2018/3 .. 2020"},
        {"2018-03 –", "2018/3 .. open"},
        {"2018-03~", "2018/3 .. open"},
        {"2018-", "2018 .. open"},
        {"2018-03 -", "2018/3 .. open"},
        {"2018/..", "2018 .. open"},
        {"– 2020", "open .. 2020"},
        {"../2020-02", "open .. 2020/2"},
        {"2020 - 2021 (expected)", "none"},
        {"..", "none"},
        {"–", "none"},
        {"2018/03", "none"},
        {"2018-13/2020", "none"},
        {"", "none"},
        {"/", "none"},
        {"2018/", "2018 .. open"},
    };
    for (const Row& row : rows) CHECK(parse_range(row.text) == row.expected);
}

TEST_CASE("a range of dates that are written wrongly is explained") {
    const auto explain = [](std::string_view text) {
        const ParsedDate parsed = explain_date_range(text);
        return parsed.problem + (parsed.suggestion.empty() ? "" : " -> " + parsed.suggestion);
    };
    const std::vector<Row> rows{
        {"2018.03 – 2020.02", "dates are written year-month-day -> 2018-03/2020-02"},
        {"2018.03 ~ present", "dates are written year-month-day -> 2018-03/present"},
        {"2018-03 ~ 2020.2", "dates are written year-month-day -> 2018-03/2020-02"},
        {"2122/22--8011-9", "seasons are written year-21 to year-24 -> 2122-22/8011-09"},
        {"2018.3 ~", "dates are written year-month-day -> 2018-03/"},
        {"2018-13 – 2020-02", "there is no month 13"},
        {"2018.03 – soon", ""},
        {"c. 1999 – 2004", ""},
        {"10 – 12", ""},
        {"Spring/Fall", ""},
        {"words", ""},
        {"", ""},
    };
    for (const Row& row : rows) CHECK(explain(row.text) == row.expected);
}

TEST_CASE("a date lies before another as far as both are precise") {
    const CalendarDate year{.year = 2018};
    const CalendarDate march{.year = 2018, .month = 3};
    const CalendarDate april{.year = 2018, .month = 4};
    const CalendarDate day{.year = 2018, .month = 3, .day = 14};
    const CalendarDate next{.year = 2018, .month = 3, .day = 15};
    const CalendarDate older{.year = 2017, .month = 12};
    CHECK(is_before(older, year));
    CHECK(is_before(older, day));
    CHECK(is_before(march, april));
    CHECK(is_before(day, april));
    CHECK(is_before(day, next));
    CHECK_FALSE(is_before(year, march));
    CHECK_FALSE(is_before(march, year));
    CHECK_FALSE(is_before(march, day));
    CHECK_FALSE(is_before(next, day));
    CHECK_FALSE(is_before(april, march));
    CHECK_FALSE(is_before(april, day));
}

TEST_CASE("the calendar is the Gregorian one") {
    int days = 0;
    for (int year = 1601; year <= 2000; ++year) {
        for (int month = 1; month <= 12; ++month) days += days_in_month(year, month);
    }
    CHECK(days == 146097);  // of 400 years
}

}  // namespace cvpdf
