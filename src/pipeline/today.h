// The day of a build. What is printed may depend on it (ages, spans to the present), by whole days;
// the file's metadata never on the system's clock.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cv/date.h"

namespace cvpdf {

/// `2026-01-15`, a whole day; none for anything else.
std::optional<CalendarDate> parse_day(std::string_view text);

/// SOURCE_DATE_EPOCH: seconds since 1970, UTC. Throws UsageError where it is set and not a number.
std::optional<std::int64_t> source_date_epoch();

/// UTC.
CalendarDate day_of(std::int64_t seconds_since_1970);
/// Midnight, UTC, of the day, the month's first or the year's first.
std::int64_t seconds_of(const CalendarDate& date);

/// `asked` > the CV's `today:` > SOURCE_DATE_EPOCH > the system's date.
CalendarDate choose_today(const std::optional<CalendarDate>& asked,
                          const std::optional<CalendarDate>& in_file);

/// SOURCE_DATE_EPOCH, else the day that the command line or the CV states, else none.
std::optional<std::int64_t> metadata_date(const std::optional<CalendarDate>& stated);

}  // namespace cvpdf
