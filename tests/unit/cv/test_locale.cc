#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cv/locale.h"
#include "cv/time_span.h"
#include "cv/usual_words.h"
#include "unit/cv/read_file.h"
#include "unit/cv/shipped_locale.h"
#include "unit/mistyped.h"

namespace cvpdf {

namespace {

std::vector<std::string> keys_of(const WordMap& words) {
    std::vector<std::string> keys;
    for (const auto& [key, word] : words) keys.push_back(key);
    return keys;
}

/// A date field from what a CV has at `date`, or at `start_date` and `end_date` parted by two dots.
DateField field(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        return {.range = {.start = parse_date(text).date}, .single = true};
    }
    return {.range = {.start = parse_date(text.substr(0, dots)).date,
                      .end = parse_date(text.substr(dots + 2)).date}};
}

}  // namespace

TEST_CASE("dates are printed by the locale") {
    struct Row {
        std::string_view text, en, ko;
    };
    const std::vector<Row> rows{
        {"2018", "2018", "2018"},
        {"2018-03", "Mar 2018", "2018.03"},
        {"2018-03-04", "Mar 4, 2018", "2018.03.04"},
        {"present", "Present", "현재"},
        {"Fall 2024 (Ongoing)", "Fall 2024 (Ongoing)", "Fall 2024 (Ongoing)"},
        {"2018-03..2020-02", "Mar 2018 – Feb 2020", "2018.03 – 2020.02"},
        {"2022-01..2022-12", "Jan 2022 – Dec 2022", "2022.01 – 2022.12"},
        {"2024-08..", "Aug 2024 –", "2024.08 –"},
        {"2024..", "2024 –", "2024 –"},
        {"2021-03..present", "Mar 2021 – Present", "2021.03 – 현재"},
        {"2018..2020", "2018–2020", "2018 – 2020"},
        {"2018..present", "2018 – Present", "2018 – 현재"},
        {"2018..2020-02", "2018 – Feb 2020", "2018 – 2020.02"},
        {"2018-03..2018-03", "Mar 2018", "2018.03"},
        {"2018..2018", "2018", "2018"},
        {"..2020-02", "Feb 2020", "2020.02"},
        {"Spring 2018..2020 expected", "Spring 2018 – 2020 expected", "2018년 봄 – 2020 expected"},
        {"Spring 2018..", "Spring 2018 –", "2018년 봄 –"},
        {"Autumn 2024", "Autumn 2024", "2024년 가을"},
        {"2024-23", "Fall 2024", "2024년 가을"},
        {"Fall 2019..Spring 2020", "Fall 2019 – Spring 2020", "2019년 가을 – 2020년 봄"},
        {"", "", ""},
        {"..", "", ""},
    };
    const Locale en = shipped_locale("en");
    const Locale ko = shipped_locale("ko");
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(format_date(field(row.text), en) == row.en);
        CHECK(format_date(field(row.text), ko) == row.ko);
    }
}

TEST_CASE("ranges collapse where the patterns say so") {
    Locale locale = shipped_locale("en");
    locale.dates.range_in_year = "{start_month_short}–{end_month_short} {end_year}";
    locale.dates.range_in_month = "{start_month} {start_day}–{end_day_2}, {end_year}";
    CHECK(format_date(field("2022-01..2022-12"), locale) == "Jan–Dec 2022");
    CHECK(format_date(field("2022-01..2023-12"), locale) == "Jan 2022 – Dec 2023");
    CHECK(format_date(field("2022-03-01..2022-03-09"), locale) == "March 1–09, 2022");
    CHECK(format_date(field("2022-03-01..2022-04-09"), locale) == "Mar 1, 2022 – Apr 9, 2022");
    CHECK(format_date(field("2022-03..2022-04-09"), locale) == "Mar 2022 – Apr 9, 2022");
}

TEST_CASE("titles of sections") {
    struct Row {
        std::string key;
        std::string_view en, ko;
    };
    const std::vector<Row> rows{
        {"education", "Education", "학력"},
        {"honors_and_awards", "Honors and Awards", "수상"},
        {"my_projects", "My Projects", "My Projects"},
        {"talks_in_the_open", "Talks in the Open", "Talks in the Open"},
        {"the_end", "The End", "The End"},
        {"Education", "Education", "Education"},
        {"open source", "open source", "open source"},
        {"iPhone_apps", "iPhone_apps", "iPhone_apps"},
        {"éducation", "Éducation", "Éducation"},
        {"기타_활동", "기타 활동", "기타 활동"},
        {"_", "_", "_"},
        {"", "", ""},
    };
    const Locale en = shipped_locale("en");
    const Locale ko = shipped_locale("ko");
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(section_title({.key = row.key}, en, "en") == row.en);
        CHECK(section_title({.key = row.key}, ko, "en") == row.ko);
    }
    Section titled{.key = "education"};
    titled.title.versions = {{.language = "en", .text = "Studies"},
                             {.language = "de", .text = "Studium"}};
    CHECK(section_title(titled, en, "de") == "Studies");
    CHECK(section_title(titled, ko, "de") == "Studium");
}

TEST_CASE("the shipped locales have every word") {
    const Locale en = shipped_locale("en");
    CHECK(en.section_titles.size() >= 48);
    const std::vector<std::string> languages = shipped_languages();
    CHECK(languages.size() == 33);
    for (const std::string& language : languages) {
        CAPTURE(language);
        const Locale locale = shipped_locale(language);
        CHECK(locale.language == language);
        CHECK(keys_of(locale.section_titles) == keys_of(en.section_titles));
        CHECK(keys_of(locale.words) == keys_of(en.words));
        CHECK(keys_of(locale.labels) == keys_of(en.labels));
        const bool english = language.starts_with("en");
        CHECK(locale.degrees.size() == (english ? 0 : usual_degrees().size()));
        CHECK(locale.fluencies.size() == (english ? 0 : usual_fluencies().size()));
        CHECK(locale.skill_levels.size() == (english ? 0 : usual_skill_levels().size()));
        for (const std::string& word : locale.abbreviations) CHECK(word.ends_with('.'));
        CHECK(std::ranges::count(locale.abbreviations, english ? "inc." : "Inc.") == 1);
        for (const MonthNames* months : {&locale.months, &locale.months_short,
                                         &locale.months_with_day, &locale.months_short_with_day}) {
            CHECK(std::set<std::string>(months->begin(), months->end()).size() == 12);
        }
        CHECK(std::ranges::none_of(locale.seasons, &std::string::empty));
        for (int count = 1; count < 130; ++count) {
            const std::string_view category = plural_category(language, count);
            CAPTURE(count, category);
            CHECK(locale.spans.years.contains(category));
            CHECK(locale.spans.months.contains(category));
        }
        // Where the word for years has more than two forms, an age does without it.
        if (locale.spans.years.contains("few")) {
            CHECK(locale.labels.at("age_in_years").ends_with(": {count}"));
        }
        for (const auto& [key, word] : locale.words) {
            if (key == "photo") CHECK(word.find("{name}") != std::string::npos);
            if (key.starts_with("link_")) CHECK(word.find("{target}") != std::string::npos);
        }
    }
}

TEST_CASE("degrees in English have the locale's word; what is written in own words stays") {
    struct Row {
        std::string_view degree, ko, fr, en_gb;
    };
    const std::vector<Row> rows{
        {"{en: Bachelor}", "학사", "Licence", "Bachelor"},
        {"{en: Doctor}", "박사", "Doctorat", "Doctor"},
        {"Bachelor", "Bachelor", "Bachelor", "Bachelor"},
        {"{en: Bachelor, fr: Bac}", "학사", "Bac", "Bachelor"},
        {"{en: Bachelor, fr-CA: Baccalauréat}", "학사", "Baccalauréat", "Bachelor"},
        {"{de: Diplom, ja: 学士}", "Diplom", "Diplom", "Diplom"},
        {"{en: B.Sc.}", "B.Sc.", "B.Sc.", "B.Sc."},
        {"{en-US: Bachelor}", "Bachelor", "Bachelor", "Bachelor"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.degree);
        const auto printed = [&](const std::string& language) {
            ReadCv read = read_sections_text(
                "    education: [{institution: K, degree: " + std::string(row.degree) + "}]\n");
            translate_usual_words(read.file.cv, shipped_locale(language));
            const Entry& entry = read.file.cv.sections.at(0).entries.at(0);
            const auto& degree = std::get<LocalizedText>(find_field(entry, "degree")->value);
            return choose_version(degree, language, "en")->text;
        };
        CHECK(printed("ko") == row.ko);
        CHECK(printed("fr") == row.fr);
        CHECK(printed("en-GB") == row.en_gb);
    }
}

TEST_CASE("levels and languages in English have the locale's word") {
    const auto printed = [](const std::string& entry, const std::string& language) {
        ReadCv read = read_sections_text("    list: [" + entry + "]\n");
        translate_usual_words(read.file.cv, shipped_locale(language));
        std::string all;
        for (const Field& field : read.file.cv.sections.at(0).entries.at(0).fields) {
            const auto* text = std::get_if<LocalizedText>(&field.value);
            if (text) all += choose_version(*text, language, "en")->text + "|";
        }
        return all;
    };
    const std::string german =
        "{language: {en: German}, fluency: {en: Native or Bilingual Proficiency}}";
    CHECK(printed(german, "ko") == "독일어|원어민 수준|");
    CHECK(printed(german, "fr") == "Allemand|Langue maternelle ou bilingue|");
    CHECK(printed(german, "en-GB") == "German|Native or Bilingual Proficiency|");
    CHECK(printed("{language: German, fluency: B2}", "ko") == "German|B2|");
    CHECK(printed("{language: {en: Dothraki}, fluency: {en: So-so}}", "ko") == "Dothraki|So-so|");
    CHECK(printed("{kind: skill, name: C, level: {en: Expert}}", "de") == "C|Experte|");
}

TEST_CASE("mistyped keys of a locale are told with the right ones") {
    const std::vector<std::string_view> top{
        "language",     "extends",        "section_titles",
        "words",        "labels",         "phrases",
        "months",       "months_short",   "months_with_day",
        "seasons",      "dates",          "spans",
        "paper",        "name_order",     "photo",
        "custom",       "list_separator", "comma",
        "colon",        "quotes",         "inner_quotes",
        "levels",       "degrees",        "fluencies",
        "skill_levels", "abbreviations",  "months_short_with_day"};
    const std::vector<std::string_view> dates{
        "year",          "month",          "day",    "range",   "year_range", "open_range",
        "range_in_year", "range_in_month", "season", "long_day"};
    const std::vector<std::string_view> categories{"zero", "one", "two", "few", "many", "other"};
    const auto list = [](std::span<const std::string_view> names) {
        return std::vector<std::string_view>(names.begin(), names.end());
    };
    struct Place {
        std::string file;  ///< with @ for the key
        std::vector<std::string_view> known;
    };
    const std::vector<Place> places{
        {"@: x", top},
        {"dates: {@: x}", dates},
        {"phrases: {@: x}",
         {"volume", "issue", "pages", "one_page", "editors", "translators", "edition",
          "first_edition", "chapter", "version"}},
        {"quotes: {@: x}", {"open", "close"}},
        {"inner_quotes: {@: x}", {"open", "close"}},
        {"spans: {@: x}", {"years", "months", "join"}},
        {"spans: {years: {@: x}}", categories},
        {"spans: {months: {@: x}}", categories},
        {"degrees: {@: x}", list(usual_degrees())},
        {"fluencies: {@: x}", list(usual_fluencies())},
        {"skill_levels: {@: x}", list(usual_skill_levels())},
    };
    for (const Place& place : places) {
        for (const std::string_view key : place.known) {
            for (const std::string& wrong : test::mistyped(key)) {
                if (std::ranges::count(place.known, wrong) > 0) continue;
                std::string text = place.file;
                text.replace(text.find('@'), 1, wrong);
                CAPTURE(text);
                ReadFile file = read_yaml(text);
                read_locale(file.root, Locale{}, file.diagnostics);
                const auto told = std::ranges::find(
                    file.diagnostics.all(), "unknown key '" + wrong + "'", &Diagnostic::message);
                REQUIRE(told != file.diagnostics.all().end());
                const std::vector<std::string> near = test::nearest(wrong, place.known);
                CHECK(std::ranges::any_of(near, [&](const std::string& name) {
                    return told->hints == std::vector<std::string>{"did you mean '" + name + "'?"};
                }));
            }
        }
    }
}

TEST_CASE("mistakes in a locale file are shown in one run") {
    ReadFile file = read_yaml(
        "language: kr\n"
        "section_titels: {}\n"
        "words: {page: Page}\n"
        "months: [Jan]\n"
        "months_short: [a, b, c, d, e, f, g, h, i, j, k, l]\n"
        "dates:\n"
        "  year: '{year}'\n"
        "  month: '{day} {year}'\n"
        "  day: '{year'\n"
        "  range: '{start}-{end}'\n"
        "  open_rnge: '{start}-'\n"
        "list_separator: [a]\n"
        "quotes: {open: a}\n");
    read_locale(file.root, {}, file.diagnostics);
    CHECK(file.messages() ==
          "cv.yaml:1:1: error: 'section_titles' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:1: error: 'labels' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:1: error: 'phrases' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:1: error: 'paper' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:1: error: 'name_order' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:1: error: 'photo' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:1: error: 'inner_quotes' is missing\n"
          " 1 | language: kr\n"
          "   | ^~~~~~~~\n"
          "cv.yaml:1:11: warning: 'kr' is a country; as a language it is Kanuri\n"
          " 1 | language: kr\n"
          "   |           ^~\n"
          "hint: did you mean 'ko'?\n"
          "cv.yaml:2:1: error: unknown key 'section_titels'\n"
          " 2 | section_titels: {}\n"
          "   | ^~~~~~~~~~~~~~\n"
          "hint: did you mean 'section_titles'?\n"
          "cv.yaml:3:9: error: 'present' is missing\n"
          " 3 | words: {page: Page}\n"
          "   |         ^~~~\n"
          "cv.yaml:4:9: error: 'months' is a list of twelve names\n"
          " 4 | months: [Jan]\n"
          "   |         ^~~~~\n"
          "cv.yaml:7:3: error: 'year_range' is missing\n"
          " 7 |   year: '{year}'\n"
          "   |   ^~~~\n"
          "cv.yaml:7:3: error: 'open_range' is missing\n"
          " 7 |   year: '{year}'\n"
          "   |   ^~~~\n"
          "cv.yaml:8:10: error: unknown placeholder '{day}'\n"
          " 8 |   month: '{day} {year}'\n"
          "   |          ^~~~~~~~~~~~~~\n"
          "hint: known here: year, month, month_short, month_number, month_2\n"
          "cv.yaml:9:8: error: a brace stands without the other\n"
          " 9 |   day: '{year'\n"
          "   |        ^~~~~~~\n"
          "cv.yaml:11:3: error: unknown key 'open_rnge'\n"
          " 11 |   open_rnge: '{start}-'\n"
          "    |   ^~~~~~~~~\n"
          "hint: did you mean 'open_range'?\n"
          "cv.yaml:12:17: error: expected a text, found a list\n"
          " 12 | list_separator: [a]\n"
          "    |                 ^~~\n"
          "hint: one text is wanted here, without '-' or brackets\n"
          "cv.yaml:13:10: error: 'close' is missing\n"
          " 13 | quotes: {open: a}\n"
          "    |          ^~~~\n");
}

}  // namespace cvpdf
