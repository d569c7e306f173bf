#include "pipeline/language.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("language tags get their usual spelling") {
    CHECK(read_language_tag("ko").tag == "ko");
    CHECK(read_language_tag("EN-gb").tag == "en-GB");
    CHECK(read_language_tag("zh-hANT-tw").tag == "zh-Hant-TW");
    CHECK(read_language_tag("es-419").tag == "es-419");
    for (const char* wrong :
         {"", "-", "e", "en-", "en--GB", "en_GB", "한국어", "en GB", "english"}) {
        INFO(wrong);
        CHECK_FALSE(read_language_tag(wrong).tag);
    }
    CHECK_FALSE(read_language_tag("kr").tag);
    CHECK(read_language_tag("kr").meant == "ko");
}

TEST_CASE("the nearest locale serves") {
    const std::vector<std::string> available{"en", "en-GB", "ko", "zh-Hant"};
    CHECK(find_locale("en-GB", available) == "en-GB");
    CHECK(find_locale("en-US", available) == "en");
    CHECK(find_locale("zh-Hant-TW", available) == "zh-Hant");
    CHECK(find_locale("zh", std::vector<std::string>{"zh-Hans", "zh-Hant"}) == "zh-Hans");
    CHECK(find_locale("zh-TW", std::vector<std::string>{"zh-Hans", "zh-Hant"}) == "zh-Hant");
    CHECK(find_locale("zh", available) == "zh-Hant");
    CHECK(find_locale("pt", std::vector<std::string>{"pl", "pt-BR"}) == "pt-BR");
    CHECK(find_locale("pt-PT", std::vector<std::string>{"pl", "pt-BR"}) == "pt-BR");
    CHECK(find_locale("de-AT", std::vector<std::string>{"de", "en"}) == "de");
    CHECK_FALSE(find_locale("xx", available));
}

TEST_CASE("a build's language: asked for, the file's, the name's first, English") {
    CvFile file;
    CHECK(choose_language(std::nullopt, file).text == "en");
    file.cv.header.name.versions = {{.language = "ko", .text = "홍길동"},
                                    {.language = "en", .text = "Hong"}};
    CHECK(choose_language(std::nullopt, file).text == "ko");
    file.language = "ja";
    CHECK(choose_language(std::nullopt, file).text == "ja");
    CHECK(choose_language(PlacedWord{.text = "de"}, file).text == "de");
    file = {};
    file.cv.header.name.versions = {{.text = "Hong"}};
    CHECK(choose_language(std::nullopt, file).text == "en");
}
