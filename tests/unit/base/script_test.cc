#include "base/script.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("a text is in a script whatever signs of many scripts are in it") {
    CHECK(script_of(U'é') == "Latn");
    CHECK(script_of(U'한') == "Hang");
    CHECK(is_in_many_scripts(U'’'));
    struct Row {
        std::string_view text;
        std::string_view script;
        bool is_written_in_it;
    };
    for (const Row& row : {Row{"Seán O’Brien-Ó", "Latn", true}, Row{"A·B 2", "Latn", true},
                           Row{"洪吉童", "Hani", true}, Row{"洪·吉童", "Hani", true},
                           Row{"Hong 길동", "Latn", false}, Row{"2026 – ’", "Latn", false},
                           Row{"", "Latn", false}}) {
        INFO(row.text);
        CHECK(is_written_in(row.text, row.script) == row.is_written_in_it);
    }
}

TEST_CASE("European letters and languages") {
    CHECK(is_written_in_european("Gödel, Ευκλείδης, Иван 2024"));
    CHECK_FALSE(is_written_in_european("Gildong 홍"));
    CHECK_FALSE(is_written_in_european("2018–2020 (3 × 4)"));
    CHECK(is_in_another_script("홍길동 (Gildong)", "ja"));
    CHECK(is_in_another_script("Gildong", "ar"));
    CHECK_FALSE(is_in_another_script("Gildong 洪", "zh-Hans"));
    CHECK_FALSE(is_in_another_script("홍길동、東京", "ja"));
    CHECK_FALSE(is_in_another_script("2018–2020", "ja"));
    for (const char* language : {"en", "de", "el", "ru", "pt-BR", ""}) CHECK(is_european(language));
    for (const char* language : {"ar", "he", "hi", "ja", "ko", "th", "zh-Hant"}) {
        CHECK_FALSE(is_european(language));
    }
}

TEST_CASE("names of languages begin a line") {
    CHECK(language_name("de", "fr") == "Allemand");
    CHECK(language_name("fr", "nb") == "Fransk");
    CHECK(language_name("ko", "ko") == "한국어");
    CHECK(language_name("en", "es") == "Inglés");
}
