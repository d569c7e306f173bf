// Locale: the words and patterns of a language, read from data/locales/<tag>.yaml.
//
// Source of month names and most patterns: CLDR; what differs says why in the file.

#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "cv/date.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

struct QuoteMarks {
    std::string open = {};
    std::string close = {};
};

struct Locale {
    std::string language = {};                                            ///< BCP 47
    std::map<std::string, std::string, std::less<>> section_titles = {};  ///< by section id
    std::map<std::string, std::string, std::less<>> words = {};           ///< present, page, of…
    std::array<std::string, 12> months = {};
    std::array<std::string, 12> months_short = {};
    // Patterns: {year} {month} {month_short} {month_number} {month_2} {day} {day_2}; ranges:
    // {start} {end}
    std::string year_pattern = {};
    std::string month_pattern = {};
    std::string day_pattern = {};
    std::string range_pattern = {};        ///< "{start} – {end}"
    std::string open_range_pattern = {};   ///< a start without an end: "{start} –"
    std::string list_separator = {};       ///< ", "
    std::string list_last_separator = {};  ///< ", and "
    QuoteMarks quotes = {};
    QuoteMarks inner_quotes = {};
};

Locale read_locale(const Node& root, Diagnostics& diagnostics);

/// A date as the locale prints it: `Mar 2018 – Feb 2020`, `2018.03 – 2020.02`.
std::string format_date(const DateField& date, const Locale& locale);

/// Title of a section: its own, the locale's for its id, or made from its key.
/// A key with a space or a capital is printed as written, any other becomes a title
/// (`my_projects` → My Projects).
std::string section_title(const Section& section, const Locale& locale,
                          std::string_view fallback_language);

}  // namespace cvpdf
