#include "cv/lints.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"
#include "cv/lint_passes.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

constexpr LintSpec kLints[] = {
    {kDateOrder, "An entry stands out of the order, by date, of the others of its section."},
    {kOverlaps, "Two jobs of a section were held at the same time, for more than a month."},
    {kGaps, "Half a year or more lies between two jobs or courses of study."},
    {kDateStyles, "Some dates of a section have months, others only years."},
    {kDuplicateBullets, "Two bullets say the same."},
    {kFullStops, "Some bullets of a section end with a full stop, others do not."},
    {kLongBullets, "A bullet takes more than three lines (on the first twenty pages)."},
    {kPersonalData, "The header tells what CVs of the language's country leave out: age, family…"},
};

std::vector<std::string_view> lint_names() {
    std::vector<std::string_view> names;
    for (const LintSpec& lint : kLints) names.push_back(lint.name);
    return names;
}

}  // namespace

std::span<const LintSpec> lint_table() {
    return kLints;
}

void check_lint_name(const Node& name, Diagnostics& diagnostics) {
    const std::vector<std::string_view> names = lint_names();
    const std::string_view word = name.text;
    if (!name.is_scalar() || is_absent(name) || std::ranges::count(names, word) > 0) return;
    const auto near = suggest(word, names);
    diagnostics.error(name.span, fmt::format("unknown lint '{}'", word),
                      {near ? fmt::format("did you mean '{}'?", *near)
                            : fmt::format("there are: {}", fmt::join(names, ", "))});
}

bool is_ignored(const CvFile& file, std::string_view lint) {
    return std::ranges::count(file.ignored_lints, lint) > 0;
}

void lint_cv(const CvFile& file, const Locale& locale, const PrintedData& printed,
             Diagnostics& diagnostics) {
    const CalendarDate today = file.today.value_or(CalendarDate{});
    const auto wanted = [&](std::string_view lint) { return !is_ignored(file, lint); };
    for (const Section& section : file.cv.sections) {
        if (wanted(kDateOrder)) lint_date_order(section, today, diagnostics);
        if (wanted(kOverlaps)) lint_overlaps(section, today, diagnostics);
        if (wanted(kDateStyles)) lint_date_styles(section, diagnostics);
        if (wanted(kFullStops)) lint_full_stops(section, locale, diagnostics);
    }
    if (wanted(kGaps)) lint_gaps(file.cv, today, diagnostics);
    if (wanted(kDuplicateBullets)) lint_duplicate_bullets(file.cv, diagnostics);
    if (wanted(kPersonalData)) lint_personal_data(file.cv.header, locale, printed, diagnostics);
}

}  // namespace cvpdf
