#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cv/locale.h"
#include "cv/time_span.h"
#include "unit/cv/shipped_locale.h"

namespace cvpdf {

namespace {

/// A date field from what a CV has at `date`, or at `start_date` and `end_date` parted by two dots.
std::string printed(std::string_view text, const Locale& locale) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        return format_date({.range = {.start = parse_date(text).date}, .single = true}, locale);
    }
    return format_date({.range = {.start = parse_date(text.substr(0, dots)).date,
                                  .end = parse_date(text.substr(dots + 2)).date}},
                       locale);
}

}  // namespace

TEST_CASE("every locale prints dates, ranges and spans its own way") {
    struct Row {
        std::string language;
        std::string_view month, day, months, years, until_present, open, season, span;
    };
    const std::vector<Row> rows{
        {"ar", "مارس 2018", "4 مارس 2018", "مارس 2018 – فبراير 2020", "2018–2020",
         "مارس 2021 – حتى الآن", "مارس 2021 –", "خريف 2024", "سنتان و3 أشهر"},
        {"cs", "3/2018", "4. 3. 2018", "3/2018 – 2/2020", "2018–2020", "3/2021 – současnost",
         "od 3/2021", "podzim 2024", "2 roky 3 měsíce"},
        {"da", "mar. 2018", "4. mar. 2018", "mar. 2018 – feb. 2020", "2018–2020", "mar. 2021 – nu",
         "mar. 2021 –", "efterår 2024", "2 år 3 måneder"},
        {"de", "03/2018", "04.03.2018", "03/2018 – 02/2020", "2018–2020", "03/2021 – heute",
         "seit 03/2021", "Herbst 2024", "2 Jahre 3 Monate"},
        {"el", "Μαρ 2018", "4 Μαρ 2018", "Μαρ 2018 – Φεβ 2020", "2018–2020", "Μαρ 2021 – σήμερα",
         "Μαρ 2021 –", "φθινόπωρο 2024", "2 έτη 3 μήνες"},
        {"en", "Mar 2018", "Mar 4, 2018", "Mar 2018 – Feb 2020", "2018–2020", "Mar 2021 – Present",
         "Mar 2021 –", "Fall 2024", "2 yrs 3 mos"},
        {"en-GB", "Mar 2018", "4 Mar 2018", "Mar 2018 – Feb 2020", "2018–2020",
         "Mar 2021 – Present", "Mar 2021 –", "Autumn 2024", "2 yrs 3 mos"},
        {"en-US", "Mar 2018", "Mar 4, 2018", "Mar 2018 – Feb 2020", "2018–2020",
         "Mar 2021 – Present", "Mar 2021 –", "Fall 2024", "2 yrs 3 mos"},
        {"es", "mar 2018", "4 mar 2018", "mar 2018 – feb 2020", "2018–2020",
         "mar 2021 – actualidad", "mar 2021 –", "otoño de 2024", "2 años 3 meses"},
        {"fa", "مارس 2018", "4 مارس 2018", "مارس 2018 – فوریه 2020", "2018–2020",
         "مارس 2021 – اکنون", "مارس 2021 –", "پاییز 2024", "2 سال و 3 ماه"},
        {"fi", "3/2018", "4.3.2018", "3/2018 – 2/2020", "2018–2020", "3/2021 – nykyhetki",
         "3/2021 –", "syksy 2024", "2 vuotta 3 kuukautta"},
        {"fr", "mars 2018", "4 mars 2018", "mars 2018 – févr. 2020", "2018–2020",
         "mars 2021 – aujourd’hui", "mars 2021 –", "automne 2024", "2\u00a0ans 3\u00a0mois"},
        {"he", "מרץ 2018", "4 במרץ 2018", "מרץ 2018 – פבר׳ 2020", "2018–2020", "מרץ 2021 – היום",
         "מרץ 2021 –", "סתיו 2024", "שנתיים, 3 חודשים"},
        {"hi", "मार्च 2018", "4 मार्च 2018", "मार्च 2018 – फ़र॰ 2020", "2018–2020",
         "मार्च 2021 – वर्तमान", "मार्च 2021 –", "शरद 2024", "2 वर्ष 3 माह"},
        {"hu", "2018. márc.", "2018. márc. 4.", "2018. márc. – 2020. febr.", "2018–2020",
         "2021. márc. – jelenleg", "2021. márc. –", "2024 ősz", "2 év 3 hónap"},
        {"id", "Mar 2018", "4 Mar 2018", "Mar 2018 – Feb 2020", "2018–2020", "Mar 2021 – sekarang",
         "Mar 2021 –", "Musim Gugur 2024", "2 tahun 3 bulan"},
        {"it", "mar 2018", "4 mar 2018", "mar 2018 – feb 2020", "2018–2020", "mar 2021 – oggi",
         "mar 2021 –", "autunno 2024", "2 anni e 3 mesi"},
        {"ja", "2018年3月", "2018年3月4日", "2018年3月～2020年2月", "2018年～2020年",
         "2021年3月～現在", "2021年3月～", "2024年秋", "2年3か月"},
        {"ko", "2018.03", "2018.03.04", "2018.03 – 2020.02", "2018 – 2020", "2021.03 – 현재",
         "2021.03 –", "2024년 가을", "2년 3개월"},
        {"nb", "mars 2018", "4. mars 2018", "mars 2018 – feb. 2020", "2018–2020", "mars 2021 – nå",
         "mars 2021 –", "høst 2024", "2 år 3 måneder"},
        {"nl", "mrt 2018", "4 mrt 2018", "mrt 2018 – feb 2020", "2018–2020", "mrt 2021 – heden",
         "mrt 2021 –", "najaar 2024", "2 jaar 3 maanden"},
        {"nn", "mars 2018", "4. mars 2018", "mars 2018 – feb. 2020", "2018–2020", "mars 2021 – no",
         "mars 2021 –", "haust 2024", "2 år 3 månader"},
        {"pl", "03.2018", "04.03.2018", "03.2018 – 02.2020", "2018–2020", "03.2021 – obecnie",
         "od 03.2021", "jesień 2024", "2 lata 3 miesiące"},
        {"pt-BR", "03/2018", "04/03/2018", "03/2018 – 02/2020", "2018 – 2020", "03/2021 – atual",
         "03/2021 –", "outono de 2024", "2 anos e 3 meses"},
        {"ro", "mar. 2018", "4 mar. 2018", "mar. 2018 – feb. 2020", "2018–2020",
         "mar. 2021 – prezent", "mar. 2021 –", "toamna 2024", "2 ani și 3 luni"},
        {"ru", "март 2018", "4 марта 2018", "март 2018 — февраль 2020", "2018–2020",
         "март 2021 — настоящее время", "март 2021 —", "осень 2024", "2 года 3 месяца"},
        {"sv", "mars 2018", "4 mars 2018", "mars 2018 – feb. 2020", "2018–2020", "mars 2021 – nu",
         "mars 2021 –", "hösten 2024", "2 år 3 månader"},
        {"th", "มี.ค. 2018", "4 มี.ค. 2018", "มี.ค. 2018 – ก.พ. 2020", "2018–2020",
         "มี.ค. 2021 – ปัจจุบัน", "มี.ค. 2021 –", "ฤดูใบไม้ร่วง 2024", "2 ปี 3 เดือน"},
        {"tr", "Mar 2018", "4 Mar 2018", "Mar 2018 – Şub 2020", "2018–2020", "Mar 2021 – günümüz",
         "Mar 2021 –", "Sonbahar 2024", "2 yıl 3 ay"},
        {"uk", "березень 2018", "4 березня 2018", "березень 2018 – лютий 2020", "2018–2020",
         "березень 2021 – дотепер", "березень 2021 –", "осінь 2024", "2 роки 3 місяці"},
        {"vi", "03/2018", "04/03/2018", "03/2018 – 02/2020", "2018–2020", "03/2021 – nay",
         "03/2021 –", "Mùa thu năm 2024", "2 năm 3 tháng"},
        {"zh-Hans", "2018年3月", "2018年3月4日", "2018年3月 – 2020年2月", "2018年–2020年",
         "2021年3月 – 至今", "2021年3月 –", "2024年秋季", "2年3个月"},
        {"zh-Hant", "2018年3月", "2018年3月4日", "2018年3月 – 2020年2月", "2018年–2020年",
         "2021年3月 – 至今", "2021年3月 –", "2024年秋季", "2年3個月"},
    };
    std::vector<std::string> languages;
    for (const Row& row : rows) {
        languages.push_back(row.language);
        CAPTURE(row.language);
        const Locale locale = shipped_locale(row.language);
        CHECK(printed("2018-03", locale) == row.month);
        CHECK(printed("2018-03-04", locale) == row.day);
        CHECK(printed("2018-03..2020-02", locale) == row.months);
        CHECK(printed("2018..2020", locale) == row.years);
        CHECK(printed("2021-03..present", locale) == row.until_present);
        CHECK(printed("2021-03..", locale) == row.open);
        CHECK(printed("2024-23", locale) == row.season);
        CHECK(format_span(27, locale) == row.span);
    }
    CHECK(languages == shipped_languages());
}

TEST_CASE("plurals of spans") {
    struct Row {
        std::string language;
        int months;
        std::string_view span;
    };
    const std::vector<Row> rows{
        {"en", 1, "1 mo"},       {"en", 12, "1 yr"},       {"de", 13, "1 Jahr 1 Monat"},
        {"pl", 12, "1 rok"},     {"pl", 5, "5 miesięcy"},  {"pl", 60, "5 lat"},
        {"pl", 264, "22 lata"},  {"ro", 240, "20 de ani"}, {"ro", 1428, "119 ani"},
        {"cs", 60, "5 let"},     {"uk", 252, "21 рік"},    {"ru", 1, "1 месяц"},
        {"ru", 252, "21 год"},   {"ru", 132, "11 лет"},    {"ru", 24, "2 года"},
        {"ar", 24, "سنتان"},     {"ar", 132, "11 سنة"},    {"he", 24, "שנתיים"},
        {"fr", 12, "1\u00a0an"}, {"da", 1, "1 måned"},     {"nl", 36, "3 jaar"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.language, row.months);
        CHECK(format_span(row.months, shipped_locale(row.language)) == row.span);
    }
}

TEST_CASE("a locale that extends another says only what differs") {
    const Locale en = shipped_locale("en");
    const Locale us = shipped_locale("en-US");
    const Locale gb = shipped_locale("en-GB");
    CHECK(us.language == "en-US");
    CHECK(us.paper == Paper::kLetter);
    CHECK(en.paper == Paper::kA4);
    CHECK(us.section_titles == en.section_titles);
    CHECK(us.quotes.open == en.quotes.open);
    CHECK(gb.section_titles.at("honors") == "Honours");
    CHECK(gb.section_titles.at("education") == "Education");
    CHECK(gb.months_with_day == en.months_with_day);
    CHECK(gb.months_short_with_day.at(8) == "Sept");
    CHECK(gb.dates.month == en.dates.month);
}

}  // namespace cvpdf
