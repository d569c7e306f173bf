#include "cv/read_date.h"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

constexpr std::string_view kForms =
    "dates are written 2018, 2018-03 or 2018-03-14; anything with words is printed as it is";

void report_bad_date(const Node& node, const std::string& word, const ParsedDate& parsed,
                     Diagnostics& diagnostics) {
    diagnostics.error(node.span, fmt::format("'{}' is not a date: {}", word, parsed.problem),
                      {parsed.suggestion.empty() ? std::string(kForms)
                                                 : fmt::format("write {}", parsed.suggestion)});
}

/// The words of a date; none, with a diagnostic, for a list or a mapping.
std::optional<std::string> read_date_word(const Node& node, Diagnostics& diagnostics) {
    if (is_absent(node)) return std::nullopt;
    if (node.is_scalar()) return read_word(node, diagnostics);
    diagnostics.error(node.span, fmt::format("expected a date, found {}", describe(node.kind)),
                      {std::string(kForms), "a range has a start_date and an end_date"});
    return std::nullopt;
}

std::optional<DatePoint> read_point(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_date_word(node, diagnostics);
    if (!word) return std::nullopt;
    ParsedDate parsed = parse_date(*word);
    if (!parsed.date) report_bad_date(node, *word, parsed, diagnostics);
    return std::move(parsed.date);
}

/// Free text that is nearly the word for what goes on: `presnt`.
void check_spelling(const DatePoint& end, Span place, Diagnostics& diagnostics) {
    const auto* word = std::get_if<std::string>(&end);
    constexpr std::array<std::string_view, 1> kPresent{"present"};
    if (!word || !suggest(*word, kPresent)) return;
    diagnostics.warning(place, fmt::format("'{}' is printed as it is", *word),
                        {"did you mean 'present'?"});
}

void check_order(const DateRange& range, Span end_span, Diagnostics& diagnostics) {
    const auto* start = range.start ? std::get_if<CalendarDate>(&*range.start) : nullptr;
    const auto* end = range.end ? std::get_if<CalendarDate>(&*range.end) : nullptr;
    if (start && end && is_before(*end, *start)) {
        diagnostics.error(end_span, "the end lies before the start",
                          {"the earlier date stands first"});
    }
    if (range.start && std::holds_alternative<Present>(*range.start) && range.end) {
        diagnostics.warning(end_span, "a range that starts at present has no end",
                            {"'present' is an end: 2018-03 – present"});
    }
}

std::optional<DateField> read_single(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_date_word(node, diagnostics);
    if (!word) return std::nullopt;
    if (std::optional<DateRange> range = parse_date_range(*word)) {
        check_order(*range, node.span, diagnostics);
        return DateField{.range = *std::move(range), .single = false, .span = node.span};
    }
    std::optional<DatePoint> point = read_point(node, diagnostics);
    if (!point) return std::nullopt;
    if (std::holds_alternative<std::string>(*point)) {
        const ParsedDate range = explain_date_range(*word);
        if (!range.problem.empty()) {
            report_bad_date(node, *word, range, diagnostics);
            return std::nullopt;
        }
    }
    return DateField{.range = {.start = std::move(point)}, .single = true, .span = node.span};
}

std::optional<DateField> read_range(const Member* start, const Member* end,
                                    Diagnostics& diagnostics) {
    DateRange range;
    if (start) range.start = read_point(start->value, diagnostics);
    if (end) range.end = read_point(end->value, diagnostics);
    if (range.end) check_spelling(*range.end, end->value.span, diagnostics);
    if (!range.start && !range.end) return std::nullopt;
    if (end) check_order(range, end->value.span, diagnostics);
    return DateField{.range = std::move(range),
                     .single = false,
                     .span = start ? start->value.span : end->value.span};
}

}  // namespace

std::optional<DateField> read_dates(const Node& entry, Diagnostics& diagnostics) {
    const Member* date = find_present(entry, "date");
    const Member* start = find_present(entry, "start_date");
    const Member* end = find_present(entry, "end_date");
    if (!date) return read_range(start, end, diagnostics);
    for (const Member* ignored : {start, end}) {
        if (!ignored) continue;
        diagnostics.warning(ignored->key_span,
                            fmt::format("'{}' is not used, since there is a 'date'", ignored->key),
                            {"keep one of the two"});
    }
    return read_single(date->value, diagnostics);
}

std::optional<CalendarDate> read_day(const Node& node, Diagnostics& diagnostics) {
    const std::optional<DatePoint> point = read_point(node, diagnostics);
    if (!point) return std::nullopt;
    const auto* date = std::get_if<CalendarDate>(&*point);
    if (date && date->day) return *date;
    diagnostics.error(node.span, "expected a day", {"days are written 2026-01-15"});
    return std::nullopt;
}

}  // namespace cvpdf
