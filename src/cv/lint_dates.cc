#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "cv/lint_passes.h"
#include "cv/time_span.h"

namespace cvpdf {

namespace {

/// A gap of so many whole months is told.
constexpr int kLongGap = 6;

/// A date of an entry that a calendar knows.
struct Dated {
    const Entry* entry = nullptr;
    const DateField* date = nullptr;
    CalendarDate start = {};
    CalendarDate end = {};
};

const DateField* date_of(const Entry& entry) {
    const Field* field = find_field(entry, "date");
    return field ? std::get_if<DateField>(&field->value) : nullptr;
}

std::optional<CalendarDate> day_of(const std::optional<DatePoint>& point,
                                   const CalendarDate& today) {
    if (!point) return std::nullopt;
    if (std::holds_alternative<Present>(*point)) return today;
    const auto* date = std::get_if<CalendarDate>(&*point);
    return date ? std::optional(*date) : std::nullopt;
}

/// The first and last day that are told; an open end is `today`.
std::optional<Dated> dated(const Entry& entry, const CalendarDate& today) {
    const DateField* date = date_of(entry);
    if (!date) return std::nullopt;
    const auto start = day_of(date->range.start, today);
    const auto end = date->single      ? start
                     : date->range.end ? day_of(date->range.end, today)
                                       : std::optional(today);
    if (!start && !end) return std::nullopt;
    return Dated{
        .entry = &entry, .date = date, .start = start ? *start : *end, .end = end ? *end : *start};
}

/// The entries that have a date, parted by the headings of their section.
std::vector<std::vector<Dated>> dated_groups(const std::vector<Entry>& entries,
                                             const CalendarDate& today) {
    std::vector<std::vector<Dated>> groups(1);
    for (const Entry& entry : entries) {
        if (entry.kind == EntryKind::kHeading) {
            groups.emplace_back();
        } else if (auto found = dated(entry, today)) {
            groups.back().push_back(*found);
        }
    }
    return groups;
}

void warn(std::string_view lint, const DateField& date, std::string message, const DateField& other,
          std::string note, Diagnostics& diagnostics) {
    diagnostics.add({.severity = Severity::kWarning,
                     .span = date.span,
                     .message = std::move(message),
                     .notes = {{.span = other.span, .message = std::move(note)}},
                     .code = std::string(lint)});
}

/// Whether the one is wholly later than the other: neither end says otherwise.
bool is_later(const Dated& a, const Dated& b) {
    return is_before(b.start, a.start) && is_before(b.end, a.end);
}

/// A stretch of months with the date that tells it.
struct Occupied {
    MonthStretch months = {};
    const Entry* entry = nullptr;
    const DateField* date = nullptr;
    bool has_months = false;

    int end() const { return months.first + months.months; }
};

bool has_months(const DateRange& range) {
    const auto precise = [](const std::optional<DatePoint>& point) {
        const auto* date = point ? std::get_if<CalendarDate>(&*point) : nullptr;
        return !date || date->month.has_value();
    };
    return precise(range.start) && precise(range.end);
}

void add_occupied(const Entry& entry, const CalendarDate& today, std::vector<Occupied>& list) {
    const DateField* date = date_of(entry);
    if (date && !date->single) {
        if (const auto months = stretch_of(date->range, today)) {
            list.push_back({.months = *months,
                            .entry = &entry,
                            .date = date,
                            .has_months = has_months(date->range)});
        }
        return;
    }
    for (const Entry& position : entry.positions) add_occupied(position, today, list);
}

}  // namespace

void lint_date_order(const Section& section, const CalendarDate& today, Diagnostics& diagnostics) {
    struct Step {
        const Dated& above;
        const Dated& below;
    };
    const std::vector<std::vector<Dated>> groups = dated_groups(section.entries, today);
    std::vector<Step> later;    // than the one above
    std::vector<Step> earlier;  // than the one above
    for (const std::vector<Dated>& group : groups) {
        for (std::size_t i = 1; i < group.size(); ++i) {
            if (is_later(group[i], group[i - 1])) later.push_back({group[i - 1], group[i]});
            if (is_later(group[i - 1], group[i])) earlier.push_back({group[i - 1], group[i]});
        }
    }
    // A section goes the way that most of it goes; of two ways, newest first.
    const bool newest_first = later.size() <= earlier.size();
    for (const Step& step : newest_first ? later : earlier) {
        warn(kDateOrder, *step.below.date,
             fmt::format("this is {} than the entry above, in a section with the {} first",
                         newest_first ? "later" : "earlier", newest_first ? "newest" : "oldest"),
             *step.above.date, "the date above", diagnostics);
    }
}

void lint_overlaps(const Section& section, const CalendarDate& today, Diagnostics& diagnostics) {
    std::vector<Occupied> jobs;
    for (const Entry& entry : section.entries) {
        if (entry.kind != EntryKind::kExperience || !entry.positions.empty()) continue;
        add_occupied(entry, today, jobs);
    }
    std::erase_if(jobs, [](const Occupied& job) { return !job.has_months; });
    std::ranges::stable_sort(jobs, {}, [](const Occupied& job) { return job.months.first; });
    const Occupied* last = nullptr;  // of those so far, the one that ends last
    for (const Occupied& job : jobs) {
        if (last && last->end() - job.months.first > 1 && job.months.months > 1) {
            warn(kOverlaps, *job.date, "this job begins before another one ends", *last->date,
                 "the other one", diagnostics);
        }
        if (!last || job.end() > last->end()) last = &job;
    }
}

void lint_gaps(const Cv& cv, const CalendarDate& today, Diagnostics& diagnostics) {
    std::vector<Occupied> times;
    for (const Section& section : cv.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.kind == EntryKind::kExperience || entry.kind == EntryKind::kEducation) {
                add_occupied(entry, today, times);
            }
        }
    }
    std::ranges::stable_sort(times, {}, [](const Occupied& time) { return time.months.first; });
    const Occupied* last = nullptr;
    for (const Occupied& time : times) {
        // Years alone tell nothing of months.
        const bool known = last && last->has_months && time.has_months;
        if (known && time.months.first - last->end() >= kLongGap) {
            warn(kGaps, *time.date,
                 fmt::format("{} months lie between this and what was before",
                             time.months.first - last->end()),
                 *last->date, "what was before", diagnostics);
        }
        if (!last || time.end() > last->end()) last = &time;
    }
}

void lint_date_styles(const Section& section, Diagnostics& diagnostics) {
    std::vector<const DateField*> with;
    std::vector<const DateField*> without;
    for (const Entry& entry : section.entries) {
        const DateField* date = date_of(entry);
        const auto* start =
            date && date->range.start ? std::get_if<CalendarDate>(&*date->range.start) : nullptr;
        if (start) (start->month ? with : without).push_back(date);
    }
    if (with.empty() || without.empty()) return;
    const bool mostly_with = with.size() >= without.size();
    const DateField& odd = *(mostly_with ? without : with).front();
    const DateField& usual = *(mostly_with ? with : without).front();
    warn(kDateStyles, odd,
         mostly_with ? "this date has no month, as others of the section have"
                     : "this date has a month, which others of the section have not",
         usual, "one of the others", diagnostics);
}

}  // namespace cvpdf
