#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/script.h"
#include "cv/locale.h"
#include "cv/pattern.h"
#include "cv/read_value.h"
#include "cv/usual_words.h"

namespace cvpdf {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 27> kTopKeys{
    "language",     "extends",      "section_titles", "words",           "labels",
    "phrases",      "months",       "months_short",   "months_with_day", "months_short_with_day",
    "seasons",      "dates",        "spans",          "paper",           "name_order",
    "photo",        "custom",       "list_separator", "comma",           "colon",
    "quotes",       "inner_quotes", "levels",         "degrees",         "fluencies",
    "skill_levels", "abbreviations"};

constexpr std::array<std::string_view, 1> kCount{"count"};
constexpr std::array<std::string_view, 1> kValue{"value"};
constexpr std::array<std::string_view, 2> kNumber{"value", "nth"};
constexpr std::array<std::string_view, 2> kSeasonParts{"season", "year"};
constexpr std::array<std::string_view, 7> kDayParts{
    "year", "month", "month_short", "month_number", "month_2", "day", "day_2"};
constexpr Words kMonthParts = Words(kDayParts).first(5);
constexpr Words kYearParts = Words(kDayParts).first(1);
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
constexpr std::array<std::string_view, 6> kPluralCategories{"zero", "one",  "two",
                                                            "few",  "many", "other"};
constexpr std::array<std::string_view, 3> kSpanKeys{"years", "months", "join"};

/// A text of a mapping, with the placeholders that it may have.
template <typename Struct>
struct TextKey {
    std::string_view key;
    std::string Struct::*member;
    Required required = Required::kYes;
    Words placeholders = {};
};

constexpr TextKey<DatePatterns> kDateKeys[] = {
    {"year", &DatePatterns::year, Required::kYes, kYearParts},
    {"month", &DatePatterns::month, Required::kYes, kMonthParts},
    {"day", &DatePatterns::day, Required::kYes, kDayParts},
    {"range", &DatePatterns::range, Required::kYes, kEnds},
    {"year_range", &DatePatterns::year_range, Required::kYes, kEnds},
    {"open_range", &DatePatterns::open_range, Required::kYes, Words(kEnds).first(1)},
    {"range_in_year", &DatePatterns::range_in_year, Required::kNo, kPartsOfBoth},
    {"range_in_month", &DatePatterns::range_in_month, Required::kNo, kPartsOfBoth},
    {"season", &DatePatterns::season, Required::kNo, kSeasonParts},
    {"long_day", &DatePatterns::long_day, Required::kNo, kDayParts},
};
constexpr TextKey<PartPhrases> kPhraseKeys[] = {
    {"volume", &PartPhrases::volume, Required::kYes, kValue},
    {"issue", &PartPhrases::issue, Required::kYes, kValue},
    {"pages", &PartPhrases::pages, Required::kYes, kValue},
    {"one_page", &PartPhrases::one_page, Required::kNo, kValue},
    {"editors", &PartPhrases::editors, Required::kYes, kValue},
    {"translators", &PartPhrases::translators, Required::kYes, kValue},
    {"edition", &PartPhrases::edition, Required::kYes, kNumber},
    {"first_edition", &PartPhrases::first_edition, Required::kNo},
    {"chapter", &PartPhrases::chapter, Required::kYes, kValue},
    {"version", &PartPhrases::version, Required::kYes, kValue},
};
constexpr TextKey<QuoteMarks> kQuoteKeys[] = {
    {"open", &QuoteMarks::open},
    {"close", &QuoteMarks::close},
};

constexpr std::array<std::string_view, 2> kPapers{"a4", "letter"};
constexpr std::array<std::string_view, 2> kNameOrders{"given-first", "family-first"};
constexpr std::array<std::string_view, 3> kPhotoCustoms{"usual", "optional", "unusual"};

/// One file. What it lacks is a mistake unless it extends another.
struct LocaleReader {
    const Node& root;
    Required required;
    Diagnostics& diagnostics;

    void report_missing(const Node& mapping, std::string_view key) const {
        diagnostics.error(place_of_missing(mapping, key), fmt::format("'{}' is missing", key));
    }

    /// The value under a key; null, with a diagnostic where it must be there, where there is none.
    const Node* value_under(std::string_view key, Required needed) const {
        if (const Member* member = find_present(root, key)) return &member->value;
        if (needed == Required::kYes && required == Required::kYes) report_missing(root, key);
        return nullptr;
    }

    const Node* mapping_under(std::string_view key, Required needed) const {
        const Node* node = value_under(key, needed);
        if (node == nullptr || node->is_mapping()) return node;
        report_wrong_type(*node, "a mapping", diagnostics);
        return nullptr;
    }

    /// Blanks and all: they belong to the text.
    void read_text(std::string_view key, std::string& text,
                   Required needed = Required::kYes) const {
        if (const Node* node = root.find(key)) {
            text = read_pattern(*node, {}, diagnostics);
        } else if (needed == Required::kYes && required == Required::kYes) {
            report_missing(root, key);
        }
    }

    template <typename Struct, std::size_t count>
    void read_texts(std::string_view key, const TextKey<Struct> (&keys)[count],
                    Struct& values) const {
        const Node* mapping = mapping_under(key, Required::kYes);
        if (mapping == nullptr) return;
        std::array<std::string_view, count> known;
        for (std::size_t i = 0; i < count; ++i) known[i] = keys[i].key;
        report_unknown_keys(*mapping, Words(known), diagnostics);
        for (const TextKey<Struct>& text : keys) {
            if (const Node* node = mapping->find(text.key)) {
                values.*text.member = read_pattern(*node, text.placeholders, diagnostics);
            } else if (text.required == Required::kYes && required == Required::kYes) {
                report_missing(*mapping, text.key);
            }
        }
    }

    void read_words(std::string_view key, WordMap& words) const {
        const Node* mapping = mapping_under(key, Required::kYes);
        if (mapping == nullptr) return;
        for (const Member& member : mapping->members) {
            if (auto word = read_word(member.value, diagnostics)) {
                words[member.key] = *std::move(word);
            }
        }
    }

    /// A list of as many names as there are.
    template <std::size_t count>
    void read_names(std::string_view key, std::string_view expected, Required needed,
                    std::array<std::string, count>& names) const {
        const Member* member = find_present(root, key);
        if (member == nullptr && (needed == Required::kNo || required == Required::kNo)) return;
        if (member == nullptr || !member->value.is_sequence() ||
            member->value.items.size() != count) {
            diagnostics.error(member ? member->value.span : place_of_missing(root, key),
                              fmt::format("'{}' is a list of {}", key, expected));
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            names[i] = read_word(member->value.items[i], diagnostics).value_or("");
        }
    }

    template <typename Value, std::size_t count>
    void read_choice(std::string_view key, const std::array<std::string_view, count>& choices,
                     Value& value) const {
        const Node* node = value_under(key, Required::kYes);
        if (node == nullptr) return;
        for (std::size_t i = 0; i < count; ++i) {
            if (node->is_scalar() && node->text == choices[i]) {
                value = static_cast<Value>(i);
                return;
            }
        }
        diagnostics.error(node->span,
                          fmt::format("'{}' is one of: {}", key, fmt::join(choices, ", ")));
    }

    void read_plurals(const Node& spans, std::string_view key, WordMap& patterns) const {
        const Member* member = find_present(spans, key);
        if (member == nullptr) {
            if (required == Required::kYes) report_missing(spans, key);
            return;
        }
        if (!member->value.is_mapping()) {
            return report_wrong_type(member->value, "a mapping", diagnostics);
        }
        report_unknown_keys(member->value, Words(kPluralCategories), diagnostics);
        patterns.clear();
        for (const Member& plural : member->value.members) {
            patterns[plural.key] = read_pattern(plural.value, kCount, diagnostics);
        }
        if (!patterns.contains("other")) report_missing(member->value, "other");
    }

    void read_spans(SpanPatterns& spans) const {
        const Node* mapping = mapping_under("spans", Required::kNo);
        if (mapping == nullptr) return;
        report_unknown_keys(*mapping, Words(kSpanKeys), diagnostics);
        read_plurals(*mapping, "years", spans.years);
        read_plurals(*mapping, "months", spans.months);
        if (const Node* join = mapping->find("join")) {
            spans.join = read_pattern(*join, {}, diagnostics);
        } else if (required == Required::kYes) {
            report_missing(*mapping, "join");
        }
    }

    void read_levels(Locale& locale) const {
        const Member* member = find_present(root, "levels");
        if (member == nullptr) return;
        const Node& list = member->value;
        if (!list.is_sequence() || list.items.size() != locale.levels.size()) {
            diagnostics.error(list.span, "'levels' is a list of five lists of words");
            return;
        }
        for (std::size_t i = 0; i < locale.levels.size(); ++i) {
            locale.levels[i] = read_word_list(list.items[i], diagnostics);
        }
    }

    /// Words for names that there are.
    void read_usual_words(std::string_view key, Words names, WordMap& words) const {
        const Node* mapping = mapping_under(key, Required::kNo);
        if (mapping == nullptr) return;
        report_unknown_keys(*mapping, names, diagnostics);
        read_words(key, words);
    }

    void read_abbreviations(Locale& locale) const {
        const Member* member = find_present(root, "abbreviations");
        if (member) locale.abbreviations = read_word_list(member->value, diagnostics);
    }

    void read_custom(Locale& locale) const {
        const Node* mapping = mapping_under("custom", Required::kNo);
        if (mapping == nullptr) return;
        locale.custom.clear();
        for (const Member& member : mapping->members) {
            locale.custom[member.key] = read_word_list(member.value, diagnostics);
        }
    }
};

void read_months(const LocaleReader& reader, Locale& locale) {
    constexpr std::string_view kTwelve = "twelve names";
    reader.read_names("months", kTwelve, Required::kYes, locale.months);
    reader.read_names("months_short", kTwelve, Required::kYes, locale.months_short);
    if (reader.root.find("months")) locale.months_with_day = locale.months;
    if (reader.root.find("months_short")) locale.months_short_with_day = locale.months_short;
    reader.read_names("months_with_day", kTwelve, Required::kNo, locale.months_with_day);
    reader.read_names("months_short_with_day", kTwelve, Required::kNo,
                      locale.months_short_with_day);
}

}  // namespace

std::string_view word_of(Paper paper) {
    return kPapers.at(static_cast<std::size_t>(paper));
}

std::string_view word_of(NameOrder order) {
    return kNameOrders.at(static_cast<std::size_t>(order));
}

std::string_view word_of(PhotoCustom custom) {
    return kPhotoCustoms.at(static_cast<std::size_t>(custom));
}

std::optional<std::string> extended_locale(const Node& root) {
    const Node* name = root.is_mapping() ? root.find("extends") : nullptr;
    if (name == nullptr || !name->is_scalar()) return std::nullopt;
    return name->text;
}

Locale read_locale(const Node& root, const std::optional<Locale>& base, Diagnostics& diagnostics) {
    Locale locale = base.value_or(Locale{});
    if (!root.is_mapping()) {
        report_wrong_type(root, "a mapping", diagnostics);
        return locale;
    }
    report_unknown_keys(root, kTopKeys, diagnostics);
    const LocaleReader reader{root, base ? Required::kNo : Required::kYes, diagnostics};
    if (const Member* language = find_present(root, "language")) {
        locale.language = read_language(language->value, diagnostics).value_or("");
        locale.is_european = is_european(locale.language);
    } else {
        reader.report_missing(root, "language");
    }
    reader.read_words("section_titles", locale.section_titles);
    reader.read_words("words", locale.words);
    const Node* words = root.find("words");
    if (words && words->is_mapping() && !locale.words.contains("present")) {
        reader.report_missing(*words, "present");
    }
    reader.read_words("labels", locale.labels);
    reader.read_texts("phrases", kPhraseKeys, locale.phrases);
    read_months(reader, locale);
    reader.read_names("seasons", "four names, spring first", Required::kNo, locale.seasons);
    reader.read_texts("dates", kDateKeys, locale.dates);
    reader.read_spans(locale.spans);
    reader.read_choice("paper", kPapers, locale.paper);
    reader.read_choice("name_order", kNameOrders, locale.name_order);
    reader.read_choice("photo", kPhotoCustoms, locale.photo);
    reader.read_custom(locale);
    reader.read_levels(locale);
    reader.read_usual_words("degrees", usual_degrees(), locale.degrees);
    reader.read_usual_words("fluencies", usual_fluencies(), locale.fluencies);
    reader.read_usual_words("skill_levels", usual_skill_levels(), locale.skill_levels);
    reader.read_abbreviations(locale);
    reader.read_text("list_separator", locale.list_separator);
    reader.read_text("comma", locale.comma, Required::kNo);
    reader.read_text("colon", locale.colon, Required::kNo);
    reader.read_texts("quotes", kQuoteKeys, locale.quotes);
    reader.read_texts("inner_quotes", kQuoteKeys, locale.inner_quotes);
    return locale;
}

}  // namespace cvpdf
