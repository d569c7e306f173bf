#include "cv/entry_ages.h"

#include <algorithm>
#include <variant>

namespace cvpdf {

namespace {

constexpr int kStillGoingOn = 9999;

std::optional<int> year_of(const DatePoint& point) {
    if (const auto* date = std::get_if<CalendarDate>(&point)) return date->year;
    if (const auto* season = std::get_if<Season>(&point)) return season->year;
    if (std::holds_alternative<Present>(point)) return kStillGoingOn;
    return {};
}

/// Of its end; an open range has not ended.
std::optional<int> year_of(const Entry& entry) {
    const Field* field = find_field(entry, "date");
    const auto* date = field ? std::get_if<DateField>(&field->value) : nullptr;
    if (date == nullptr) return {};
    if (date->range.end) return year_of(*date->range.end);
    if (!date->range.start) return {};
    return date->single ? year_of(*date->range.start) : kStillGoingOn;
}

}  // namespace

int newest_year(std::span<const CvPart> parts) {
    int newest = 0;
    for (const CvPart& part : parts) {
        const auto year = part.entry ? year_of(*part.entry) : std::nullopt;
        if (year && *year != kStillGoingOn) newest = std::max(newest, *year);
    }
    return newest;
}

std::optional<int> EntryAges::of(const Entry& entry) const {
    const auto year = year_of(entry);
    if (!year) return {};
    return *year == kStillGoingOn ? 0 : std::max(0, year_ - *year);
}

}  // namespace cvpdf
