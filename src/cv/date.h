// Dates as CVs have them: a year, a month, a day, a range, open at its end, a season, or free text.
// What was written is kept exact; printing is the locale's (cv/locale.h).
//
// Dates are written as in ISO 8601: `2018`, `2018-03`, `2018-03-14`; `present` for an end that has
// not come. Seasons are `Fall 2024`, `2024 Fall` or, as in EDTF (ISO 8601-2), `2024-23`. Other
// words are free text ("c. 1999", "2020 expected") and print as written. What looks like a date but
// is none is a mistake: `2018-13`, `2018-02-30`, `2018.03`.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace cvpdf {

/// A day, month or year of the Gregorian calendar: precise as far as it was given.
struct CalendarDate {
    std::int32_t year = 0;                   ///< 1000–9999
    std::optional<std::uint8_t> month = {};  ///< 1–12
    std::optional<std::uint8_t> day = {};    ///< 1–31, only with a month
    auto operator<=>(const CalendarDate&) const = default;
};

/// Spring, summer, autumn or winter of a year, without saying which months these are.
struct Season {
    std::int32_t year = 0;
    std::uint8_t season = 0;   ///< 0 spring, 1 summer, 2 autumn, 3 winter
    std::string written = {};  ///< with words as they stand in the file; empty: written in numbers
    auto operator<=>(const Season&) const = default;
};

struct Present {
    bool operator==(const Present&) const = default;
};

/// One end of a range, or a point in time. Free text prints as written.
using DatePoint = std::variant<CalendarDate, Present, std::string, Season>;

/// A start alone is an open range; an end alone is a range whose start nobody tells.
struct DateRange {
    std::optional<DatePoint> start = {};
    std::optional<DatePoint> end = {};
    bool operator==(const DateRange&) const = default;
};

/// `problem` says what is wrong with a text that only looks like a date, `suggestion` how it should
/// be written; `date` is none then.
struct ParsedDate {
    std::optional<DatePoint> date = {};
    std::string problem = {};
    std::string suggestion = {};
};
/// A point in time; blanks around it do not count. An empty text is none, without a problem.
ParsedDate parse_date(std::string_view text);

/// The month, or else the year, of a date that cannot be: `2019-06` of `2019-06-31`, `2019` of
/// `2019-13`. None where no year of four digits stands in front.
std::optional<std::string> sound_part(std::string_view text);

/// A range in one text: `2018-03/2020-02`, `2018-03 – present`, `2018–2020`, `2018-03 to 2020-02`,
/// `2018 ~`; a side that is empty or `..` is open. None where the text is not made of dates.
std::optional<DateRange> parse_date_range(std::string_view text);

/// For a text that is free of dates otherwise: what is wrong with it if it was meant as a range
/// (`2018.03 – 2020.02`), and how that is written; nothing is wrong with other texts.
ParsedDate explain_date_range(std::string_view text);

/// As ISO 8601 writes it: `2018-03`.
std::string iso_date(const CalendarDate& date);

/// Whether the one lies before the other as far as both are precise: 2018 is not before 2018-03.
bool is_before(const CalendarDate& a, const CalendarDate& b);

int days_in_month(std::int32_t year, int month);

}  // namespace cvpdf
