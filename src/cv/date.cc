#include "cv/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"

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

/// Seasons in the order of Season::season, and what else they are called.
struct SeasonName {
    std::string_view word;
    std::uint8_t season;
};
constexpr std::array kSeasons{SeasonName{"spring", 0}, SeasonName{"summer", 1},
                              SeasonName{"autumn", 2}, SeasonName{"fall", 2},
                              SeasonName{"winter", 3}};

bool is_year(std::string_view text) {
    return text.size() == 4 && text >= "1000" && std::ranges::all_of(text, is_ascii_digit);
}

/// `Fall 2024`, `2024 Fall`.
std::optional<Season> parse_season(std::string_view text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    std::string_view word = text.substr(0, blank);
    std::string_view year = trim_blanks(text.substr(blank));
    if (is_year(word)) std::swap(word, year);
    if (!is_year(year)) return std::nullopt;
    for (const SeasonName& name : kSeasons) {
        if (!equal_ignoring_case(word, name.word)) continue;
        return Season{.year = value_of(year), .season = name.season, .written = std::string(text)};
    }
    return std::nullopt;
}

bool is_present(std::string_view text) {
    return equal_ignoring_case(text, "present") || equal_ignoring_case(text, "now") ||
           text == "현재";
}

/// A date from its one to three numbers, checked against the calendar.
ParsedDate check_calendar(std::string_view text, const std::vector<std::string_view>& parts) {
    CalendarDate date{.year = value_of(parts[0])};
    if (parts.size() > 1) {
        const int month = value_of(parts[1]);
        if (parts.size() == 2 && month >= 21 && month <= 24) {
            const std::string written = fmt::format("{:04}-{}", date.year, month);
            if (written != text) return wrong("seasons are written year-21 to year-24", written);
            return {.date =
                        Season{.year = date.year, .season = static_cast<std::uint8_t>(month - 21)}};
        }
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
    const std::string usual = iso_date(date);
    if (usual != text) return wrong("dates are written year-month-day", usual);
    return {.date = date};
}

/// The two sides of a text that may be a range.
struct Ends {
    std::string_view start = {};
    std::string_view end = {};
};

bool is_open(std::string_view side) {
    return side.empty() || side == "..";
}

/// A date that is no free text.
bool is_known(const std::optional<DatePoint>& date) {
    return date && !std::holds_alternative<std::string>(*date);
}

/// Every way to take a text for a range, the likeliest first.
std::vector<Ends> possible_ends(std::string_view text) {
    constexpr std::array<std::string_view, 13> kSeparators{
        " – ", " — ", " - ", " ~ ", " to ", " until ", " through ", "–", "—", "~", "〜", "--", "/"};
    std::vector<Ends> ways;
    const auto add = [&](std::size_t at, std::size_t length) {
        ways.push_back({.start = trim_blanks(text.substr(0, at)),
                        .end = trim_blanks(text.substr(at + length))});
    };
    for (const std::string_view separator : kSeparators) {
        const std::size_t at = text.find(separator);
        if (at != std::string_view::npos) add(at, separator.size());
    }
    // A hyphen parts a date, too; it parts two where it stands in the middle or beside a word.
    for (const std::size_t length : {4u, 7u, 10u}) {
        if (text.size() > length && text[length] == '-') add(length, 1);
    }
    if (text.ends_with(" -")) add(text.size() - 1, 1);
    if (text.starts_with("- ")) add(0, 1);
    return ways;
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
    if (is_present(text)) return {.date = Present{}};
    const std::vector<std::string_view> parts = number_parts(text);
    if (parts.empty()) {
        if (std::optional<Season> season = parse_season(text)) return {.date = *std::move(season)};
        return {.date = std::string(text)};
    }
    if (parts[0].size() != 4 || parts[0] < "1000") {
        return wrong("dates begin with a year of four digits");
    }
    if (parts.size() > 3) return wrong("dates have three numbers at most");
    return check_calendar(text, parts);
}

std::optional<std::string> sound_part(std::string_view text) {
    text = trim_blanks(text);
    const std::vector<std::string_view> parts =
        number_parts(text.substr(0, text.find_first_of("T ")));
    if (parts.size() < 2 || !is_year(parts[0])) return std::nullopt;
    const int month = value_of(parts[1]);
    const bool has_month = parts.size() > 2 && month >= 1 && month <= 12;
    return has_month ? fmt::format("{}-{:02}", parts[0], month) : std::string(parts[0]);
}

std::optional<DateRange> parse_date_range(std::string_view text) {
    for (const Ends& ends : possible_ends(trim_blanks(text))) {
        if (is_open(ends.start) && is_open(ends.end)) continue;
        DateRange range;
        if (!is_open(ends.start)) range.start = parse_date(ends.start).date;
        if (!is_open(ends.end)) range.end = parse_date(ends.end).date;
        const bool starts = is_open(ends.start) || is_known(range.start);
        const bool stops = is_open(ends.end) || is_known(range.end);
        if (starts && stops) return range;
    }
    return std::nullopt;
}

ParsedDate explain_date_range(std::string_view text) {
    for (const Ends& ends : possible_ends(trim_blanks(text))) {
        const ParsedDate start = parse_date(ends.start);
        const ParsedDate end = parse_date(ends.end);
        const bool starts = is_open(ends.start) || is_known(start.date) || !start.date;
        const bool stops = is_open(ends.end) || is_known(end.date) || !end.date;
        const ParsedDate& bad = start.problem.empty() ? end : start;
        const std::string_view bad_text = &bad == &end ? ends.end : ends.start;
        if (!starts || !stops || bad.problem.empty() || !is_year(bad_text.substr(0, 4))) continue;
        const auto written = [](const ParsedDate& parsed, std::string_view as) {
            return parsed.suggestion.empty() ? std::string(as) : parsed.suggestion;
        };
        const bool mended = !bad.suggestion.empty() &&
                            (&bad == &end || end.problem.empty() || !end.suggestion.empty());
        return wrong(bad.problem, mended ? fmt::format("{}/{}", written(start, ends.start),
                                                       written(end, ends.end))
                                         : std::string());
    }
    return {};
}

std::string iso_date(const CalendarDate& date) {
    std::string out = fmt::format("{:04}", date.year);
    if (date.month) out += fmt::format("-{:02}", *date.month);
    if (date.day) out += fmt::format("-{:02}", *date.day);
    return out;
}

bool is_before(const CalendarDate& a, const CalendarDate& b) {
    if (a.year != b.year) return a.year < b.year;
    if (!a.month || !b.month || *a.month != *b.month)
        return a.month && b.month && *a.month < *b.month;
    return a.day && b.day && *a.day < *b.day;
}

}  // namespace cvpdf
