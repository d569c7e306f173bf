#include <array>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cv/locale.h"
#include "cv/pattern.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

constexpr std::array<std::string_view, 13> kTopKeys{
    "language", "section_titles", "words", "months", "months_short", "seasons", "dates", "spans",
    "custom",   "list_separator", "comma", "quotes", "inner_quotes"};
constexpr std::array<std::string_view, 9> kDateKeys{"year",          "month",          "day",
                                                    "range",         "year_range",     "open_range",
                                                    "range_in_year", "range_in_month", "season"};
constexpr std::array<std::string_view, 3> kSpanKeys{"years", "months", "join"};
constexpr std::array<std::string_view, 6> kPluralCategories{"zero", "one",  "two",
                                                            "few",  "many", "other"};
constexpr std::array<std::string_view, 1> kCount{"count"};
constexpr std::array<std::string_view, 2> kSeasonParts{"season", "year"};
constexpr std::array<std::string_view, 2> kQuoteKeys{"open", "close"};
constexpr std::array<std::string_view, 7> kDayParts{
    "year", "month", "month_short", "month_number", "month_2", "day", "day_2"};
constexpr std::array<std::string_view, 2> kEnds{"start", "end"};
constexpr std::array<std::string_view, 16> kPartsOfBoth{"start",
                                                        "end",
                                                        "start_year",
                                                        "start_month",
                                                        "start_month_short",
                                                        "start_month_number",
                                                        "start_month_2",
                                                        "start_day",
                                                        "start_day_2",
                                                        "end_year",
                                                        "end_month",
                                                        "end_month_short",
                                                        "end_month_number",
                                                        "end_month_2",
                                                        "end_day",
                                                        "end_day_2"};

/// The mapping under a key; null, with a diagnostic, where there is none.
const Node* mapping_under(const Node& root, std::string_view key,
                          std::span<const std::string_view> known, Diagnostics& diagnostics) {
    const Member* member = find_present(root, key);
    if (!member) {
        diagnostics.error(place_of_missing(root, key), fmt::format("'{}' is missing", key));
        return nullptr;
    }
    if (!member->value.is_mapping()) {
        report_wrong_type(member->value, "a mapping", diagnostics);
        return nullptr;
    }
    if (!known.empty()) report_unknown_keys(member->value, known, diagnostics);
    return &member->value;
}

/// The text under a key, blanks and all. A mapping that is not there was reported as a whole.
std::string text_under(const Node* mapping, std::string_view key, Required required,
                       std::span<const std::string_view> placeholders, Diagnostics& diagnostics) {
    if (!mapping) return {};
    if (const Node* node = mapping->find(key))
        return read_pattern(*node, placeholders, diagnostics);
    if (required == Required::kYes) {
        diagnostics.error(place_of_missing(*mapping, key), fmt::format("'{}' is missing", key));
    }
    return {};
}

std::map<std::string, std::string, std::less<>> read_words(const Node* mapping,
                                                           Diagnostics& diagnostics) {
    std::map<std::string, std::string, std::less<>> words;
    if (!mapping) return words;
    for (const Member& member : mapping->members) {
        if (auto word = read_word(member.value, diagnostics)) words[member.key] = *std::move(word);
    }
    return words;
}

std::array<std::string, 12> read_months(const Node& root, std::string_view key,
                                        Diagnostics& diagnostics) {
    std::array<std::string, 12> months;
    const Member* member = find_present(root, key);
    if (!member || !member->value.is_sequence() || member->value.items.size() != months.size()) {
        diagnostics.error(member ? member->value.span : place_of_missing(root, key),
                          fmt::format("'{}' is a list of twelve names", key));
        return months;
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        months[i] = read_word(member->value.items[i], diagnostics).value_or("");
    }
    return months;
}

DatePatterns read_date_patterns(const Node& root, Diagnostics& diagnostics) {
    const Node* dates = mapping_under(root, "dates", kDateKeys, diagnostics);
    const auto day = std::span<const std::string_view>(kDayParts);
    const auto pattern = [&](std::string_view key, std::span<const std::string_view> known,
                             Required required = Required::kYes) {
        return text_under(dates, key, required, known, diagnostics);
    };
    return {.year = pattern("year", day.first(1)),
            .month = pattern("month", day.first(5)),
            .day = pattern("day", day),
            .range = pattern("range", kEnds),
            .year_range = pattern("year_range", kEnds),
            .open_range = pattern("open_range", std::span(kEnds).first(1)),
            .range_in_year = pattern("range_in_year", kPartsOfBoth, Required::kNo),
            .range_in_month = pattern("range_in_month", kPartsOfBoth, Required::kNo),
            .season = pattern("season", kSeasonParts, Required::kNo)};
}

std::array<std::string, 4> read_seasons(const Node& root, Diagnostics& diagnostics) {
    std::array<std::string, 4> seasons;
    const Node* node = root.find("seasons");
    if (!node) return seasons;
    if (!node->is_sequence() || node->items.size() != seasons.size()) {
        diagnostics.error(node->span, "'seasons' is a list of four names, spring first");
        return seasons;
    }
    for (std::size_t i = 0; i < seasons.size(); ++i) {
        seasons[i] = read_word(node->items[i], diagnostics).value_or("");
    }
    return seasons;
}

std::map<std::string, std::string, std::less<>> read_plurals(const Node& spans,
                                                             std::string_view key,
                                                             Diagnostics& diagnostics) {
    std::map<std::string, std::string, std::less<>> patterns;
    const Node* plurals = mapping_under(spans, key, kPluralCategories, diagnostics);
    if (!plurals) return patterns;
    for (const Member& member : plurals->members) {
        patterns[member.key] = read_pattern(member.value, kCount, diagnostics);
    }
    if (!patterns.contains("other")) {
        diagnostics.error(place_of_missing(*plurals, "other"), "'other' is missing");
    }
    return patterns;
}

SpanPatterns read_spans(const Node& root, Diagnostics& diagnostics) {
    if (!root.find("spans")) return {};
    const Node* spans = mapping_under(root, "spans", kSpanKeys, diagnostics);
    if (!spans) return {};
    return {.years = read_plurals(*spans, "years", diagnostics),
            .months = read_plurals(*spans, "months", diagnostics),
            .join = text_under(spans, "join", Required::kYes, {}, diagnostics)};
}

std::map<std::string, std::vector<std::string>, std::less<>> read_custom(const Node& root,
                                                                         Diagnostics& diagnostics) {
    std::map<std::string, std::vector<std::string>, std::less<>> custom;
    if (!root.find("custom")) return custom;
    const Node* node = mapping_under(root, "custom", {}, diagnostics);
    if (!node) return custom;
    for (const Member& member : node->members) {
        custom[member.key] = read_word_list(member.value, diagnostics);
    }
    return custom;
}

QuoteMarks read_quotes(const Node& root, std::string_view key, Diagnostics& diagnostics) {
    const Node* quotes = mapping_under(root, key, kQuoteKeys, diagnostics);
    return {.open = text_under(quotes, "open", Required::kYes, {}, diagnostics),
            .close = text_under(quotes, "close", Required::kYes, {}, diagnostics)};
}

}  // namespace

Locale read_locale(const Node& root, Diagnostics& diagnostics) {
    Locale locale;
    if (!root.is_mapping()) {
        report_wrong_type(root, "a mapping", diagnostics);
        return locale;
    }
    report_unknown_keys(root, kTopKeys, diagnostics);
    if (const Member* language = find_present(root, "language")) {
        locale.language = read_language(language->value, diagnostics).value_or("");
    } else {
        diagnostics.error(place_of_missing(root, "language"), "'language' is missing");
    }
    locale.section_titles =
        read_words(mapping_under(root, "section_titles", {}, diagnostics), diagnostics);
    const Node* words = mapping_under(root, "words", {}, diagnostics);
    locale.words = read_words(words, diagnostics);
    if (words && !locale.words.contains("present")) {
        diagnostics.error(place_of_missing(*words, "present"), "'present' is missing");
    }
    locale.months = read_months(root, "months", diagnostics);
    locale.months_short = read_months(root, "months_short", diagnostics);
    locale.seasons = read_seasons(root, diagnostics);
    locale.dates = read_date_patterns(root, diagnostics);
    locale.spans = read_spans(root, diagnostics);
    locale.custom = read_custom(root, diagnostics);
    locale.list_separator = text_under(&root, "list_separator", Required::kYes, {}, diagnostics);
    if (root.find("comma"))
        locale.comma = text_under(&root, "comma", Required::kNo, {}, diagnostics);
    locale.quotes = read_quotes(root, "quotes", diagnostics);
    locale.inner_quotes = read_quotes(root, "inner_quotes", diagnostics);
    return locale;
}

}  // namespace cvpdf
