// Locale: the words and patterns of a language, read from data/locales/<tag>.yaml.
//
// Source of month names and most patterns: CLDR; what differs says why in the file
// (scripts/cldr-locale compares). A file that `extends` another says only what differs from it;
// else every key is required but those that are empty by default. Unknown keys and placeholders are
// errors.

#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/date.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

using WordMap = std::map<std::string, std::string, std::less<>>;

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
    std::string long_day = {};        ///< of letters; empty: as `day`
};

/// How lengths of time are printed. The patterns have {count}, and are chosen by the plural
/// category of the count (UTS #35: one, few, many, other).
struct SpanPatterns {
    WordMap years = {};     ///< by category
    WordMap months = {};    ///< by category
    std::string join = {};  ///< between years and months
};

/// How parts of a publication are printed with what they are: "vol. {value}".
struct PartPhrases {
    std::string volume = {};
    std::string issue = {};
    std::string pages = {};
    std::string one_page = {};  ///< a single one; empty: as `pages`
    std::string editors = {};
    std::string translators = {};
    std::string edition = {};        ///< of one that is numbered; it may have {nth}: 2nd
    std::string first_edition = {};  ///< empty: as `edition`
    std::string chapter = {};
    std::string version = {};
};

enum class Paper { kA4, kLetter };
/// Which of a person's names stands first.
enum class NameOrder { kGivenFirst, kFamilyFirst };
/// Whether CVs of the country have a photo.
enum class PhotoCustom { kUsual, kOptional, kUnusual };

/// The words of locale files for these: "letter", "family-first", "usual".
std::string_view word_of(Paper paper);
std::string_view word_of(NameOrder order);
std::string_view word_of(PhotoCustom custom);

using MonthNames = std::array<std::string, 12>;

struct Locale {
    std::string language = {};    ///< BCP 47
    bool is_european = true;      ///< written in Latin letters or their like: base/script.h
    WordMap section_titles = {};  ///< by section id
    WordMap words = {};           ///< present, page, cv…
    WordMap labels = {};          ///< by field: what a value is, where it stands in a grid
    PartPhrases phrases = {};
    MonthNames months = {};  ///< beside a year
    MonthNames months_short = {};
    MonthNames months_with_day = {};  ///< as `months`, unless the language has a form for it
    MonthNames months_short_with_day = {};
    std::array<std::string, 4> seasons = {};  ///< spring, summer, autumn, winter
    DatePatterns dates = {};
    SpanPatterns spans = {};
    Paper paper = Paper::kA4;
    NameOrder name_order = NameOrder::kGivenFirst;
    PhotoCustom photo = PhotoCustom::kOptional;
    /// Personal data that the country's CVs leave out: what it is, and the labels that tell it.
    std::map<std::string, std::vector<std::string>, std::less<>> custom = {};
    /// Words for how well somebody knows a skill or a language, from the least level up.
    std::array<std::vector<std::string>, 5> levels = {};
    WordMap degrees = {};  ///< this and the next two: by their usual English names (usual_words.h)
    WordMap fluencies = {};
    WordMap skill_levels = {};
    std::vector<std::string> abbreviations = {};  ///< words whose full stop ends no sentence
    std::string list_separator =
        {};                    ///< between the authors of a paper, the skills of a group: ", "
    std::string comma = ", ";  ///< what the ", " of a layout's templates becomes
    std::string colon = ": ";  ///< what their ": " becomes
    QuoteMarks quotes = {};
    QuoteMarks inner_quotes = {};
};

/// The name of the locale that a file extends.
std::optional<std::string> extended_locale(const Node& root);
/// `base`: the locale that it extends.
Locale read_locale(const Node& root, const std::optional<Locale>& base, Diagnostics& diagnostics);

/// A date as the locale prints it: `Mar 2018 – Feb 2020`, `2018.03 – 2020.02`. Free text stays as
/// it is.
std::string format_date(const DateField& date, const Locale& locale);
std::string format_date(const CalendarDate& date, const Locale& locale);
/// A day as letters have it: `March 14, 2018`, `2018년 3월 14일`.
std::string format_long_date(const CalendarDate& day, const Locale& locale);

/// Title of a section: its own, the locale's for its key, or made from its key. A key with a space
/// or a capital is printed as written, any other becomes a title (`my_projects` → My Projects).
std::string section_title(const Section& section, const Locale& locale,
                          std::string_view fallback_language);

}  // namespace cvpdf
