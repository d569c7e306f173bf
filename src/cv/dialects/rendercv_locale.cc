// The locale of RenderCV files: a language's English name (2.4 and later) or code (2.0–2.3), and
// words of its own, which ours has in its data. Until 2.0 the words alone tell the language.

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "cv/dialects/language_names.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv.h"

namespace cvpdf::dialects {

namespace {

/// What says the same in English as RenderCV does on its own.
struct UsualWord {
    std::string_view key;
    std::string_view text;
};

constexpr auto kUsualWords = std::to_array<UsualWord>({
    {"phone_number_format", "national"},
    {"page_numbering_template", "NAME - Page PAGE_NUMBER of TOTAL_PAGES"},
    {"page_numbering_style", "NAME - Page PAGE_NUMBER of TOTAL_PAGES"},
    {"last_updated_date_template", "Last updated in TODAY"},
    {"last_updated_date_style", "Last updated in TODAY"},
    {"last_updated", "Last updated in"},
    {"date_template", "MONTH_ABBREVIATION YEAR"},
    {"date_style", "MONTH_ABBREVIATION YEAR"},
    {"month", "month"},
    {"months", "months"},
    {"year", "year"},
    {"years", "years"},
    {"present", "present"},
    {"to", "–"},
    {"phrases", "DEGREE in AREA"},
    {"abbreviations_for_months", "Jan, Feb, Mar, Apr, May, June, July, Aug, Sept, Oct, Nov, Dec"},
    {"month_abbreviations", "Jan, Feb, Mar, Apr, May, June, July, Aug, Sept, Oct, Nov, Dec"},
    {"full_names_of_months",
     "January, February, March, April, May, June, July, August, September, October, November, "
     "December"},
    {"month_names",
     "January, February, March, April, May, June, July, August, September, October, November, "
     "December"},
});

bool is_usual(const Member& member) {
    const auto usual = std::ranges::find(kUsualWords, member.key, &UsualWord::key);
    return usual != kUsualWords.end() && equal_ignoring_case(usual->text, shown_text(member.value));
}

constexpr std::array<std::string_view, 2> kMonthKeys{"full_names_of_months", "month_names"};
constexpr std::array<std::string_view, 2> kShortMonthKeys{"abbreviations_for_months",
                                                          "month_abbreviations"};

bool is_among(std::string_view key, std::span<const std::string_view> keys) {
    return std::ranges::find(keys, key) != keys.end();
}

/// Without the stops and capitals in which abbreviations differ.
std::string folded(std::string_view word) {
    std::string out = fold_case(word);
    std::erase_if(out, [](char c) { return c == '.' || c == ' '; });
    return out;
}

enum class Likeness { kSame, kNear };  ///< near: one goes on where the other is cut short

bool is_like(std::string_view a, std::string_view b, Likeness likeness) {
    if (likeness == Likeness::kSame || a.empty() || b.empty()) return a == b;
    return a.starts_with(b) || b.starts_with(a);
}

/// How many of the months a locale calls as the file does.
std::size_t shared_months(const Member& member, const Locale& locale, Likeness likeness) {
    const bool is_short = is_among(member.key, kShortMonthKeys);
    const MonthNames& alone = is_short ? locale.months_short : locale.months;
    const MonthNames& with_day = is_short ? locale.months_short_with_day : locale.months_with_day;
    const Node& months = member.value;
    if (!months.is_sequence() || months.items.size() != alone.size()) return 0;
    std::size_t shared = 0;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        const std::string word = folded(months.items[i].text);
        const bool like = is_like(word, folded(alone[i]), likeness) ||
                          is_like(word, folded(with_day[i]), likeness);
        if (like) ++shared;
    }
    return shared;
}

bool has_plural(const WordMap& patterns, std::string_view word) {
    return std::ranges::any_of(patterns, [&](const auto& pattern) {
        const std::string text = folded(pattern.second);
        return text.find(folded(word)) != std::string::npos;
    });
}

/// True where the locale says the same.
bool says_as(const Member& member, const Locale& locale) {
    const std::string text = shown_text(member.value);
    const std::string_view key = member.key;
    if (is_among(key, kMonthKeys) || is_among(key, kShortMonthKeys)) {
        return shared_months(member, locale, Likeness::kSame) == locale.months.size();
    }
    if (key == "year" || key == "years") return has_plural(locale.spans.years, text);
    if (key == "month" || key == "months") return has_plural(locale.spans.months, text);
    if (key == "to") return locale.dates.range.find(text) != std::string::npos;
    const auto present = locale.words.find("present");
    return key == "present" && present != locale.words.end() &&
           folded(present->second) == folded(text);
}

/// The language of most of the months that are written out.
std::optional<std::string> language_of_months(const Node& locale, const DialectRequest& request) {
    constexpr std::size_t kFewest = 8;  // of twelve
    std::optional<std::string> best;
    std::size_t most = kFewest - 1;
    for (const Member& member : locale.members) {
        const bool months =
            is_among(member.key, kMonthKeys) || is_among(member.key, kShortMonthKeys);
        if (!months || is_usual(member)) continue;
        for (const std::string& language : request.languages) {
            const std::size_t shared =
                shared_months(member, request.locale(language), Likeness::kNear);
            if (shared <= most) continue;
            most = shared;
            best = language;
        }
    }
    return best;
}

Node language_of(const Member& locale, const DialectRequest& request, Diagnostics& diagnostics) {
    const Node* named = locale.value.find("language");
    Diagnostics found;
    Node tag = named && !is_empty(*named) ? language_tag(*named, found) : Node{};
    if (!is_empty(tag)) return tag;
    if (const auto language = language_of_months(locale.value, request)) {
        return make_text(*language, named ? named->span : locale.key_span);
    }
    diagnostics.append(found);
    return {};
}

}  // namespace

Node rendercv_language(const Member& locale, const DialectRequest& request,
                       Diagnostics& diagnostics) {
    std::vector<std::string_view> known = keys_of(kUsualWords, &UsualWord::key);
    known.push_back("language");
    const Node tag = language_of(locale, request, diagnostics);
    std::optional<Locale> words;
    if (request.locale) words = request.locale(is_empty(tag) ? "en" : tag.text);
    std::string own;
    for (const Member& member : locale.value.members) {
        if (is_empty(member.value) || member.key == "language") continue;
        if (std::ranges::count(known, member.key) == 0) {
            report_no_counterpart(member, diagnostics, known);
        } else if (!is_usual(member) && !(words && says_as(member, *words))) {
            own += fmt::format("{}{}: {}", own.empty() ? "" : "; ", member.key,
                               shown_text(member.value));
        }
    }
    if (!own.empty()) {
        diagnostics.warning(
            locale.key_span,
            fmt::format("words and dates are those of the language; left out: {}", own));
    }
    return tag;
}

}  // namespace cvpdf::dialects
