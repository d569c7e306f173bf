#include "export/dated_text.h"

#include <algorithm>
#include <tuple>
#include <variant>

namespace cvpdf {

namespace {

auto place_of(const Span& span) {
    return std::tuple(span.file, span.begin, span.end);
}

void add_dates(const Entry& entry, std::vector<const DateField*>& dates) {
    for (const Field& field : entry.fields) {
        const auto* date = std::get_if<DateField>(&field.value);
        if (date != nullptr && !date->span.detached()) dates.push_back(date);
    }
    for (const Entry& position : entry.positions) add_dates(position, dates);
}

/// One end of a printed date, where the text begins or ends with it.
void add_end(const std::optional<DatePoint>& point, std::string_view text, std::size_t offset,
             bool at_start, const Locale& locale, std::vector<MachineDate>& found) {
    const auto* date = point ? std::get_if<CalendarDate>(&*point) : nullptr;
    if (date == nullptr) return;
    const std::string printed = format_date(*date, locale);
    const std::size_t at = at_start ? text.find(printed) : text.rfind(printed);
    if (at == std::string_view::npos) return;
    const MachineDate end{
        .begin = offset + at, .end = offset + at + printed.size(), .value = iso_date(*date)};
    if (!found.empty() && end.begin < found.back().end) return;
    found.push_back(end);
}

}  // namespace

DatedTexts::DatedTexts(const CvFile& file, const Locale& locale) : locale_(locale) {
    for (const Section& section : file.cv.sections) {
        for (const Entry& entry : section.entries) add_dates(entry, fields_);
    }
    std::ranges::sort(fields_, {}, [](const DateField* date) { return place_of(date->span); });
}

std::vector<MachineDate> DatedTexts::dates_of(std::string_view text, const Origin& origin) const {
    std::vector<MachineDate> found;
    for (const Origin::Piece& piece : origin.pieces()) {
        const Span span{.file = origin.file(),
                        .begin = piece.source_begin,
                        .end = piece.source_begin + piece.source_length};
        const auto field =
            std::ranges::lower_bound(fields_, place_of(span), {},
                                     [](const DateField* date) { return place_of(date->span); });
        if (field == fields_.end() || place_of((*field)->span) != place_of(span)) continue;
        if (std::size_t{piece.text_begin} + piece.text_length > text.size()) continue;
        const std::string_view printed = text.substr(piece.text_begin, piece.text_length);
        const DateRange& range = (*field)->range;
        add_end(range.start, printed, piece.text_begin, true, locale_, found);
        add_end(range.end, printed, piece.text_begin, false, locale_, found);
    }
    return found;
}

}  // namespace cvpdf
