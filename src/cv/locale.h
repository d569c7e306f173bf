// Locale: the words and patterns of a language, read from data/locales/<tag>.yaml.
//
// Source of month names and most patterns: CLDR; what differs says why in the file. Every key of
// the file is required but those of the collapsing ranges, `seasons`, `spans` and `custom`; unknown
// keys and placeholders are errors.

#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/date.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

struct QuoteMarks {
    std::string open = {};
    std::string close = {};
};

/// How dates are printed. Single dates: {year} {month} {month_short} {month_number} {month_2} {day}
/// {day_2}; ranges: {start} and {end}, each a printed date. The ranges within a year or month may
/// also name the parts of both ends ({start_month}, {end_day}…); empty: such ranges print like
/// others.
struct DatePatterns {
    std::string year = {};
    std::string month = {};
    std::string day = {};
    std::string range = {};           ///< "{start} – {end}"
    std::string year_range = {};      ///< both ends are years: "{start}–{end}"
    std::string open_range = {};      ///< a start without an end: "{start} –"
    std::string range_in_year = {};   ///< both ends are months of one year
    std::string range_in_month = {};  ///< both ends are days of one month
    std::string season = {};          ///< "{season} {year}"; empty: no names of seasons
};

/// How lengths of time are printed. The patterns have {count}, and are chosen by the plural
/// category of the count (UTS #35: one, few, many, other).
struct SpanPatterns {
    std::map<std::string, std::string, std::less<>> years = {};   ///< by category
    std::map<std::string, std::string, std::less<>> months = {};  ///< by category
    std::string join = {};                                        ///< between years and months
};

struct Locale {
    std::string language = {};                                            ///< BCP 47
    std::map<std::string, std::string, std::less<>> section_titles = {};  ///< by section id
    std::map<std::string, std::string, std::less<>> words = {};           ///< present, page, of…
    std::array<std::string, 12> months = {};
    std::array<std::string, 12> months_short = {};
    std::array<std::string, 4> seasons = {};  ///< spring, summer, autumn, winter
    DatePatterns dates = {};
    SpanPatterns spans = {};
    /// Personal data that the country's CVs leave out: what it is, and the labels that tell it.
    std::map<std::string, std::vector<std::string>, std::less<>> custom = {};
    std::string list_separator =
        {};  ///< between the authors of a paper, the skills of a group: ", "
    std::string comma = ", ";  ///< what the ", " of a layout's templates becomes
    QuoteMarks quotes = {};
    QuoteMarks inner_quotes = {};
};

Locale read_locale(const Node& root, Diagnostics& diagnostics);

/// A date as the locale prints it: `Mar 2018 – Feb 2020`, `2018.03 – 2020.02`. Free text stays as
/// it is.
std::string format_date(const DateField& date, const Locale& locale);
std::string format_date(const CalendarDate& date, const Locale& locale);

/// Title of a section: its own, the locale's for its key, or made from its key. A key with a space
/// or a capital is printed as written, any other becomes a title (`my_projects` → My Projects).
std::string section_title(const Section& section, const Locale& locale,
                          std::string_view fallback_language);

}  // namespace cvpdf
