#include "compose/languages.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

std::string dump(const std::string& text, const std::string& language,
                 const std::string& han_language = "") {
    std::string out;
    for (const LanguageRun& run : split_languages(text, language, han_language)) {
        out += run.language + "(" + text.substr(run.begin, run.end - run.begin) + ")";
    }
    return out;
}

}  // namespace

TEST_CASE("scripts that tell their language are told apart") {
    struct Row {
        std::string language;
        std::string text;
        std::string runs;
    };
    const Row rows[] = {
        {"en", "", ""},
        {"en", "plain", "en(plain)"},
        {"en", "Hong (홍길동), Seoul", "en(Hong ()ko(홍길동)en(), Seoul)"},
        {"en", "한국 과학 기술원, 2024년", "ko(한국 과학 기술원, 2024년)"},
        {"en", "2020년부터", "ko(2020년부터)"},
        {"en", "(2020년부터).", "ko((2020년부터).)"},
        {"en", "KAIST에서 발표함 (2020년, 「서버」).",
         "en(KAIST)ko(에서 발표함 (2020년, 「서버」))en(.)"},
        {"en", "Kim (한국 (대전)) x", "en(Kim ()ko(한국 (대전))en() x)"},
        {"en", "Works at (주)네이버", "en(Works at )ko((주)네이버)"},
        {"en", "Work (주)네이버 (다) x", "en(Work )ko((주)네이버 (다))en( x)"},
        {"en", "at (주)네이버) x", "en(at )ko((주)네이버)en() x)"},
        {"en", "(x) (가) y", "en((x) ()ko(가)en() y)"},
        {"en", "2024", "en(2024)"},
        {"en", "한국 KAIST 대전", "ko(한국)en( KAIST )ko(대전)"},
        {"en", "洪吉童", "en(洪吉童)"},
        {"en", "홍길동(洪吉童)이", "ko(홍길동(洪吉童)이)"},
        {"en", "東京タワー", "ja(東京タワー)"},
        {"en", "タワーと東京", "ja(タワーと東京)"},
        {"ko", "삼성전자 Samsung", "ko(삼성전자 Samsung)"},
        {"ko-KR", "삼성전자 (株)", "ko-KR(삼성전자 (株))"},
        {"ko", "도쿄 とうきょう", "ko(도쿄 )ja(とうきょう)"},
        {"en", "Levi (לוי, חיפה)", "en(Levi ()he(לוי, חיפה)en())"},
        {"fa", "سارا", "fa(سارا)"},
        {"en", "سارا", "ar(سارا)"},
        {"mr", "पुणे ไทย", "mr(पुणे )th(ไทย)"},
        {"en", "\u1112\u1161\u11AB", "ko(\u1112\u1161\u11AB)"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(dump(row.text, row.language) == row.runs);
    }
}

TEST_CASE("Han is in the language that the CV shows elsewhere") {
    CHECK(dump("Wang (王小明), Beijing", "en", "zh") == "en(Wang ()zh(王小明)en(), Beijing)");
    CHECK(dump("東京タワー 王", "en", "zh") == "ja(東京タワー)en( )zh(王)");
    CHECK(dump("홍길동(洪吉童)", "en", "ja") == "ko(홍길동(洪吉童))");
    CHECK(dump("王小明", "ko", "zh") == "ko(王小明)");
}
