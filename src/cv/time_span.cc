#include "cv/time_span.h"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "cv/language_tag.h"
#include "cv/pattern.h"

namespace cvpdf {

namespace {

constexpr int kMonths = 12;

/// The months between two days, the last one included, rounded to the nearest.
int months_between_days(const CalendarDate& start, const CalendarDate& end) {
    int months = (end.year - start.year) * kMonths + (*end.month - *start.month);
    int days = *end.day - *start.day + 1;
    if (days < 0) {
        --months;
        days += days_in_month(end.year, *end.month);
    }
    if (days > 0 && days * 2 >= days_in_month(end.year, *end.month)) ++months;
    return std::max(months, 1);
}

MonthStretch stretch_between(const CalendarDate& start, const CalendarDate& end) {
    const int first = start.year * kMonths + start.month.value_or(1) - 1;
    if (!start.month || !end.month) {
        return {.first = first, .months = std::max(end.year - start.year, 1) * kMonths};
    }
    if (start.day && end.day) return {.first = first, .months = months_between_days(start, end)};
    return {.first = first, .months = end.year * kMonths + *end.month - first};
}

bool is_one_of(std::string_view language, std::string_view list) {
    return list.find(fmt::format(" {} ", language)) != std::string_view::npos;
}

std::string count_of(int number, const std::map<std::string, std::string, std::less<>>& patterns,
                     std::string_view language) {
    auto found = patterns.find(plural_category(language, number));
    if (found == patterns.end()) found = patterns.find("other");
    if (found == patterns.end()) return {};
    return fill_pattern(found->second, [&](std::string_view) { return fmt::format("{}", number); });
}

}  // namespace

std::optional<MonthStretch> stretch_of(const DateRange& range, const CalendarDate& today) {
    const auto* start = range.start ? std::get_if<CalendarDate>(&*range.start) : nullptr;
    if (!start) return std::nullopt;
    CalendarDate end = today;
    if (range.end && !std::holds_alternative<Present>(*range.end)) {
        const auto* date = std::get_if<CalendarDate>(&*range.end);
        if (!date) return std::nullopt;
        end = *date;
    }
    if (is_before(end, *start)) return std::nullopt;
    return stretch_between(*start, end);
}

int total_months(std::span<const MonthStretch> stretches) {
    std::vector<MonthStretch> sorted(stretches.begin(), stretches.end());
    std::ranges::sort(sorted, {}, &MonthStretch::first);
    int total = 0;
    int covered = 0;  // the first month that is not counted yet
    for (const MonthStretch& stretch : sorted) {
        const int end = stretch.first + stretch.months;
        total += std::max(end - std::max(stretch.first, covered), 0);
        covered = std::max(covered, end);
    }
    return total;
}

std::string format_span(int months, const Locale& locale) {
    if (months <= 0) return {};
    std::string span;
    if (months >= kMonths) span = count_of(months / kMonths, locale.spans.years, locale.language);
    if (months % kMonths == 0) return span;
    if (!span.empty()) span += locale.spans.join;
    return span + count_of(months % kMonths, locale.spans.months, locale.language);
}

std::string_view plural_category(std::string_view language, int number) {
    const std::string base = base_language(language);
    const int tens = number % 100;
    const int ones = number % 10;
    const bool teens = tens >= 11 && tens <= 14;
    if (is_one_of(base, " id ja ko lo ms my th vi yue zh ")) return "other";
    if (is_one_of(base, " be bs hr ru sr uk ")) {
        if (ones == 1 && tens != 11) return "one";
        if (ones >= 2 && ones <= 4 && !teens) return "few";
        return is_one_of(base, " bs hr sr ") ? "other" : "many";
    }
    if (base == "pl") {
        if (number == 1) return "one";
        return ones >= 2 && ones <= 4 && !teens ? "few" : "many";
    }
    if (is_one_of(base, " cs sk ")) {
        if (number == 1) return "one";
        return number >= 2 && number <= 4 ? "few" : "other";
    }
    if (base == "ro") {
        if (number == 1) return "one";
        return number == 0 || (tens >= 1 && tens <= 19) ? "few" : "other";
    }
    if (base == "ar") {
        constexpr std::array<std::string_view, 3> kSmall{"zero", "one", "two"};
        if (number <= 2) return kSmall.at(static_cast<std::size_t>(number));
        if (tens >= 3 && tens <= 10) return "few";
        return tens >= 11 ? "many" : "other";
    }
    if (base == "he" && number == 2) return "two";
    if (is_one_of(base, " fa fr hi hy pt ")) return number <= 1 ? "one" : "other";
    return number == 1 ? "one" : "other";
}

}  // namespace cvpdf
