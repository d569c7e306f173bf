// Dates as CVs have them: a year, a month, a day, a range, open at its end, a season, or free text.
// What was written is kept exact; printing is the locale's (cv/locale.h).

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/diagnostic.h"
#include "base/source.h"

namespace cvpdf {

/// A day, month or year of the Gregorian calendar: precise as far as it was given.
struct CalendarDate {
    std::int32_t year = 0;
    std::optional<std::uint8_t> month = {};  ///< 1–12
    std::optional<std::uint8_t> day = {};    ///< 1–31, only with a month
    auto operator<=>(const CalendarDate&) const = default;
};

struct Present {
    bool operator==(const Present&) const = default;
};

/// One end of a range, or a point in time. Free text ("Spring 2019", "2020 expected") prints as
/// written.
using DatePoint = std::variant<CalendarDate, Present, std::string>;

struct DateRange {
    std::optional<DatePoint> start = {};
    std::optional<DatePoint> end = {};
    bool operator==(const DateRange&) const = default;
};

/// `2018`, `2018-03`, `2018-03-14`, `present`; anything else is free text. Numbers that look like a
/// date but are not one (`2018-13`, `2018-02-30`) give no value and a reason.
struct ParsedDate {
    std::optional<DatePoint> date = {};
    std::string problem = {};
};
ParsedDate parse_date(std::string_view text);

}  // namespace cvpdf
