#include "cv/dialects/foreign_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/date.h"

namespace cvpdf::dialects {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// 1–12 for a month's English name or its first three letters or more; 0 for other words.
int month_of(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (kMonths.at(i).starts_with(word)) return static_cast<int>(i) + 1;
    }
    return 0;
}

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_ascii_digit);
}

int value_of(std::string_view word) {
    int value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

/// Runs of letters and runs of digits; none where other signs than those of dates stand there.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const bool digits = is_ascii_digit(text[at]);
        std::size_t end = at;
        while (end < text.size() &&
               (digits ? is_ascii_digit(text[end]) : is_ascii_letter(text[end])))
            ++end;
        if (end > at) {
            words.push_back(to_ascii_lower(text.substr(at, end - at)));
        } else if (std::string_view(" ,./-'").find(text[at]) == std::string_view::npos) {
            return {};
        } else {
            end = at + 1;
        }
        at = end;
    }
    return words;
}

bool is_weekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
    return word.size() >= 3 &&
           std::ranges::any_of(kDays, [&](auto day) { return day.starts_with(word); });
}

std::optional<std::string> spell(int year, int month, int day, DateDetail detail) {
    std::string text = fmt::format("{:04}", year);
    if (month > 0) text += fmt::format("-{:02}", month);
    if (day > 0) text += fmt::format("-{:02}", day);
    const ParsedDate parsed = parse_date(text);
    if (!parsed.date || !std::holds_alternative<CalendarDate>(*parsed.date)) return std::nullopt;
    return day > 0 && detail == DateDetail::kMonth ? text.substr(0, 7) : text;
}

/// Dates of numbers alone: year first, or month and year.
std::optional<std::string> of_numbers(const std::vector<std::string>& words, DateDetail detail) {
    if (words.size() > 3 || !std::ranges::all_of(words, is_number)) return std::nullopt;
    const auto number = [&](std::size_t i) { return i < words.size() ? value_of(words[i]) : 0; };
    if (words.size() == 1) {
        // 20160901, 201609
        const int value = number(0);
        if (words[0].size() == 8) {
            return spell(value / 10000, value / 100 % 100, value % 100, detail);
        }
        if (words[0].size() == 6) return spell(value / 100, value % 100, 0, detail);
    }
    if (words[0].size() == 4) return spell(number(0), number(1), number(2), detail);
    if (words.size() == 2 && words[1].size() == 4) return spell(number(1), number(0), 0, detail);
    // Month, day and year as JavaScript takes them, where no other order is possible.
    const bool american = words.size() == 3 && words[2].size() == 4 && number(1) > 12;
    if (american) return spell(number(2), number(0), number(1), detail);
    return std::nullopt;
}

/// `31.12.2017`: where points stand between, the day goes first.
std::optional<std::string> of_dots(std::string_view text, const std::vector<std::string>& words,
                                   DateDetail detail) {
    const bool dots = words.size() == 3 && words[2].size() == 4 &&
                      std::ranges::count(text, '.') == 2 &&
                      text.find_first_not_of("0123456789. ") == std::string_view::npos;
    if (!dots) return std::nullopt;
    return spell(value_of(words[2]), value_of(words[1]), value_of(words[0]), detail);
}

/// Dates with a month's name: a year of four digits, and perhaps a day.
std::optional<std::string> of_words(const std::vector<std::string>& words, DateDetail detail) {
    int year = 0;
    int month = 0;
    int day = 0;
    for (const std::string& word : words) {
        if (is_number(word) && word.size() == 4 && year == 0) {
            year = value_of(word);
        } else if (is_number(word) && word.size() <= 2 && day == 0) {
            day = value_of(word);
        } else if (month_of(word) > 0 && month == 0) {
            month = month_of(word);
        } else if (day > 0 && (word == "st" || word == "nd" || word == "rd" || word == "th")) {
            continue;
        } else if (!is_weekday(word)) {
            return std::nullopt;
        }
    }
    if (year == 0 || month == 0) return std::nullopt;
    return spell(year, month, day, detail);
}

}  // namespace

bool means_present(std::string_view text) {
    constexpr std::array<std::string_view, 8> kWords{"present", "current", "currently", "now",
                                                     "today",   "ongoing", "to date",   "-"};
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        return equal_ignoring_case(word, trim_blanks(text));
    });
}

std::optional<std::string> native_date(std::string_view text, DateDetail detail) {
    text = trim_blanks(text);
    if (means_present(text)) return "present";
    // The time of a day: 2016-09-01T12:00:00.000Z, 2016-09-01 12:00.
    const bool has_time = text.size() > 10 && text[4] == '-' && text[7] == '-' &&
                          (text[10] == 'T' || text[10] == ' ') &&
                          text.find(':', 10) != std::string_view::npos;
    if (has_time) text = text.substr(0, 10);
    const std::vector<std::string> words = words_of(text);
    if (words.empty()) return std::nullopt;
    if (const auto date = of_dots(text, words, detail)) return date;
    if (auto date = of_numbers(words, detail)) return date;
    return of_words(words, detail);
}

}  // namespace cvpdf::dialects
