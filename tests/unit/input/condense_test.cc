#include "input/condense.h"

#include <string>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

TEST_CASE("runs of words shrink, structure stays", "[condense]") {
    struct Row {
        std::string raw;
        std::string condensed;
    };
    const std::vector<Row> rows = {
        {"", ""},
        {"ab: cd", "ab: cd"},
        {"institution: Sogang University", "x: x"},
        {"email: someone@example.com, other", "x: x, x"},
        {"- Paper published in ATC.", "- x"},
        {"url: https://a.b/c", "x: x"},
        {"time: 10:30 sharp", "x: x"},
        {"- 삼성전자 근무", "- x"},
        {"a: null", "a: null"},
        {"a: nullable", "a: x"},
        {"---\nabcd: 1\n...", "---\nx: 1\n..."},
        {"abcd\r\nefgh\rij", "x\nx\nij"},
        {"\xEF\xBB\xBF"
         "name: x",
         "x: x"},
        {"a: &anchor some value", "a: &anchor x"},
        {"a: *anchor", "a: *anchor"},
        {"a: !tagged value", "a: !tagged x"},
        {"a: \"tab\\tand more\"", "a: \"x\\tand more\""},
        {"a: \"b\\nSUMMARY\\nHIGHLIGHTS\"", "a: \"b\\nSUMMARY\\nHIGHLIGHTS\""},
        {"a: \"\\\\\\nand more words\"", "a: \"\\\\\\nand more x\""},
        {"a: 'It''s mine'", "a: 'It''x'"},
        {"key with words: value  # comment here", "x: x  # x"},
        {"abc -def", "x"},
        {"abc *def* & `ghi` - ~5", "x"},
        {"abc #def", "x #x"},
        {"abc - - #def", "x #x"},
        {"abc :def", "x :x"},
        {"a: ~", "a: ~"},
        {"- *abc -def", "- *abc -x"},
        {"R&D team", "x"},
    };
    for (const Row& row : rows) {
        INFO(row.raw);
        CHECK(condense(row.raw).text == row.condensed);
    }
}

TEST_CASE("offsets of the condensed text lead back to the file", "[condense]") {
    const std::string raw = "\xEF\xBB\xBFname: Gildong Hong, 홍길동\r\nnext: x";
    const Condensed condensed = condense(raw);
    REQUIRE(condensed.text == "x: x, x\nx: x");
    const std::vector<std::string> places = {"name", ": ",   "Gildong Hong", ", ", "홍길동",
                                             "\r\n", "next", ": ",           "x"};
    const std::vector<std::uint32_t> offsets = {0, 1, 3, 4, 6, 7, 8, 9, 11, 12};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::uint32_t begin = condensed.raw_offset(offsets[i]);
        const std::uint32_t end = condensed.raw_offset(offsets[i + 1]);
        CHECK(raw.substr(begin, end - begin) == places[i]);
    }
}

}  // namespace
}  // namespace cvpdf
