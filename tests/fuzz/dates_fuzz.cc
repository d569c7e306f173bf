// Any text → a date, a range, an explanation; what is read prints, and its length is not negative.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "cv/date.h"
#include "cv/time_span.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_point(const cvpdf::DatePoint& point) {
    const auto* date = std::get_if<cvpdf::CalendarDate>(&point);
    if (date == nullptr) return;
    require(date->year >= 1000 && date->year <= 9999);
    require(!date->month || (*date->month >= 1 && *date->month <= 12));
    require(!date->day || (date->month && *date->day >= 1 &&
                           *date->day <= cvpdf::days_in_month(date->year, *date->month)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const cvpdf::ParsedDate parsed = cvpdf::parse_date(text);
    require(!parsed.date || parsed.problem.empty());
    if (parsed.date) check_point(*parsed.date);
    if (!parsed.suggestion.empty()) {
        const cvpdf::ParsedDate mended = cvpdf::parse_date(parsed.suggestion);
        require(mended.date.has_value());
    }
    if (const auto range = cvpdf::parse_date_range(text)) {
        require(range->start || range->end);
        if (range->start) check_point(*range->start);
        if (range->end) check_point(*range->end);
        const auto stretch =
            cvpdf::stretch_of(*range, {.year = 2026, .month = 1, .day = std::uint8_t{15}});
        require(!stretch || stretch->months > 0);
        const cvpdf::Locale locale{.language = "en"};
        cvpdf::format_date({.range = *range}, locale);
    } else {
        const cvpdf::ParsedDate range_problem = cvpdf::explain_date_range(text);
        if (!range_problem.suggestion.empty()) {
            require(cvpdf::parse_date_range(range_problem.suggestion).has_value());
        }
    }
    return 0;
}
