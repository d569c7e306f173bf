#include "text/glue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/unicode.h"
#include "text/characters.h"
#include "text/glue_words.h"
#include "text/korean_counts.h"
#include "text/units.h"

namespace cvpdf {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kMarks[] = {"*", "**", "†", "‡"};  // of notes: `(* equal contribution)`
constexpr std::string_view kCompanyForms[] = {"(주)", "㈜", "(사)", "(재)", "(유)"};

struct Pair {
    std::string_view first = {};
    std::string_view second = {};
};
constexpr Pair kPairs[] = {{"et", "al"},  {"Ph.", "D"},  {"M.", "Sc"},   {"B.", "Sc"},
                           {"p.", "ex."}, {"P.", "Eng"}, {"s.", "oben"}, {"&", "Co"},
                           {"t.", "ex"},  {"EE.", "UU"}};

/// Behind the hour of a clock.
constexpr std::string_view kHalvesOfDay[] = {"AM", "A.M", "PM", "P.M", "a.m", "am", "p.m", "pm"};
constexpr std::string_view kMonths[] = {
    "Jan",       "January",   "Januar",   "janvier",   "enero",     "gennaio",    "januari",
    "janeiro",   "Feb",       "February", "Februar",   "février",   "febrero",    "febbraio",
    "februari",  "fevereiro", "Mar",      "March",     "März",      "mars",       "marzo",
    "maart",     "março",     "Apr",      "April",     "avril",     "abril",      "aprile",
    "april",     "May",       "Mai",      "mai",       "mayo",      "maggio",     "mei",
    "maio",      "Jun",       "June",     "Juni",      "juin",      "junio",      "giugno",
    "juni",      "junho",     "Jul",      "July",      "Juli",      "juillet",    "julio",
    "luglio",    "juli",      "julho",    "Aug",       "August",    "août",       "agosto",
    "augustus",  "Sep",       "Sept",     "September", "septembre", "septiembre", "settembre",
    "september", "setembro",  "Oct",      "Okt",       "October",   "Oktober",    "octobre",
    "octubre",   "ottobre",   "oktober",  "outubro",   "Nov",       "November",   "novembre",
    "noviembre", "november",  "novembro", "Dec",       "Dez",       "December",   "Dezember",
    "décembre",  "diciembre", "dicembre", "december",  "dezembro",
};

bool is_one_of(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool begins_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool is_breaking_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

std::string_view strip_front(std::string_view word, std::string_view characters) {
    word.remove_prefix(std::min(word.find_first_not_of(characters), word.size()));
    return word;
}

/// What a word without any of the marks has no byte of, as most words have none.
template <std::size_t N>
constexpr ByteSet first_bytes(const std::string_view (&marks)[N]) {
    std::array<char, N> bytes = {};
    for (std::size_t i = 0; i < N; ++i) bytes[i] = marks[i].front();
    return ByteSet({bytes.data(), N});
}

/// What stands behind the last opening mark in a word: of `개발(제` the `제`, of `מ־120` the
/// number.
std::string_view behind_opening(std::string_view word) {
    constexpr std::string_view kOpening[] = {"(", "[",  "{",  "“",  "‘",  "«",  "„",
                                             "‚", "（", "「", "『", "《", "〈", "־"};
    constexpr ByteSet kFirstBytes = first_bytes(kOpening);
    std::size_t begin = 0;
    if (kFirstBytes.find_in(word) < word.size()) {
        for (const std::string_view mark : kOpening) {
            const std::size_t last = word.rfind(mark);
            if (last != std::string_view::npos) begin = std::max(begin, last + mark.size());
        }
    }
    return strip_front(word.substr(begin), "\"'");
}

/// Up to a closing mark that is not opened in it: of `저자)의` the `저자`.
std::string_view before_closing(std::string_view word) {
    constexpr std::string_view kClosing[] = {"\"", "'",  "”",  "’",  "“",  "‘", "»",
                                             "«",  "）", "」", "』", "》", "〉"};
    constexpr ByteSet kFirstBytes = first_bytes(kClosing);
    std::size_t end = word.size();
    if (kFirstBytes.find_in(word) < word.size()) {
        // At its start it would open.
        for (const std::string_view mark : kClosing) end = std::min(end, word.find(mark, 1));
    }
    int depth = 0;
    for (std::size_t at = 0; at < end; ++at) {
        if (word[at] == '(' || word[at] == '[') ++depth;
        if ((word[at] == ')' || word[at] == ']') && --depth < 0) return word.substr(0, at);
    }
    return word.substr(0, end);
}

std::string_view strip_back(std::string_view word, std::string_view characters) {
    const std::size_t last = word.find_last_not_of(characters);
    return word.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

char32_t first_character(std::string_view word) {
    std::size_t at = 0;
    return word.empty() ? 0 : next_code_point(word, &at);
}

bool begins_upper(std::string_view word) {
    return u_isupper(static_cast<UChar32>(first_character(word)));
}

/// A digit or a sign that goes with digits.
bool is_in_number(std::string_view character) {
    constexpr std::string_view kSigns =
        "0123456789.,:+-~<>=$\u20AC\u20A9\u00B1\u2013\u2212\u2248\u2264\u2265\u00D7";
    return kSigns.find(character) != std::string_view::npos;
}

/// Digits with the signs that go with them.
bool is_number(std::string_view word) {
    if (std::ranges::none_of(word, is_ascii_digit)) return false;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        next_code_point(word, &at);
        if (!is_in_number(word.substr(begin, at - begin))) return false;
    }
    return true;
}

/// The number that a word ends in, where what it touches is no letter of a script with capitals:
/// `제30`, `ב-30`, `기간:30`.
std::string_view number_at_end(std::string_view word) {
    std::size_t begin = word.size();
    while (begin > 0) {
        const std::size_t previous = floor_to_character(word, begin - 1);
        if (!is_in_number(word.substr(previous, begin - previous))) break;
        begin = previous;
    }
    const std::string_view number = word.substr(begin);
    if (!is_number(number)) return {};
    if (begin == 0) return number;
    const std::size_t last = floor_to_character(word, begin - 1);
    const char32_t c = first_character(word.substr(last));
    const bool has_case = u_isUUppercase(static_cast<UChar32>(c)) != 0 ||
                          u_isULowercase(static_cast<UChar32>(c)) != 0;
    return has_case ? std::string_view() : number;
}

/// `D.`, `J.-P.`, `D.E.`: capitals, each with its full stop.
bool is_initials(std::string_view word) {
    if (word.empty() || word.back() != '.') return false;
    bool wants_letter = true;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, &at);
        if (wants_letter) {
            if (c == '-') continue;
            if (!u_isupper(static_cast<UChar32>(c))) return false;
            wants_letter = false;
        } else {
            if (c != '.') return false;
            wants_letter = true;
        }
    }
    return wants_letter;
}

/// 1 to 31, with what stands behind an ordinal: `5`, `5.`, `5th`.
bool is_day(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || value < 1 || value > 31) return false;
    const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
    return rest.empty() || rest == "." || rest == "," || rest == "st" || rest == "nd" ||
           rest == "rd" || rest == "th" || rest == "er";
}

/// `5`, `10:30`, `7.30`.
bool is_hour(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || value < 0 || value > 12) return false;
    return end == word.data() + word.size() || *end == ':' || *end == '.';
}

/// `€`, `US$`: a sign of currency, after letters perhaps.
bool ends_in_currency(std::string_view word) {
    constexpr std::size_t kLongest = 5;
    if (word.empty() || word.size() > kLongest) return false;
    const std::string_view sign = word.substr(floor_to_character(word, word.size() - 1));
    return u_charType(static_cast<UChar32>(first_character(sign))) == U_CURRENCY_SYMBOL;
}

/// `VIII`, `II’s`: the number of a king, a war or a volume; a single letter is no such thing.
bool is_roman_numeral(std::string_view word) {
    const std::size_t size = std::min(word.find_first_not_of("IVX"), word.size());
    constexpr std::size_t kLongest = 5;
    if (size < 2 || size > kLongest) return false;
    return size == word.size() ||
           !u_isalnum(static_cast<UChar32>(first_character(word.substr(size))));
}

bool is_name(std::string_view word) {
    if (!begins_upper(word) || word.size() < 2) return false;
    const std::string_view last = word.substr(floor_to_character(word, word.size() - 1));
    return u_isalpha(static_cast<UChar32>(first_character(last)));
}

/// `2019.` before `3`, `3.` before `5`: a date in the Korean way.
bool is_dotted_date(std::string_view before, std::string_view after) {
    return before.size() >= 2 && before.back() == '.' &&
           std::all_of(before.begin(), before.end() - 1, is_ascii_digit) &&
           (before.size() <= 3 || before.size() == 5) && is_day(strip_back(after, ".,)~-"));
}

/// `ms에서`, `ms，电压`: what stands before the first CJK letter or sign of a word that begins with
/// another.
std::string_view without_particle(std::string_view word) {
    constexpr char32_t kFirstSign = 0x3000;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(word, &at);
        if (begin > 0 && (is_cjk_letter(c) || c >= kFirstSign))
            return strip_back(word.substr(0, begin), ".,;:!?)]");
    }
    return word;
}

/// Chinese and Japanese count with ideographs: `30 万`, `2019 年`.
bool counts_with_ideographs(std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    return base == "zh" || base == "ja";
}

bool is_letter_with_stop(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && u_isalpha(static_cast<UChar32>(next_code_point(word, &at))) &&
           word.substr(at) == ".";
}

/// `z.` before `B.`, `т.` before `е.`: two letters, each with its full stop.
bool is_abbreviation_of_letters(std::string_view before, std::string_view after) {
    return is_letter_with_stop(before) && is_letter_with_stop(strip_back(after, ",;:!?)]"));
}

/// `1` before `000` and `000` before `500,00`: one number, its digits in threes.
bool is_digits_in_threes(std::string_view before, std::string_view after) {
    constexpr std::size_t kGroup = 3;
    const std::string_view head = strip_front(before, "+-~$<>=");
    if (head.empty() || head.size() > kGroup) return false;
    const std::size_t digits = std::min(after.find_first_not_of("0123456789"), after.size());
    if (digits != kGroup || !std::ranges::all_of(head, is_ascii_digit)) return false;
    return after.size() == kGroup || after[kGroup] != '-';
}

using LanguageWords = std::array<const GlueWords*, 2>;

/// True of a word of one of the lists of that kind.
bool lists_any(const LanguageWords& words, std::string_view GlueWords::*list,
               std::string_view word) {
    return std::ranges::any_of(words, [&](const GlueWords* of_language) {
        return of_language != nullptr && lists(of_language->*list, word);
    });
}

bool glues_number(std::string_view before, std::string_view after, const LanguageWords& words) {
    const std::string_view bare = strip_back(after, ".,;:!?)]");
    if (is_day(before) && is_one_of(bare, kMonths)) return true;
    if (is_dotted_date(before, after) || is_korean_amount(before, after)) return true;
    const bool is_currency =
        ends_in_currency(bare) || lists_any(words, &GlueWords::currencies, bare);
    if (is_currency && lists_any(words, &GlueWords::magnitudes, strip_back(before, "."))) {
        return true;
    }
    if (is_korean_number(before) && is_ascii_digit(before.front()) && is_korean_counter(bare)) {
        return true;
    }
    const bool is_counted = is_number(before) && before.back() != ',';
    if (is_counted && is_currency) return true;
    if (!is_counted && !is_roman_numeral(before)) return false;
    const bool follows_number =
        lists_any(words, &GlueWords::behind_number, bare) ||
        lists_any(words, &GlueWords::behind_number, strip_back(after, ",;:!?)]")) ||
        lists_any(words, &GlueWords::magnitudes, bare);
    if (!is_counted) return follows_number;
    if (is_digits_in_threes(before, after)) return true;
    if (is_one_of(bare, kHalvesOfDay)) return is_hour(before);
    const std::string_view word = bare.substr(0, bare.find_first_of("(["));
    if (follows_number || is_unit(without_particle(bare)) || is_unit(without_particle(word))) {
        return true;
    }
    return is_korean_counter(word);
}

bool glues_abbreviation(std::string_view before, std::string_view after,
                        const LanguageWords& words) {
    const bool has_number = !after.empty() && is_ascii_digit(after.front());
    if (has_number &&
        (lists_any(words, &GlueWords::before_number, before) || ends_in_currency(before))) {
        return true;
    }
    if (has_number && is_day(strip_back(after, ",.")) &&
        is_one_of(strip_back(before, "."), kMonths)) {
        return true;
    }
    if (is_one_of(before, kCompanyForms) || is_one_of(before, kMarks)) return true;
    for (const Pair& pair : kPairs) {
        if (before == pair.first && begins_with(after, pair.second)) return true;
    }
    if (is_abbreviation_of_letters(before, after)) return true;
    const bool is_title = lists_any(words, &GlueWords::before_name, before);
    if (is_title && lists_any(words, &GlueWords::before_name, after)) return true;
    if (!begins_upper(after)) return false;
    if (is_roman_numeral(after) && is_name(before)) return true;
    return is_title || is_initials(before);
}

bool glues_by_language(std::string_view before, std::string_view after, std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    if (base == "fr") {
        constexpr std::string_view kHighPunctuation[] = {"»", ":", ";", "!", "?"};
        return before == "«" || begins_with(after, "»") || is_one_of(after, kHighPunctuation);
    }
    if (base == "cs" || base == "sk" || base == "pl" || base == "uk" || base == "ru") {
        return count_grapheme_clusters(before) == 1 &&
               u_islower(static_cast<UChar32>(first_character(before)));
    }
    return false;
}

/// The last word of three words or more, if it has one to three letters of a script with spaces.
bool is_short_last_word(std::string_view text, std::size_t word_begin, std::string_view word) {
    if (word_begin + word.size() != text.size()) return false;
    constexpr std::size_t kShort = 3;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, &at);
        if (is_hangul(c) || is_ideographic(c)) return false;
        if (u_isalnum(static_cast<UChar32>(c))) ++letters;
    }
    if (letters < 1 || letters > kShort) return false;
    const std::string_view rest = text.substr(0, word_begin);
    return std::count_if(rest.begin(), rest.end(), is_breaking_space) >= 2;
}

}  // namespace

bool is_glued_space(std::string_view text, std::size_t offset, std::string_view language) {
    constexpr ByteSet kSpaces(" \t\n");
    if (offset == 0 || offset >= text.size()) return false;
    std::size_t next = offset;
    while (next < text.size() && kSpaces.has(text[next])) ++next;
    if (next == text.size()) return false;
    std::size_t before_begin = offset;
    while (before_begin > 0 && !kSpaces.has(text[before_begin - 1])) --before_begin;
    const std::size_t after_end = kSpaces.find_in(text, next);
    const std::string_view whole_before = text.substr(before_begin, offset - before_begin);
    const std::string_view after = text.substr(next, after_end - next);
    if (whole_before.empty()) return false;
    const std::string_view before = behind_opening(whole_before);
    if (glues_by_language(whole_before, after, language)) return true;
    if (!before.empty() && glues_by_language(before, after, language)) return true;
    if (is_one_of(whole_before, kCompanyForms)) return true;
    const LanguageWords words = glue_words(language);
    const std::string_view inner = before_closing(after);
    if (!before.empty() && !inner.empty() &&
        (glues_number(before, inner, words) || glues_abbreviation(before, inner, words))) {
        return true;
    }
    const std::string_view number = number_at_end(before);
    if (!number.empty() && !inner.empty() && glues_number(number, inner, words)) return true;
    if (!number.empty() && counts_with_ideographs(language) &&
        is_ideographic(first_character(after)))
        return true;
    return is_short_last_word(text, next, after);
}

}  // namespace cvpdf
