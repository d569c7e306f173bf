#include "base/parse_number.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("a number is all of its text, or none") {
    struct Row {
        std::string_view text;
        std::optional<int> expected;
    };
    for (const Row& row :
         {Row{"0", 0}, Row{"042", 42}, Row{"-7", -7}, Row{"2147483647", 2147483647},
          Row{"2147483648", {}}, Row{"", {}}, Row{" 1", {}}, Row{"1 ", {}}, Row{"+1", {}},
          Row{"1.5", {}}, Row{"1a", {}}}) {
        CAPTURE(row.text);
        CHECK(parse_number<int>(row.text) == row.expected);
    }
    CHECK(parse_number<double>("1.5") == 1.5);
    CHECK_FALSE(parse_number<std::size_t>("-1"));
}
