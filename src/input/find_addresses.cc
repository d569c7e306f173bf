#include "input/find_addresses.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/inline_scan.h"

namespace cvpdf {
namespace {

/// A line ending beyond the text's ends.
char32_t at(std::u32string_view text, std::size_t i) {
    return i < text.size() ? text[i] : U'\n';
}
char32_t before(std::u32string_view text, std::size_t i) {
    return i == 0 ? U'\n' : text[i - 1];
}

/// Most texts have none.
bool may_have_address(std::u32string_view text) {
    constexpr auto kNone = std::u32string_view::npos;
    return text.find(U'@') != kNone || text.find(U"://") != kNone || text.find(U"www.") != kNone;
}

/// Marks behind an address; a single quote only if one stands before it too.
bool ends_address(char32_t point, bool single) {
    static constexpr std::u32string_view kMarks = U"\"\u201D.,;:!?)]}>";
    return kMarks.find(point) != std::u32string_view::npos || (point == '\'' && single);
}

bool is_address(std::u32string_view text, std::size_t begin, std::size_t end) {
    bool mail = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (text.substr(i).starts_with(U"://") || text.substr(i).starts_with(U"www.")) return true;
        if (mail && text[i] == '.' && is_in_word(at(text, i + 1))) return true;
        mail = mail || (text[i] == '@' && i > begin && is_in_word(before(text, i)) &&
                        is_in_word(at(text, i + 1)));
    }
    return false;
}

/// Whether `sign` may follow the sign `last` of a number that has so many digits up to there.
bool goes_on_in_number(char32_t sign, char32_t last, std::size_t digits, bool is_open) {
    constexpr std::size_t kLongestCountry = 3;
    constexpr std::size_t kLongestArea = 6;  // with the country
    if (is_ascii_digit(sign)) return true;
    if (sign == '(') return digits <= kLongestCountry && !is_open;
    if (sign == ')') return is_open && is_ascii_digit(last);
    if (is_ascii_digit(last)) return sign == ' ' || sign == '-' || sign == '.';
    return last == ')' && digits <= kLongestArea && (sign == ' ' || sign == '-');
}

/// The end of the number that begins at `begin`; `begin` if none does.
std::size_t end_of_phone_number(std::u32string_view text, std::size_t begin) {
    constexpr std::size_t kLeastWithCountry = 7;
    constexpr std::size_t kLeast = 9;
    constexpr std::size_t kMost = 15;  // E.164, 6.2.1
    const char32_t previous = before(text, begin);
    if (is_in_word(previous) || previous == '+' || previous == '-' || previous == '.') return begin;
    std::size_t i = begin;
    bool is_open = at(text, i) == '(';
    if (is_open) ++i;
    const bool has_country = at(text, i) == '+';
    if (has_country) ++i;
    if (has_country ? !is_ascii_digit(at(text, i)) : at(text, i) != '0') return begin;
    std::size_t digits = 0;
    std::size_t end = begin;
    std::size_t whole = begin;  // the end of a number that another one may follow
    bool has_stops = false;     // between its digits; and other signs
    bool has_others = false;
    for (char32_t last = '0';
         digits <= kMost && goes_on_in_number(at(text, i), last, digits, is_open); ++i) {
        const char32_t sign = text[i];
        const bool may_end =
            sign == ' ' && !is_open && digits >= (has_country ? kLeastWithCountry : kLeast);
        if (may_end) whole = end;
        if (is_ascii_digit(sign)) {
            has_stops = has_stops || last == '.';
            has_others = has_others || last == ' ' || last == '-';
            ++digits;
            if (!is_open) end = i + 1;
        } else if (sign == '(' || sign == ')') {
            is_open = sign == '(';
        }
        last = sign;
    }
    if (digits > kMost) return whole;
    // "0.5 1.25 2.75" are amounts.
    const bool is_list = !has_country && has_stops && has_others;
    const bool is_whole = !is_in_word(at(text, end));
    return is_whole && !is_list && digits >= (has_country ? kLeastWithCountry : kLeast) ? end
                                                                                        : begin;
}

}  // namespace

std::vector<CharacterRange> find_addresses(std::u32string_view text) {
    std::vector<CharacterRange> found;
    if (!may_have_address(text)) return found;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && !is_white_space(text[end])) ++end;
        if (is_address(text, begin, end)) {
            // Marks around an address are text.
            std::size_t first = begin;
            std::size_t last = end;
            while (first < end && is_punctuation(text[first])) ++first;
            const bool single = before(text, first) == '\'';
            while (last > first && ends_address(text[last - 1], single)) --last;
            found.push_back({.begin = first, .end = last});
        }
        begin = end + 1;
    }
    return found;
}

std::vector<CharacterRange> find_phone_numbers(std::u32string_view text) {
    std::vector<CharacterRange> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '+' && text[i] != '0' && text[i] != '(') continue;
        const std::size_t end = end_of_phone_number(text, i);
        if (end == i) continue;
        found.push_back({.begin = i, .end = end});
        i = end - 1;
    }
    return found;
}

}  // namespace cvpdf
