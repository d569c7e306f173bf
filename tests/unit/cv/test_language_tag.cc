#include <string>

#include "catch.h"
#include "cv/language_tag.h"

namespace cvpdf {

TEST_CASE("language tags") {
    for (const std::string tag : {"en", "ko", "EN", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419",
                                  "fil", "de-1996", "sl-rozaj", "kr"}) {
        CAPTURE(tag);
        CHECK(is_language_tag(tag));
    }
    for (const std::string text :
         {"", "e", "jp", "cn", "xx", "url", "doi", "text", "name", "en-", "-en", "en_US", "en-x",
          "en-toolongsubtag", "en--US", "en-U!", "한국어"}) {
        CAPTURE(text);
        CHECK_FALSE(is_language_tag(text));
    }
    CHECK(meant_language("kr") == "ko");
    CHECK(meant_language("JP") == "ja");
    CHECK(meant_language("cn") == "zh");
    CHECK(meant_language("ko") == "");
    CHECK(base_language("pt-BR") == "pt");
    CHECK(base_language("KO") == "ko");
    CHECK(same_language("zh-hant", "zh-Hant"));
    CHECK_FALSE(same_language("en", "en-GB"));
}

}  // namespace cvpdf
