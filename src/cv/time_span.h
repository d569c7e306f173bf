// Spans of time: how long a job lasted, as CVs count it.
//
// Months count both ends: 2018-03 to 2020-02 are two years. With days at both ends whole months are
// counted from day to day and a rest of half a month or more is one. With years alone, the years
// between are counted, at least one. Free text and seasons have no length.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cv/date.h"
#include "cv/locale.h"

namespace cvpdf {

/// A stretch of months. `first` and `last` count from the year 0.
struct MonthStretch {
    int first = 0;
    int months = 0;
    bool operator==(const MonthStretch&) const = default;
};

/// None for what has no length, no start, or lies wholly behind `today`; `present` and an open end
/// are `today`.
std::optional<MonthStretch> stretch_of(const DateRange& range, const CalendarDate& today);

/// The months of several stretches, those that overlap counted once.
int total_months(std::span<const MonthStretch> stretches);

/// `2 yrs 3 mos`, `2년 3개월`; empty for no months, or where the locale has no patterns.
std::string format_span(int months, const Locale& locale);

/// The plural category of a whole number in a language (CLDR 42, cardinals): "other" where the
/// language is not known.
std::string_view plural_category(std::string_view language, int number);

}  // namespace cvpdf
