#include "pipeline/today.h"

#include <chrono>
#include <cstdlib>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "base/parse_number.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

std::optional<CalendarDate> parse_day(std::string_view text) {
    const ParsedDate parsed = parse_date(text);
    if (!parsed.date) return std::nullopt;
    const auto* date = std::get_if<CalendarDate>(&*parsed.date);
    if (date == nullptr || !date->day) return std::nullopt;
    return *date;
}

std::optional<std::int64_t> source_date_epoch() {
    const char* value = std::getenv("SOURCE_DATE_EPOCH");
    if (value == nullptr || *value == '\0') return std::nullopt;
    // Past the year 9999 the PDF's own date format ends (ISO 32000-1 7.9.4).
    constexpr std::int64_t kLast = 253'402'300'799;
    const std::string_view text = value;
    const auto seconds = parse_number<std::int64_t>(text);
    if (!seconds || *seconds < 0 || *seconds > kLast) {
        throw UsageError(fmt::format("SOURCE_DATE_EPOCH is '{}', not a number of seconds", text));
    }
    return seconds;
}

CalendarDate day_of(std::int64_t seconds_since_1970) {
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds_since_1970)};
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
    return {.year = static_cast<int>(day.year()),
            .month = static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
            .day = static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

std::int64_t seconds_of(const CalendarDate& date) {
    const std::chrono::year_month_day day(std::chrono::year(date.year),
                                          std::chrono::month(date.month.value_or(1)),
                                          std::chrono::day(date.day.value_or(1)));
    const std::chrono::sys_seconds midnight = std::chrono::sys_days(day);
    return midnight.time_since_epoch().count();
}

CalendarDate choose_today(const std::optional<CalendarDate>& asked,
                          const std::optional<CalendarDate>& in_file) {
    if (asked) return *asked;
    if (in_file) return *in_file;
    if (const auto epoch = source_date_epoch()) return day_of(*epoch);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return day_of(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

std::optional<std::int64_t> metadata_date(const std::optional<CalendarDate>& stated) {
    if (const auto epoch = source_date_epoch()) return epoch;
    if (stated) return seconds_of(*stated);
    return std::nullopt;
}

}  // namespace cvpdf
