#include "cv/bibliography/bib_date.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/date.h"
#include "input/latex_text.h"

namespace cvpdf {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

std::string plain(const BibField& field) {
    KnownUnknowns reported;
    Diagnostics ignored;
    return latex_plain_text(field.value, field.span, reported, ignored);
}

std::string lower_case(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// The first number of `digits` digits that stands alone.
std::optional<int> find_number(std::string_view text, std::size_t least, std::size_t most) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t end = i;
        while (end < text.size() && is_ascii_digit(text[end])) ++end;
        if (end - i >= least && end - i <= most) {
            int value = 0;
            for (; i < end; ++i) value = value * 10 + (text[i] - '0');
            return value;
        }
        i = std::max(i, end);
    }
    return std::nullopt;
}

int month_of(const std::string& written) {
    const std::string text = lower_case(written);
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        const std::size_t at = text.find(kMonths[i]);
        const bool begins_word = at != std::string::npos && (at == 0 || text[at - 1] < 'a');
        if (begins_word) return static_cast<int>(i) + 1;
    }
    const std::optional<int> number = find_number(text, 1, 2);
    const bool only = text.find_first_not_of("0123456789") == std::string::npos;
    return only && number && *number >= 1 && *number <= 12 ? *number : 0;
}

/// `2019~`, `2019?`, `2019-06-XX`: BibLaTeX's signs of doubt.
void drop_doubt(std::string& text) {
    std::erase_if(text, [](char c) { return c == '?' || c == '~' || c == '%'; });
    while (text.ends_with("-XX")) text.erase(text.size() - 3);
    const std::size_t time = text.find('T');
    if (time != std::string::npos && time >= 8 && is_ascii_digit(text[time - 1])) text.erase(time);
}

/// Of `2019-06-31/2019-08` the month and the month, with the reason.
void keep_sound_part(BibDate& date) {
    ParsedDate parsed = parse_date(date.text);
    const std::size_t slash = date.text.find('/');
    if (parsed.problem.empty() && slash == std::string::npos) return;
    std::string sound;
    std::string problem;
    for (std::size_t begin = 0; begin <= date.text.size();) {
        const std::size_t end = std::min(date.text.find('/', begin), date.text.size());
        const std::string side = date.text.substr(begin, end - begin);
        ParsedDate point = parse_date(side);
        if (!point.problem.empty()) problem = std::move(point.problem);
        if (begin > 0) sound += '/';
        sound += point.date ? side : sound_part(side).value_or("");
        begin = end + 1;
    }
    if (problem.empty() || sound.find_first_not_of('/') == std::string::npos) return;
    date.problem = fmt::format("'{}' is not a date: {}; read as {}", date.text, problem, sound);
    date.text = std::move(sound);
}

/// Of an ISO date, as far as it is precise.
void set_sorting(BibDate& date) {
    date.year = find_number(date.text, 4, 4);
    const auto part = [&](std::size_t begin) {
        const bool there = date.text.size() >= begin + 2 && date.text[begin - 1] == '-' &&
                           is_ascii_digit(date.text[begin]) && is_ascii_digit(date.text[begin + 1]);
        return there ? (date.text[begin] - '0') * 10 + (date.text[begin + 1] - '0') : 0;
    };
    if (!date.text.empty() && !is_ascii_digit(date.text.front())) return;
    date.month = part(5);
    date.day = date.month > 0 ? part(8) : 0;
}

}  // namespace

BibDate bib_date(const BibEntry& entry) {
    BibDate date;
    if (const BibField* field = find_field(entry, "date"); field && !field->value.empty()) {
        date.text = field->value;
        date.span = field->span;
        drop_doubt(date.text);
        if (!parse_date(date.text).date && !parse_date_range(date.text)) {
            date.text = plain(*field);
            keep_sound_part(date);
        }
        set_sorting(date);
        return date;
    }
    const BibField* year = find_field(entry, "year");
    if (!year || year->value.empty()) return date;
    date.text = plain(*year);
    date.span = year->span;
    date.year = find_number(date.text, 4, 4);
    const bool is_year = date.text.size() == 4 && date.year && *date.year >= 1000;
    const BibField* month = find_field(entry, "month");
    if (!month) return date;
    const std::string month_text = plain(*month);
    date.month = month_of(month_text);
    if (!is_year) return date;
    if (date.month == 0) {
        const ParsedDate season = parse_date(month_text + " " + date.text);
        if (season.date && std::holds_alternative<Season>(*season.date)) {
            date.text = month_text + " " + date.text;
        } else if (!month_text.empty()) {
            date.problem = fmt::format("'{}' is not a month; read as {}", month_text, date.text);
        }
        return date;
    }
    date.text += fmt::format("-{:02}", date.month);
    const BibField* day = find_field(entry, "day");
    const std::optional<int> number = find_number(day ? plain(*day) : month_text, 1, 2);
    const bool has_range = month_text.find_first_of("-–/") != std::string::npos;
    if (!number || has_range || month_text.find_first_not_of("0123456789") == std::string::npos) {
        if (!day) return date;
    }
    if (number && *number >= 1 && *number <= days_in_month(*date.year, date.month)) {
        date.day = *number;
        date.text += fmt::format("-{:02}", date.day);
    }
    return date;
}

}  // namespace cvpdf
