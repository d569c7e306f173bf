#include "base/direction.h"

#include <string_view>

#include "catch.h"

using namespace cvpdf;

TEST_CASE("letters from right to left are found") {
    for (const std::string_view text : {"a ש", "م", "\uFB4F", "\U0001E900"}) {
        INFO(text);
        CHECK(may_run_left(text));
        CHECK(has_right_to_left_letter(text));
    }
    for (const std::string_view text : {"", "abc", "é – “한글”", "漢字、", "ａ", "😀"}) {
        INFO(text);
        CHECK_FALSE(has_right_to_left_letter(text));
    }
}
