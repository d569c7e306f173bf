#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "cv/language_tag.h"
#include "cv/locale.h"
#include "cv/pattern.h"

namespace cvpdf {

namespace {

/// The part of a date that a placeholder names; `part` is one that a pattern of its precision may
/// have.
std::string part_of(const CalendarDate& date, std::string_view part, const Locale& locale) {
    const unsigned month = date.month.value_or(1);
    const unsigned day = date.day.value_or(1);
    if (part == "year") return fmt::format("{}", date.year);
    if (part == "month") {
        return (date.day ? locale.months_with_day : locale.months).at(month - 1);
    }
    if (part == "month_short") {
        return (date.day ? locale.months_short_with_day : locale.months_short).at(month - 1);
    }
    if (part == "month_number") return fmt::format("{}", month);
    if (part == "month_2") return fmt::format("{:02}", month);
    if (part == "day_2") return fmt::format("{:02}", day);
    return fmt::format("{}", day);
}

/// As written where the words are the locale's own: English has two for autumn.
std::string format_season(const Season& season, const Locale& locale) {
    const bool has_words = !locale.dates.season.empty();
    const bool written = !season.written.empty();
    if (written && (!has_words || base_language(locale.language) == "en")) return season.written;
    if (!has_words) return fmt::format("{}-{}", season.year, season.season + 21);
    return fill_pattern(locale.dates.season, [&](std::string_view name) {
        return name == "year" ? fmt::format("{}", season.year) : locale.seasons.at(season.season);
    });
}

std::string format_point(const DatePoint& point, const Locale& locale) {
    if (const auto* date = std::get_if<CalendarDate>(&point)) return format_date(*date, locale);
    if (const auto* season = std::get_if<Season>(&point)) return format_season(*season, locale);
    if (const auto* text = std::get_if<std::string>(&point)) return *text;
    const auto present = locale.words.find("present");
    return present == locale.words.end() ? std::string() : present->second;
}

/// The pattern of a range between two dates: the closest that the locale has.
std::string_view pattern_of_range(const CalendarDate& start, const CalendarDate& end,
                                  const DatePatterns& patterns) {
    if (!start.month && !end.month) return patterns.year_range;
    const bool same_year = start.year == end.year;
    const bool days = start.day && end.day;
    if (same_year && days && start.month == end.month && !patterns.range_in_month.empty()) {
        return patterns.range_in_month;
    }
    const bool months = start.month && end.month && !start.day && !end.day;
    if (same_year && months && !patterns.range_in_year.empty()) return patterns.range_in_year;
    return patterns.range;
}

std::string format_range(const DatePoint& start, const DatePoint& end, const Locale& locale) {
    const auto* start_date = std::get_if<CalendarDate>(&start);
    const auto* end_date = std::get_if<CalendarDate>(&end);
    const std::string first = format_point(start, locale);
    const std::string last = format_point(end, locale);
    if (first == last) return first;
    const std::string_view pattern = start_date && end_date
                                         ? pattern_of_range(*start_date, *end_date, locale.dates)
                                         : std::string_view(locale.dates.range);
    return fill_pattern(pattern, [&](std::string_view name) -> std::string {
        if (name == "start") return first;
        if (name == "end") return last;
        const bool of_start = name.starts_with("start_");
        name.remove_prefix(of_start ? 6 : 4);
        return part_of(of_start ? *start_date : *end_date, name, locale);
    });
}

}  // namespace

std::string format_date(const CalendarDate& date, const Locale& locale) {
    const DatePatterns& patterns = locale.dates;
    const std::string& pattern = date.day     ? patterns.day
                                 : date.month ? patterns.month
                                              : patterns.year;
    return fill_pattern(pattern,
                        [&](std::string_view part) { return part_of(date, part, locale); });
}

std::string format_long_date(const CalendarDate& day, const Locale& locale) {
    if (!day.day || locale.dates.long_day.empty()) return format_date(day, locale);
    return fill_pattern(locale.dates.long_day,
                        [&](std::string_view part) { return part_of(day, part, locale); });
}

std::string format_date(const DateField& date, const Locale& locale) {
    const std::optional<DatePoint>& start = date.range.start;
    const std::optional<DatePoint>& end = date.range.end;
    if (start && end) return format_range(*start, *end, locale);
    if (end) return format_point(*end, locale);
    if (!start) return {};
    const std::string point = format_point(*start, locale);
    if (date.single || std::holds_alternative<std::string>(*start)) return point;
    return fill_pattern(locale.dates.open_range, [&](std::string_view) { return point; });
}

}  // namespace cvpdf
