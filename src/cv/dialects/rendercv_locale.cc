// The locale of RenderCV files: a language's English name (2.4 and later) or code (2.0–2.3), and
// words of its own, which ours has in its data.

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
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

}  // namespace

Node rendercv_language(const Member& locale, Diagnostics& diagnostics) {
    Node tag;
    std::string own;
    std::vector<std::string_view> known = keys_of(kUsualWords, &UsualWord::key);
    known.push_back("language");
    for (const Member& member : locale.value.members) {
        if (is_empty(member.value)) continue;
        if (member.key == "language") {
            tag = language_tag(member.value, diagnostics);
        } else if (std::ranges::count(known, member.key) == 0) {
            report_no_counterpart(member, diagnostics, known);
        } else if (!is_usual(member)) {
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
