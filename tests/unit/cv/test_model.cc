#include <string>
#include <vector>

#include "catch.h"
#include "cv/model.h"

namespace cvpdf {

TEST_CASE("the version of a text for a language") {
    struct Row {
        std::vector<std::string> versions;
        std::string_view language, fallback, expected;
    };
    const std::vector<Row> rows{
        {{""}, "ko", "en", ""},
        {{"en", "ko"}, "ko", "en", "ko"},
        {{"en", "ko"}, "KO", "en", "ko"},
        {{"pt", "pt-BR"}, "pt-BR", "", "pt-BR"},
        {{"en", "pt"}, "pt-BR", "", "pt"},
        {{"en", "en-GB"}, "en-US", "", "en"},
        {{"ko", "en-GB"}, "en-US", "", "en-GB"},
        {{"ko", "en-GB"}, "en", "", "en-GB"},
        {{"ko", "de"}, "fr", "de", "de"},
        {{"ko", "de-AT"}, "fr", "de", "de-AT"},
        {{"ko", "de"}, "fr", "it", "ko"},
        {{"ko", "de"}, "fr", "", "ko"},
    };
    for (const Row& row : rows) {
        LocalizedText text;
        for (const std::string& language : row.versions) {
            text.versions.push_back({.language = language});
        }
        const auto* version = choose_version(text, row.language, row.fallback);
        REQUIRE(version);
        CHECK(version->language == row.expected);
    }
    CHECK(choose_version({}, "en", "en") == nullptr);
}

}  // namespace cvpdf
