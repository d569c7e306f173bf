#include "export/as_printed.h"

#include <string>

#include "catch.h"
#include "export/native_yaml.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

std::string printed(const std::string& text, const PrintedWith& with) {
    const ReadCv read = read_cv_text(text);
    CHECK(read.messages == "");
    const CvFile once = as_printed(read.file, with);
    const std::string yaml = write_native_yaml(once);
    // Read again and printed alike, nothing changes.
    const ReadCv again = read_cv_text(yaml);
    CHECK(again.messages == "");
    CHECK(write_native_yaml(as_printed(again.file, with)) == yaml);
    return yaml;
}

const std::string kMaster =
    "# sent to Acme\n"
    "lang: en\n"
    "layout: designs/mine.yaml\n"
    "cv:\n"
    "  name: {en: Gildong Hong, ko: 홍길동}\n"
    "  headline: {de: Ingenieur}\n"
    "  fields:\n"
    "    - {label: {en: Visa, ko: 비자}, value: F-2, id: visa, tags: [x], priority: 1}\n"
    "    - {label: Salary, value: secret, private: true}\n"
    "  sections:\n"
    "    work:\n"
    "      title: {en: Work, ko: 경력}\n"
    "      id: acme-section\n"
    "      tags: [acme]\n"
    "      entries:\n"
    "        - company: Acme\n"
    "          id: acme\n"
    "          tags: [acme]\n"
    "          priority: always\n"
    "          page_break: avoid\n"
    "          extra: {internal: secret}\n"
    "          keywords: [{en: One, ko: 하나}, Two]\n"
    "          positions:\n"
    "            - {position: {en: Boss, ko: 장}, id: boss, highlights: [{text: {ko: 일, en: "
    "Work},\n"
    "               id: h, tags: [acme], priority: 3, highlights: [{text: deep, tags: [x]}]}]}\n"
    "    notes: [{en: Only English}, {en-GB: British}]\n";

TEST_CASE("one language stays, and nothing that the page does not tell") {
    CHECK(printed(kMaster, {.language = "ko", .layout = "designs/mine.yaml"}) ==
          "cv:\n"
          "  name: 홍길동\n"
          "  headline:\n"
          "    de: Ingenieur\n"
          "  fields:\n"
          "    - label: 비자\n"
          "      value: F-2\n"
          "  sections:\n"
          "    work:\n"
          "      title: 경력\n"
          "      entries:\n"
          "        - company: Acme\n"
          "          keywords:\n"
          "            - 하나\n"
          "            - Two\n"
          "          positions:\n"
          "            - position: 장\n"
          "              highlights:\n"
          "                - text: 일\n"
          "                  highlights:\n"
          "                    - deep\n"
          "          page_break: avoid\n"
          "\n"
          "    notes:\n"
          "      - en: Only English\n"
          "      - en-GB: British\n"
          "\n"
          "lang: ko\n"
          "layout: mine.yaml\n");
}

TEST_CASE("the fallback is the file's language, and the day is kept") {
    const std::string cv =
        "cv: {name: A, sections: {x: [{ko: 가, en: B, fr: C}]}}\nlang: en\ntoday: 2020-01-01\n";
    CHECK(printed(cv, {.language = "de",
                       .layout = "classic",
                       .today = CalendarDate{.year = 2026, .month = 1, .day = 2}}) ==
          "cv:\n  name: A\n  sections:\n    x:\n      - en: B\n\n"
          "lang: de\nlayout: classic\ntoday: 2026-01-02\n");
    CHECK(printed(cv, {.language = "en", .layout = "classic"}) ==
          "cv:\n  name: A\n  sections:\n    x:\n      - B\n\nlang: en\nlayout: classic\n");
}

TEST_CASE("of lists by language one stays, as long as it is") {
    const std::string cv =
        "cv: {name: A, sections: {x: [{name: B, keywords: {en: [One, Two], ko: 하나}}]}}\n";
    CHECK(printed(cv, {.language = "ko", .layout = "classic"}) ==
          "cv:\n  name: A\n  sections:\n    x:\n      - name: B\n        keywords:\n"
          "          - 하나\n\nlang: ko\nlayout: classic\n");
    // Neither language is asked for: the first one.
    CHECK(printed(cv, {.language = "de", .layout = "classic"}).find("- en: Two") !=
          std::string::npos);
}

TEST_CASE("a header with nothing but private fields has none") {
    CHECK(printed("cv: {fields: [{value: x, private: true}], name: A}",
                  {.language = "en", .layout = "ats"}) ==
          "cv:\n  name: A\n\nlang: en\nlayout: ats\n");
}

TEST_CASE("a photo stays where it is printed, without its folder; check: never does") {
    const std::string cv =
        "cv: {photo: {file: acme/me.jpg, alt: {en: Me, ko: 나}}, name: A}\n"
        "check: {ignore: [long_bullets]}\n";
    const PrintedWith with{.language = "ko", .layout = "classic", .photo = PhotoOnPage::kYes};
    CHECK(printed(cv, with) ==
          "cv:\n  photo:\n    file: me.jpg\n    alt: 나\n  name: A\n\n"
          "lang: ko\nlayout: classic\n");
    CHECK(printed("cv: {photo: acme/me.jpg, name: A}", with) ==
          "cv:\n  photo: me.jpg\n  name: A\n\nlang: ko\nlayout: classic\n");
    CHECK(printed(cv, {.language = "ko", .layout = "classic"}) ==
          "cv:\n  name: A\n\nlang: ko\nlayout: classic\n");
}

TEST_CASE("a layout in place stays, without its base's folder and what it says of others") {
    const std::string cv =
        "cv: {name: A}\n"
        "layout:\n"
        "  extends: acme/mine.yaml\n"
        "  page: {margins: 20mm}\n"
        "  languages: {en: {page: {margins: 1cm}}, ko: {page: {margins: 2cm}}}\n";
    CHECK(printed(cv, {.language = "ko-KR"}) ==
          "cv:\n  name: A\n\nlang: ko-KR\nlayout:\n  extends: mine.yaml\n"
          "  page:\n    margins: 20mm\n"
          "  languages:\n    ko:\n      page:\n        margins: 2cm\n");
    CHECK(printed(cv, {.language = "de"}) ==
          "cv:\n  name: A\n\nlang: de\nlayout:\n  extends: mine.yaml\n"
          "  page:\n    margins: 20mm\n");
    CHECK(printed(cv, {.language = "de", .layout = "acme/other.yaml"}) ==
          "cv:\n  name: A\n\nlang: de\nlayout: other.yaml\n");
}

TEST_CASE("a layout lies beside the CV") {
    CHECK(file_beside("me.jpg") == "me.jpg");
    CHECK(file_beside("../a b/me.jpg") == "me.jpg");
    CHECK(layout_beside("classic") == "classic");
    CHECK(layout_beside("mine.yaml") == "mine.yaml");
    CHECK(layout_beside("../a/mine.yml") == "mine.yml");
    CHECK(layout_beside("/home/me/acme/mine") == "./mine");
    CHECK(layout_beside("./mine") == "./mine");
}

}  // namespace

}  // namespace cvpdf
