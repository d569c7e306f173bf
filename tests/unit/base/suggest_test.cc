#include "base/suggest.h"

#include <array>

#include "catch.h"

using namespace cvpdf;

TEST_CASE("the nearest known word is suggested, a far one is not") {
    constexpr std::array<std::string_view, 6> known{"institution", "start_date", "end_date",
                                                    "area",        "name",       "url"};
    struct Row {
        std::string_view word, expected;
    };
    for (const Row& row : {Row{"instution", "institution"}, Row{"insitutiton", "institution"},
                           Row{"start-date", "start_date"}, Row{"Start Date", "start_date"},
                           Row{"aera", "area"}, Row{"nmae", "name"}, Row{"ulr", "url"},
                           Row{"colour", ""}, Row{"", ""}, Row{"endate", "end_date"}}) {
        INFO(row.word);
        CHECK(suggest(row.word, known).value_or("") == row.expected);
    }
}
