#include <string>
#include <vector>

#include "catch.h"
#include "cv/lints.h"
#include "cv/read_cv.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

/// What lints say of a CV with these sections, a line each: "line:column lint: message".
std::string lints(const std::string& sections, const std::string& rest = {},
                  const std::string& language = "en") {
    ReadFile locale_file = read_repository_file("data/locales/" + language + ".yaml");
    const Locale locale = read_locale(locale_file.root, {}, locale_file.diagnostics);
    ReadFile file = read_yaml("cv:\n  name: A\n  sections:\n" + sections + rest);
    CvFile cv = read_cv(file.root, file.diagnostics);
    REQUIRE(file.messages() == "");
    cv.today = CalendarDate{.year = 2026, .month = 1, .day = 15};
    lint_cv(cv, locale,
            {.personal = {"birth_date", "marital_status", "nationality"}, .photo = true},
            file.diagnostics);
    file.diagnostics.sort();
    std::string out;
    for (const Diagnostic& diagnostic : file.diagnostics.all()) {
        CHECK(diagnostic.severity == Severity::kWarning);
        const LineColumn place = file.sources.locate(diagnostic.span.file, diagnostic.span.begin);
        out +=
            std::to_string(place.line) + " " + diagnostic.code + ": " + diagnostic.message + "\n";
    }
    return out;
}

std::string jobs(const std::vector<std::string>& dates) {
    std::string out = "    work:\n";
    for (const std::string& date : dates) out += "      - {company: A, date: " + date + "}\n";
    return out;
}

std::string bullets(const std::vector<std::string>& texts) {
    std::string out = "    projects:\n      - name: A\n        highlights:\n";
    for (const std::string& text : texts) out += "          - " + text + "\n";
    return out;
}

}  // namespace

TEST_CASE("every lint has a name and a line of the reference") {
    for (const LintSpec& lint : lint_table()) {
        CHECK_FALSE(lint.name.empty());
        CHECK(!lint.doc.empty());
    }
}

TEST_CASE("entries out of the order of their section are told") {
    const std::string rest = "check: {ignore: [gaps, overlaps, date_styles]}\n";
    const auto order = [&](const std::vector<std::string>& dates) {
        return lints(jobs(dates), rest);
    };
    CHECK(order({"2024/present", "2020/2023", "2018/2019"}) == "");
    CHECK(order({"2018/2019", "2020/2023", "2024/present"}) == "");
    CHECK(order({"2018/2019", "2020/2023"}) == "");
    CHECK(order({"2020/present", "2015/2024"}) == "");
    CHECK(order({"2020/2023", "2018-03/2020", "words", "2019/2020"}) == "");
    CHECK(order({"2020/2023", "2024/present", "2018/2019"}) ==
          "6 date_order: this is later than the entry above, in a section with the newest first\n");
    CHECK(
        order({"2015/2016", "2017/2018", "2013/2014", "2019/2020", "2021/2022"}) ==
        "7 date_order: this is earlier than the entry above, in a section with the oldest first\n");
}

TEST_CASE("every heading begins an order of its own") {
    CHECK(lints("    papers:\n"
                "      - {title: A, date: 2024}\n"
                "      - {title: B, date: 2020}\n"
                "      - {heading: Talks}\n"
                "      - {title: C, date: 2023}\n"
                "      - {title: D, date: 2021}\n") == "");
}

TEST_CASE("bullets that are entries are bullets") {
    CHECK(lints("    facts:\n"
                "      - bullet: One thing.\n"
                "      - bullet: Another thing.\n"
                "      - bullet: \"One *thing*\"\n") ==
          "7 full_stops: this bullet ends without a full stop; 2 of 3 of the section end with "
          "one\n"
          "7 duplicate_bullets: this bullet stands here a second time\n");
}

TEST_CASE("jobs at the same time are told") {
    const std::string rest = "check: {ignore: [gaps, date_order]}\n";
    const auto overlaps = [&](const std::vector<std::string>& dates) {
        return lints(jobs(dates), rest);
    };
    CHECK(overlaps({"2020-03/present", "2018-01/2020-03"}) == "");
    CHECK(overlaps({"2020-03/present", "2018-01/2020-02"}) == "");
    CHECK(overlaps({"2020/present", "2018/2021"}) == "");
    CHECK(overlaps({"2020-03/present", "2018-01/2020-06"}) ==
          "5 overlaps: this job begins before another one ends\n");
    CHECK(lints("    projects:\n      - {name: A, date: 2020-01/2021-01}\n"
                "      - {name: B, date: 2020-01/2021-01}\n") == "");
}

TEST_CASE("gaps between jobs and studies are told") {
    CHECK(lints(jobs({"2020-07/present", "2018-01/2019-12"})) ==
          "5 gaps: 6 months lie between this and what was before\n");
    CHECK(lints(jobs({"2020-06/present", "2018-01/2019-12"})) == "");
    CHECK(lints(jobs({"2022/present", "2018/2019"})) == "");
    CHECK(lints(jobs({"2020-07/present", "2016-01/2018-02"}) +
                "    education:\n      - {institution: B, date: 2018-03/2020-06}\n") == "");
    CHECK(lints("    work:\n      - company: A\n        positions:\n"
                "          - {position: B, date: 2020-01/present}\n"
                "          - {position: C, date: 2018-01/2018-12}\n") ==
          "7 gaps: 12 months lie between this and what was before\n");
}

TEST_CASE("dates with and without months are told") {
    CHECK(lints(jobs({"2024-01/present", "2023", "2022-01/2023-12"})) ==
          "6 date_styles: this date has no month, as others of the section have\n");
    CHECK(lints(jobs({"2024/present", "2023-03", "2021/2022"})) ==
          "6 date_styles: this date has a month, which others of the section have not\n");
    CHECK(lints(jobs({"2024/present", "Fall 2023", "words", "2021/2022"})) == "");
}

TEST_CASE("bullets that say the same are told") {
    CHECK(lints(bullets({"Cut **costs**.", "cut costs.", "Cut other costs."})) ==
          "8 duplicate_bullets: this bullet stands here a second time\n");
    CHECK(lints(bullets({"&x Cut costs.", "*x"})) == "");
    CHECK(lints(bullets({"{en: Same., de: Same.}", "Other."})) == "");
}

TEST_CASE("mixed full stops are told") {
    CHECK(lints(bullets({"One.", "'**Two.**'", "Three"})) ==
          "9 full_stops: this bullet ends without a full stop; 2 of 3 of the section end with "
          "one\n");
    CHECK(lints(bullets({"One", "Two", "Three."})) ==
          "9 full_stops: this bullet ends with a full stop; 2 of 3 of the section end without "
          "one\n");
    CHECK(lints(bullets({"One (x).", "(Two.)", "Three.\"", "What now?"})) == "");
    CHECK(lints(bullets({"One (5 p.m.)", "'[two]'", "Three…", "Four"})) == "");
    CHECK(lints(bullets({"하나.", "둘."}), {}, "ko") == "");
}

TEST_CASE("the stop of an abbreviation ends no sentence, and may end one") {
    struct Row {
        std::string language;
        std::vector<std::string> abbreviated;
    };
    const std::vector<Row> rows{
        {"en",
         {"A, B, etc.", "At Acme Inc.", "With Lee et al.", "Tools, e.g.", "In the U.S.",
          "'A **Ph.D.**'", "Approx. 5 yrs."}},
        {"de",
         {"Kasse, Lager usw.", "Leitung (5 Pers.)", "Umsatz 3 Mio.", "Werkzeuge, z. B.",
          "Mai bis Dez."}},
        {"fr", {"Paris, Lyon, etc.", "10 000 env."}},
        {"es", {"ventas, compras, etc.", "Acme S.A."}},
        {"it", {"vendite, acquisti, ecc.", "Acme S.p.A."}},
        {"pl", {"sprzedaż, zakupy itd.", "Acme sp. z o.o."}},
        {"ru", {"продажи и др.", "5 млн."}},
        {"ko", {"Acme Co., Ltd.", "서울 등"}},
    };
    for (const Row& row : rows) {
        for (const std::string& text : row.abbreviated) {
            CAPTURE(row.language, text);
            CHECK(lints(bullets({"One", text, "Two"}), {}, row.language) == "");
        }
    }
    CHECK(lints(bullets({"In Node.js.", "Version 3.5."})) == "");
    CHECK(lints(bullets({"In Node.js.", "Version 3.5", "Three."})) ==
          "8 full_stops: this bullet ends without a full stop; 2 of 3 of the section end with "
          "one\n");
}

TEST_CASE("personal data that a country leaves out is told") {
    const std::string fields =
        "  fields:\n    - {label: 'Date of Birth:', value: 1990-01-01}\n"
        "    - {label: Visa, value: F-2}\n"
        "    - {label: Gender, value: f, private: true}\n"
        "    - {label: {en: Nickname, ko: 혼인 여부}, value: x}\n";
    CHECK(lints("    x: [Text]\n", fields) ==
          "6 personal_data: CVs in 'en' leave this out (age)\n");
    CHECK(lints("    x: [Text]\n", fields, "ko") ==
          "9 personal_data: CVs in 'ko' leave this out (혼인 여부)\n");
}

TEST_CASE("personal data and photos that are printed follow the country's custom") {
    const std::string header =
        "  birth_date: 1990-01-01\n"
        "  nationality: German\n"
        "  gender: f\n"
        "  marital_status: single\n"
        "  photo: me.jpg\n";
    CHECK(lints("    x: [Text]\n", header) ==
          "5 personal_data: CVs in 'en' leave this out (age)\n"
          "8 personal_data: CVs in 'en' leave this out (marital status)\n"
          "9 personal_data: CVs in 'en' leave this out (photo)\n");
    CHECK(lints("    x: [Text]\n", header, "ko") ==
          "8 personal_data: CVs in 'ko' leave this out (혼인 여부)\n");
    CHECK(lints("    x: [Text]\n", header, "de") == "");
}

TEST_CASE("lints are silenced by name, and names are checked") {
    CHECK(lints(jobs({"2020-07/present", "2018-01/2019-12"}), "check: {ignore: gaps}\n") == "");
    ReadFile file = read_yaml("cv: {name: A}\ncheck: {ignore: [gasp, nonsense]}\n");
    read_cv(file.root, file.diagnostics);
    CHECK(
        file.messages() ==
        "cv.yaml:2:18: error: unknown lint 'gasp'\n"
        " 2 | check: {ignore: [gasp, nonsense]}\n"
        "   |                  ^~~~\n"
        "hint: did you mean 'gaps'?\n"
        "cv.yaml:2:24: error: unknown lint 'nonsense'\n"
        " 2 | check: {ignore: [gasp, nonsense]}\n"
        "   |                        ^~~~~~~~\n"
        "hint: there are: date_order, overlaps, gaps, date_styles, duplicate_bullets, full_stops, "
        "long_bullets, personal_data\n");
}

}  // namespace cvpdf
