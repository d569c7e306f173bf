#include "text/char_string.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace cvpdf;

namespace {

std::string bytes(const std::vector<unsigned>& values) {
    std::string out;
    for (const unsigned value : values) out += static_cast<char>(value);
    return out;
}

}  // namespace

TEST_CASE("charstrings: the advance, then the steps from point to point") {
    CHECK(encode_char_string({}, 107) == bytes({246, 14}));
    const Outline outline = {
        {.verb = OutlineVerb::kMove, .to = {10, 20}},
        {.verb = OutlineVerb::kLine, .to = {10, 0}},
        {.verb = OutlineVerb::kCurve, .control1 = {11, 0}, .control2 = {12, 1}, .to = {13, 3}},
        {.verb = OutlineVerb::kClose}};
    const std::string once =
        bytes({239, 149, 159, 21, 139, 119, 5, 140, 139, 140, 140, 140, 141, 8, 14});
    CHECK(encode_char_string(std::vector<PlacedOutline>{{.outline = outline}}, 100) == once);
    // The pen stays where an outline ends: the next one starts from there.
    const std::string twice =
        bytes({239, 149, 159, 21,  139, 119, 5,   140, 139, 140, 140, 140, 141, 8,
               141, 151, 21,  139, 119, 5,   140, 139, 140, 140, 140, 141, 8,   14});
    CHECK(encode_char_string(std::vector<PlacedOutline>{{.outline = outline},
                                                        {.outline = outline, .x = 5, .y = -5}},
                             100) == twice);
}

TEST_CASE("charstrings: numbers in one byte, two, three, and as fractions") {
    struct Row {
        int advance;
        std::vector<unsigned> number;
    };
    for (const Row& row : {Row{0, {139}}, Row{-107, {32}}, Row{108, {247, 0}},
                           Row{1131, {250, 255}}, Row{-108, {251, 0}}, Row{-1131, {254, 255}},
                           Row{1132, {28, 4, 108}}, Row{-1132, {28, 251, 148}}}) {
        CAPTURE(row.advance);
        CHECK(encode_char_string({}, row.advance) == bytes(row.number) + bytes({14}));
    }
    const Outline point = {{.verb = OutlineVerb::kMove, .to = {0.5, -0.25}}};
    CHECK(encode_char_string(std::vector<PlacedOutline>{{.outline = point}}, 0) ==
          bytes({139, 255, 0, 0, 128, 0, 255, 255, 255, 192, 0, 21, 14}));
}
