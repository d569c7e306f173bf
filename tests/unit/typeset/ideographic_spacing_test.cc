#include "typeset/ideographic_spacing.h"

#include "catch.h"

namespace cvpdf {
namespace {

TEST_CASE("where two signs meet, one blank half goes, by the language's way of drawing them") {
    struct Row {
        std::u32string_view signs;
        std::string_view language;
        bool loses_half;
    };
    for (const Row& row : {
             Row{U"」「", "ja", true},
             Row{U"）」", "ja", true},
             Row{U"「（", "ja", true},
             Row{U"」。", "ja", true},
             Row{U"。「", "ja", true},
             Row{U"字「", "ja", false},
             Row{U"」字", "ja", false},
             // In the middle of their squares, in Japan.
             Row{U"：「", "ja", false},
             Row{U"！」", "ja", false},
             Row{U"：“", "zh-Hans", true},
             Row{U"？”", "zh-Hans", true},
             Row{U"”“", "zh", true},
             Row{U"！”", "zh-CN", true},
             Row{U"”，", "zh-Hans", true},
             Row{U"”。", "zh-Hans", true},
             Row{U"（“", "zh-Hans", true},
             Row{U"”）", "zh-Hans", true},
             Row{U"）；", "zh-Hans", true},
             Row{U"、“", "zh-Hans", true},
             Row{U"字“", "zh-Hans", false},
             Row{U"”字", "zh-Hans", false},
             Row{U"，「", "zh-Hant", false},
             Row{U"！「", "zh-Hant", false},
             Row{U"」，", "zh-Hant", true},
             // Latin quotation marks.
             Row{U"”“", "ja", false},
             Row{U"”。", "ko", false},
         }) {
        CAPTURE(row.language, static_cast<unsigned>(row.signs[0]));
        CHECK((squeeze_permille(row.signs[0], row.signs[1], row.language) < 0) == row.loses_half);
    }
}

TEST_CASE("quotation marks may fill a square in Chinese alone") {
    CHECK(is_square_quote(U'“', "zh-Hans"));
    CHECK(is_square_quote(U'’', "zh"));
    CHECK_FALSE(is_square_quote(U'“', "ja"));
    CHECK_FALSE(is_square_quote(U'「', "zh"));
}

}  // namespace
}  // namespace cvpdf
