#include "cv/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/ascii.h"

namespace cvpdf {

namespace {

/// The numbers of a text that holds nothing but digits and the separators of dates; empty for any
/// other text.
std::vector<std::string_view> number_parts(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && is_ascii_digit(text[at])) continue;
        const bool separator =
            at < text.size() && std::string_view("-/.").find(text[at]) != std::string_view::npos;
        if ((at < text.size() && !separator) || at == begin) return {};
        parts.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    return parts;
}

/// The value of a few digits; a long row of them is a number that no calendar knows.
int value_of(std::string_view digits) {
    int value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc() ? value : std::numeric_limits<int>::max();
}

ParsedDate wrong(std::string problem, std::string suggestion = {}) {
    return {.problem = std::move(problem), .suggestion = std::move(suggestion)};
}

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::string iso(const CalendarDate& date) {
    std::string out = fmt::format("{:04}", date.year);
    if (date.month) out += fmt::format("-{:02}", *date.month);
    if (date.day) out += fmt::format("-{:02}", *date.day);
    return out;
}

/// A date from its one to three numbers, checked against the calendar.
ParsedDate check_calendar(std::string_view text, const std::vector<std::string_view>& parts) {
    CalendarDate date{.year = value_of(parts[0])};
    if (parts.size() > 1) {
        const int month = value_of(parts[1]);
        if (month < 1 || month > 12) return wrong(fmt::format("there is no month {}", parts[1]));
        date.month = static_cast<std::uint8_t>(month);
    }
    if (parts.size() > 2) {
        const int day = value_of(parts[2]);
        const int last = days_in_month(date.year, *date.month);
        if (day < 1 || day > last) {
            return wrong(
                fmt::format("{} {} has {} days", kMonths.at(*date.month - 1u), date.year, last));
        }
        date.day = static_cast<std::uint8_t>(day);
    }
    if (iso(date) != text) return wrong("dates are written year-month-day", iso(date));
    return {.date = date};
}

}  // namespace

int days_in_month(std::int32_t year, int month) {
    constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

ParsedDate parse_date(std::string_view text) {
    text = trim_blanks(text);
    if (text.empty()) return {};
    if (text == "present" || text == "Present") return {.date = Present{}};
    const std::vector<std::string_view> parts = number_parts(text);
    if (parts.empty()) return {.date = std::string(text)};
    if (parts[0].size() != 4 || parts[0] < "1000") {
        return wrong("dates begin with a year of four digits");
    }
    if (parts.size() > 3) return wrong("dates have three numbers at most");
    return check_calendar(text, parts);
}

std::optional<DateRange> parse_date_range(std::string_view text) {
    text = trim_blanks(text);
    constexpr std::array<std::string_view, 8> kSeparators{" – ", " - ", " — ", " to ",
                                                          " ~ ", "–",   "/",   "~"};
    const auto is_calendar = [](const ParsedDate& parsed) {
        return parsed.date && !std::holds_alternative<std::string>(*parsed.date);
    };
    const auto split = [&](std::size_t at, std::size_t length) -> std::optional<DateRange> {
        ParsedDate start = parse_date(text.substr(0, at));
        ParsedDate end = parse_date(text.substr(at + length));
        if (!is_calendar(start) || !is_calendar(end)) return std::nullopt;
        return DateRange{.start = std::move(start.date), .end = std::move(end.date)};
    };
    for (const std::string_view separator : kSeparators) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos) continue;
        if (std::optional<DateRange> range = split(at, separator.size())) return range;
    }
    // Two years with a hyphen: everything else with one is a month or a day.
    if (text.size() == 9 && text[4] == '-') return split(4, 1);
    return std::nullopt;
}

bool is_before(const CalendarDate& a, const CalendarDate& b) {
    if (a.year != b.year) return a.year < b.year;
    if (!a.month || !b.month || *a.month != *b.month)
        return a.month && b.month && *a.month < *b.month;
    return a.day && b.day && *a.day < *b.day;
}

}  // namespace cvpdf
