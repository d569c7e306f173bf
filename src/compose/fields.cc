#include "compose/fields.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "compose/collapse_blanks.h"
#include "compose/levels.h"
#include "cv/link.h"
#include "cv/time_span.h"

namespace cvpdf {
namespace {

FieldValue value_from(Composer& composer, const LocalizedText& text) {
    return {.text = localized(composer, text)};
}

FieldValue value_from(Composer& composer, const std::vector<LocalizedText>& list) {
    return {.text = listed(composer, list)};
}

/// Free text is Markdown like any other text.
const std::string* free_text(const DateField& date) {
    if (!date.single || !date.range.start) return nullptr;
    return std::get_if<std::string>(&*date.range.start);
}

/// 2019, 2019-07: without the words of the page's language. Empty where it has none, or for a
/// range.
MarkedText plain_date(const Composer& composer, const DateField& date, std::string_view printed) {
    const auto* day =
        date.single && date.range.start ? std::get_if<CalendarDate>(&*date.range.start) : nullptr;
    if (day == nullptr || is_ascii(printed)) return {};
    std::string text = fmt::format("{}", day->year);
    if (day->month) text += fmt::format("-{:02}", *day->month);
    if (day->day) text += fmt::format("-{:02}", *day->day);
    Origin origin = whole_origin(text.size(), date.span);
    return plain_marked_text(std::move(text), composer.language(), std::move(origin));
}

/// A range in figures alone has nothing that tells in which direction it is read.
bool needs_direction(const Composer& composer, const DateField& date, std::string_view printed) {
    if (composer.direction == Direction::kLeftToRight || date.single) return false;
    for (std::size_t at = 0; at < printed.size();) {
        const char32_t sign = next_code_point(printed, &at);
        if (is_right_to_left_letter(sign) || is_left_to_right_letter(sign)) return false;
    }
    return true;
}

FieldValue value_from(Composer& composer, const DateField& date) {
    if (const std::string* text = free_text(date)) {
        LocalizedText localized;
        localized.versions.push_back(
            {.text = *text, .span = date.span, .origin = whole_origin(text->size(), date.span)});
        return value_from(composer, localized);
    }
    std::string text = format_date(date, composer.input.locale);
    MarkedText plain = plain_date(composer, date, text);
    if (needs_direction(composer, date, text)) text.insert(0, kRightToLeftMark);
    Origin origin = whole_origin(text.size(), date.span);
    return {.text = plain_marked_text(std::move(text), composer.language(), std::move(origin)),
            .is_worded = true,
            .plain = std::move(plain)};
}

FieldValue value_from(Composer& composer, const Url& url) {
    std::string_view bare = url.target;
    for (const std::string_view prefix : {"https://", "http://", "mailto:", "tel:", "www."}) {
        if (bare.starts_with(prefix)) bare.remove_prefix(prefix.size());
    }
    const std::string shown = readable_uri(bare);
    FieldValue value{.target = url.target};
    InlineRun around{.link = 0};
    value.text.rich.links.push_back({.target = url.target, .span = url.span});
    append(value.text,
           plain_marked_text(shown, composer.language(), whole_origin(shown.size(), url.span)),
           around);
    return value;
}

/// How long it lasted; of an employer without dates of its own, all positions together.
FieldValue span_of(Composer& composer, const Entry& entry) {
    const std::optional<CalendarDate>& today = composer.input.file.today;
    std::vector<MonthStretch> stretches;
    const auto add = [&](const Field* field) {
        const auto* date = field ? std::get_if<DateField>(&field->value) : nullptr;
        if (!date || date->single) return;
        const auto stretch = stretch_of(date->range, today.value_or(CalendarDate{}));
        if (stretch) stretches.push_back(*stretch);
    };
    if (const Field* own = find_field(entry, "date")) {
        add(own);
    } else {
        for (const Entry& position : entry.positions) add(find_field(position, "date"));
    }
    std::string text = format_span(total_months(stretches), composer.input.locale);
    Origin origin = whole_origin(text.size(), entry.span);
    return {.text = plain_marked_text(std::move(text), composer.language(), std::move(origin))};
}

/// The year of an entry's date; of a range, both; of a date in words, these.
FieldValue year_of(Composer& composer, const Entry& entry) {
    const Field* field = find_field(entry, "date");
    const auto* date = field ? std::get_if<DateField>(&field->value) : nullptr;
    if (!date) return {};
    DateField years = *date;
    for (std::optional<DatePoint>* point : {&years.range.start, &years.range.end}) {
        if (!*point) continue;
        if (auto* day = std::get_if<CalendarDate>(&**point)) *day = {.year = day->year};
    }
    if (years.range.start == years.range.end) {
        years.range.end.reset();
        years.single = true;
    }
    return value_from(composer, years);
}

/// Written as a citation is, in the language of what it cites.
bool is_cited(EntryKind kind) {
    return kind == EntryKind::kPublication || kind == EntryKind::kPatent;
}

constexpr std::string_view kValuePlace = "{value}";
constexpr std::string_view kOrdinalPlace = "{nth}";

/// In a citation in Latin letters on a page in another script.
const PartPhrases kLatinPhrases{.volume = "vol. {value}",
                                .issue = "no. {value}",
                                .pages = "pp. {value}",
                                .one_page = "p. {value}",
                                .editors = "{value} (eds.)",
                                .translators = "trans. {value}",
                                .edition = "{nth} ed.",
                                .chapter = "ch. {value}",
                                .version = "version {value}"};

/// Pages, one page, or the number of an article, which stands for itself: e12345, 045001, Art. 7.
std::string_view phrase_for_pages(std::string_view pages, const PartPhrases& phrases) {
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::size_t kLongestPage = 5;
    const std::size_t first = pages.find_first_of(kDigits);
    const bool is_one = first != std::string_view::npos &&
                        pages.find_first_not_of(kDigits, first) == std::string_view::npos;
    if (!is_one) return phrases.pages;
    if (first > 0 || pages.size() > kLongestPage) return kValuePlace;
    return phrases.one_page.empty() ? phrases.pages : phrases.one_page;
}

/// Editions by number; words stand for themselves: revised and expanded.
std::string_view phrase_for_edition(std::string_view edition, const PartPhrases& phrases) {
    if (edition.find_first_not_of("0123456789") != std::string_view::npos) return kValuePlace;
    const bool is_first = edition == "1" && !phrases.first_edition.empty();
    return is_first ? phrases.first_edition : phrases.edition;
}

struct PartPhrase {
    std::string_view part;
    std::string PartPhrases::*phrase;
};
constexpr PartPhrase kPlainPhrases[] = {
    {"volume", &PartPhrases::volume},           {"issue", &PartPhrases::issue},
    {"editors", &PartPhrases::editors},         {"chapter", &PartPhrases::chapter},
    {"translators", &PartPhrases::translators}, {"version", &PartPhrases::version},
};

std::string_view phrase_for(std::string_view part, std::string_view value,
                            const PartPhrases& phrases) {
    if (part == "pages") return phrase_for_pages(value, phrases);
    if (part == "edition") return phrase_for_edition(value, phrases);
    const auto plain = std::ranges::find(kPlainPhrases, part, &PartPhrase::part);
    assert(plain != std::end(kPlainPhrases) && "every part of kPhraseFields has its phrase");
    return phrases.*plain->phrase;
}

/// What English puts behind a number: 1st, 2nd, 3rd, 4th, 11th, 21st.
std::string_view ordinal_ending(std::string_view number) {
    const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
    const char last = number.empty() ? '0' : number.back();
    if (teen || last == '0' || last > '3') return "th";
    if (last == '1') return "st";
    return last == '2' ? "nd" : "rd";
}

/// A part of a publication in its phrase.
MarkedText put_into(std::string_view phrase, const MarkedText& value, const Composer& composer) {
    MarkedText result;
    const auto add_words = [&](std::string_view words) {
        append(result, plain_marked_text(std::string{words}, composer.language(), {}));
    };
    const std::size_t ordinal = phrase.find(kOrdinalPlace);
    const std::size_t place = std::min(ordinal, phrase.find(kValuePlace));
    add_words(phrase.substr(0, place));
    if (place == std::string_view::npos) return result;
    append(result, value);
    if (ordinal == place) add_words(ordinal_ending(plain_text(value.rich)));
    add_words(phrase.substr(place + (ordinal == place ? kOrdinalPlace : kValuePlace).size()));
    return result;
}

FieldValue phrase_of(Composer& composer, const Entry& entry, std::string_view part) {
    FieldValue value = field_value(composer, entry, part);
    if (value.text.empty()) return value;
    const std::string written = plain_text(value.text.rich);
    const std::string_view phrase = phrase_for(part, written, composer.input.locale.phrases);
    FieldValue result{.text = put_into(phrase, value.text, composer), .is_worded = true};
    if (!is_ascii(phrase))
        result.plain = put_into(phrase_for(part, written, kLatinPhrases), value.text, composer);
    return result;
}

/// What a work is, in words for several languages, is no text of its own; a citation in Latin
/// letters has the English ones.
FieldValue genre_of(Composer& composer, const LocalizedText& genre) {
    FieldValue value = value_from(composer, genre);
    const auto english = std::ranges::find(genre.versions, "en", &LocalizedText::Version::language);
    if (english == genre.versions.end()) return value;
    value.is_worded = true;
    if (is_ascii(plain_text(value.text.rich))) return value;
    value.plain.rich = collapse_blanks(parse_inline_markdown(english->text, english->origin));
    value.plain.languages.assign(value.plain.rich.runs.size(), english->language);
    return value;
}

}  // namespace

FieldValue field_value(Composer& composer, const Entry& entry, std::string_view name) {
    if (name == kSpanField) return span_of(composer, entry);
    if (name == kYearField) {
        FieldValue year = year_of(composer, entry);
        if (!is_cited(entry.kind)) year.plain = {};
        return year;
    }
    if (name == kBriefVenueField) {
        const bool has_short = find_field(entry, "venue_short") != nullptr;
        return field_value(composer, entry, has_short ? "venue_short" : "venue");
    }
    const auto phrase = std::ranges::find(kPhraseFields, name, &PhraseField::name);
    if (phrase != std::end(kPhraseFields)) return phrase_of(composer, entry, phrase->part);
    const Field* field = find_field(entry, name);
    if (field == nullptr) return {};
    const auto* words = std::get_if<LocalizedText>(&field->value);
    if (words && name == "genre" && is_cited(entry.kind)) return genre_of(composer, *words);
    FieldValue value =
        std::visit([&](const auto& held) { return value_from(composer, held); }, field->value);
    if (!is_cited(entry.kind)) value.plain = {};
    return value;
}

MarkedText fill_from_entry(Composer& composer, const Template& pattern, const Entry& entry) {
    return fill_template(
        pattern, [&](std::string_view name) { return field_value(composer, entry, name); },
        template_words(composer));
}

MarkedText fill_row_from_entry(Composer& composer, const Template& pattern, const Entry& entry,
                               const SectionSpec& section, FirstField first_field) {
    TemplateWords words = template_words(composer);
    words.first_field = first_field;
    return fill_template(
        pattern,
        [&](std::string_view name) {
            FieldValue value = field_value(composer, entry, name);
            if (name == "level" || name == "fluency") append_level(composer, section, value.text);
            return value;
        },
        words);
}

}  // namespace cvpdf
