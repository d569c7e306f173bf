#include "input/date_hyphen.h"

#include <array>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/inline_scan.h"

namespace cvpdf {
namespace {

constexpr std::size_t kLongestDate = 11;
constexpr std::size_t kLongestMonth = 9;

/// A line ending beyond the text's end.
char32_t at(std::u32string_view text, std::size_t i) {
    return i < text.size() ? text[i] : U'\n';
}

/// Behind a month's name and its space; `begin` where there is none.
std::size_t skip_month(std::u32string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end - begin < kLongestMonth && is_in_word(at(text, end)) &&
           !is_ascii_digit(at(text, end)))
        ++end;
    if (end > begin && at(text, end) == '.') ++end;
    return end > begin && at(text, end) == ' ' ? end + 1 : begin;
}

/// Year, year and month, or year, month and day, by one separator; a full stop may follow.
bool is_date(std::u32string_view date) {
    if (date.ends_with(U'.')) date.remove_suffix(1);
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    std::size_t part = 0;
    char32_t separator = 0;
    for (const char32_t point : date) {
        if (is_ascii_digit(point)) {
            if (++digits[part] > 4) return false;
            numbers[part] = numbers[part] * 10 + static_cast<int>(point - '0');
        } else {
            if (++part == 3 || (separator != 0 && separator != point)) return false;
            separator = point;
        }
    }
    const bool year = digits[0] == 4 && numbers[0] >= 1900 && numbers[0] < 2100;
    const bool month = part < 1 || (digits[1] <= 2 && numbers[1] >= 1 && numbers[1] <= 12);
    const bool day = part < 2 || (digits[2] <= 2 && numbers[2] >= 1 && numbers[2] <= 31);
    return year && month && day;
}

}  // namespace

bool joins_dates(std::u32string_view text, std::size_t hyphen) {
    const bool spaced = hyphen > 0 && text[hyphen - 1] == ' ' && at(text, hyphen + 1) == ' ';
    const std::size_t left_end = spaced ? hyphen - 1 : hyphen;
    const auto in_date = [&](char32_t point) {
        return is_ascii_digit(point) || point == '.' || point == '/' || (spaced && point == '-');
    };
    std::size_t left = left_end;
    while (left > 0 && left_end - left < kLongestDate && in_date(text[left - 1])) --left;
    if (left > 0 && (is_in_word(text[left - 1]) || is_dash(text[left - 1]))) return false;
    const std::size_t right = spaced ? skip_month(text, hyphen + 2) : hyphen + 1;
    std::size_t right_end = right;
    while (right_end - right < kLongestDate && in_date(at(text, right_end))) ++right_end;
    const char32_t behind = at(text, right_end);
    if ((is_in_word(behind) && !is_cjk_letter(behind)) || is_dash(behind)) return false;
    return is_date(text.substr(left, left_end - left)) && right < text.size() &&
           is_date(text.substr(right, right_end - right));
}

}  // namespace cvpdf
