#include "pdf/content_writer.h"

#include "pdf/pdf_syntax.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("thousandths in their shortest form") {
    const std::pair<std::int64_t, std::string> rows[] = {
        {0, "0"},    {1, ".001"},    {-1, "-.001"},     {10, ".01"},        {500, ".5"},
        {1000, "1"}, {1050, "1.05"}, {-12500, "-12.5"}, {841890, "841.89"}, {1234567, "1234.567"},
    };
    for (const auto& [value, expected] : rows) {
        std::string out;
        append_thousandths(out, value);
        CHECK(out == expected);
    }
    CHECK(to_thousandths(1_pt) == 1000);
    CHECK(to_thousandths(-1_pt) == -1000);
    CHECK(to_thousandths({.units = 33}) == 1);
    CHECK(to_thousandths({.units = 32}) == 0);
}

namespace {

const EmbeddedFont kFont{.resource_name = "F0",
                         .codes = {1, 0x0D28, 3},
                         .widths = {500, 250, 333},
                         .texts = {"a", "b", "c"}};

}  // namespace

TEST_CASE("a line of glyphs: one position, numbers where widths and places part") {
    ContentWriter writer(800_pt, StringForm::kHexadecimal);
    writer.begin_marked("/P<</MCID 0>>", MarkedKind::kMixed);
    writer.begin_run({.origin = {100_pt, 200_pt}, .size = 10_pt});
    writer.show_glyph(kFont, 0, 0_pt, 0_pt);
    writer.show_glyph(kFont, 0, 5_pt, 0_pt);
    writer.show_glyph(kFont, 1, 11_pt, 0_pt);
    writer.end_marked();
    CHECK(std::move(writer).finish() ==
          "/P<</MCID 0>>BDC\nBT\n/F0 10 Tf\n100 600 Td\n[<00010001>-100<0D28>]TJ\nET\nEMC\n");
}

TEST_CASE(
    "a text object goes on through marked content that is text, and ends before anything else") {
    ContentWriter writer(800_pt, StringForm::kHexadecimal);
    const auto show = [&](Length x, Length y) {
        writer.begin_run({.origin = {x, y}, .size = 10_pt});
        writer.show_glyph(kFont, 0, 0_pt, 0_pt);
    };
    writer.begin_marked("/H1<</MCID 0>>", MarkedKind::kText);
    show(100_pt, 200_pt);
    writer.end_marked();
    writer.begin_marked("/P<</MCID 1>>", MarkedKind::kText);
    show(400_pt, 200_pt);
    show(100_pt, 212_pt);
    writer.end_marked();
    writer.begin_marked("/Artifact<<>>", MarkedKind::kMixed);
    writer.fill_rectangle({.origin = {1_pt, 2_pt}, .size = {3_pt, 4_pt}});
    show(50_pt, 220_pt);
    writer.end_marked();
    writer.begin_marked("/P<</MCID 2>>", MarkedKind::kText);
    show(100_pt, 230_pt);
    show(90_pt, 230_pt);
    show(30_pt, 230_pt);
    writer.end_marked();
    CHECK(std::move(writer).finish() ==
          "BT\n/H1<</MCID 0>>BDC\n/F0 10 Tf\n100 600 Td\n<0001>Tj\nEMC\n"
          "/P<</MCID 1>>BDC\n[-29500<0001>]TJ\n0 -12 Td\n<0001>Tj\nEMC\nET\n"
          "/Artifact<<>>BDC\n1 794 3 4 re f\nBT\n50 580 Td\n<0001>Tj\nET\nEMC\n"
          "BT\n/P<</MCID 2>>BDC\n100 570 Td\n<0001>Tj\n[1500<0001>]TJ\n-70 0 "
          "Td\n<0001>Tj\nEMC\nET\n");
}

TEST_CASE("rounding never adds up along a line") {
    // Each glyph is a quarter of a thousandth of an em narrower than its width says.
    ContentWriter writer(800_pt, StringForm::kHexadecimal);
    writer.begin_run({.origin = {0_pt, 200_pt}, .size = 10_pt});
    for (int i = 0; i < 400; ++i) {
        writer.show_glyph(kFont, 2, scaled(10_pt, 333 * 4 - 1, 4000) * i, 0_pt);
    }
    const std::string out = std::move(writer).finish();
    std::int64_t total = 0;
    for (std::size_t at = out.find('>'); at != std::string::npos; at = out.find('>', at + 1)) {
        if (out[at + 1] != ']') total += std::stoll(out.substr(at + 1));
    }
    CHECK(total >= 98);
    CHECK(total <= 101);
}

TEST_CASE("literal strings escape what would end or change them") {
    ContentWriter writer(800_pt, StringForm::kLiteral);
    writer.begin_run({.origin = {0_pt, 800_pt}, .size = 10_pt});
    writer.show_glyph(kFont, 1, 0_pt, 0_pt);  // 0x0D 0x28
    CHECK(std::move(writer).finish() == "BT\n/F0 10 Tf\n(\\r\\()Tj\nET\n");
}

TEST_CASE("state is written when it changes, and text spelled together is marked at its place") {
    ContentWriter writer(800_pt, StringForm::kHexadecimal);
    writer.begin_run({.origin = {10_pt, 100_pt}, .size = 10_pt});
    writer.set_color({255, 0, 0});
    writer.set_color({255, 0, 0});
    writer.begin_actual_text("Span", "é");
    writer.show_glyph(kFont, 0, 0_pt, 0_pt);
    writer.show_glyph(kFont, 1, 5_pt, 2_pt);
    writer.end_actual_text();
    writer.fill_rectangle({.origin = {1_pt, 2_pt}, .size = {3_pt, 4_pt}});
    CHECK(std::move(writer).finish() ==
          "BT\n1 0 0 rg\n/F0 10 Tf\n10 700 Td\n/Span<</ActualText<FEFF00E9>>>BDC\n<0001>Tj\n"
          "2 Ts\n<0D28>Tj\nEMC\nET\n1 794 3 4 re f\n");
}

TEST_CASE("what glyphs are read as is a literal string where codes are") {
    ContentWriter writer(800_pt, StringForm::kLiteral);
    writer.begin_run({.origin = {0_pt, 800_pt}, .size = 10_pt});
    writer.begin_actual_text("Span", "(\u0D5C");
    writer.show_glyph(kFont, 0, 0_pt, 0_pt);
    writer.end_actual_text();
    constexpr char kExpected[] =
        "BT\n/F0 10 Tf\n/Span<</ActualText(\xFE\xFF\0\\(\\r\\\\)>>BDC\n(\0\1)Tj\nEMC\nET\n";
    CHECK(std::move(writer).finish() == std::string(kExpected, sizeof(kExpected) - 1));
}

TEST_CASE("a path says in hundredths of a point what the pen does not know") {
    const auto at = [](Length x, Length y) { return Point{x, y}; };
    const Path path = {
        {.verb = PathVerb::kMove, .to = at(1_pt, 1_pt)},
        {.verb = PathVerb::kLine, .to = at(1_pt, 1_pt)},
        {.verb = PathVerb::kLine, .to = at(2.337_pt, 1_pt)},
        {PathVerb::kCurve, at(2.337_pt, 1_pt), at(3_pt, 2_pt), at(4_pt, 4_pt)},
        {PathVerb::kCurve, at(5_pt, 5_pt), at(6_pt, 6_pt), at(6_pt, 6_pt)},
        {PathVerb::kCurve, at(5_pt, 5_pt), at(6_pt, 6_pt), at(7_pt, 7_pt)},
        {.verb = PathVerb::kClose},
    };
    ContentWriter writer(800_pt, StringForm::kLiteral);
    writer.fill_path({.origin = {100_pt, 200_pt}, .path = path});
    CHECK(std::move(writer).finish() ==
          "101 599 m\n102.34 599 l\n103 598 104 596 v\n105 595 106 594 y\n"
          "105 595 106 594 107 593 c\nh\nf\n");
}

TEST_CASE("scaled letters: the pen counts with the scale, and the next run undoes it") {
    ContentWriter writer(800_pt, StringForm::kHexadecimal);
    writer.begin_run({.origin = {100_pt, 200_pt}, .size = 10_pt, .width_permille = 1010});
    writer.show_glyph(kFont, 0, 0_pt, 0_pt);
    writer.show_glyph(kFont, 0, scaled(5_pt, 1010, 1000), 0_pt);
    writer.show_glyph(kFont, 1, scaled(11_pt, 1010, 1000), 0_pt);
    writer.begin_run({.origin = {200_pt, 200_pt}, .size = 10_pt});
    writer.show_glyph(kFont, 0, 0_pt, 0_pt);
    CHECK(std::move(writer).finish() ==
          "BT\n/F0 10 Tf\n101 Tz\n100 600 Td\n[<00010001>-100<0D28>-8551]TJ\n100 Tz\n"
          "<0001>Tj\nET\n");
}

namespace {

const EmbeddedFont kSimple{.resource_name = "F1",
                           .code_length = CodeLength::kOneByte,
                           .codes = {'a', ' '},
                           .widths = {500, 250},
                           .texts = {"a", " "}};

/// Letters with a space behind each that is `space` wide, the last one as wide as in the font.
void show_words(ContentWriter& writer, int words, Length space) {
    Length x;
    for (int i = 0; i < words; ++i) {
        writer.show_glyph(kSimple, 0, x, 0_pt);
        writer.show_glyph(kSimple, 1, x + 5_pt, 0_pt);
        x += 5_pt + space;
    }
}

}  // namespace

TEST_CASE("spaces of one-byte fonts: a justified line says once how wide they are") {
    ContentWriter writer(800_pt, StringForm::kLiteral);
    writer.begin_run({.origin = {0_pt, 700_pt}, .size = 10_pt});
    show_words(writer, 4, 3_pt);
    writer.begin_run({.origin = {0_pt, 712_pt}, .size = 10_pt});
    show_words(writer, 2, 2.5_pt);
    CHECK(std::move(writer).finish() ==
          "BT\n/F1 10 Tf\n0 100 Td\n.5 Tw\n(a a a a )Tj\n0 -12 Td\n0 Tw\n(a a )Tj\nET\n");
}

TEST_CASE("gaps that are no word's space stay numbers, and so does a second width in a string") {
    ContentWriter writer(800_pt, StringForm::kLiteral);
    writer.begin_run({.origin = {0_pt, 700_pt}, .size = 10_pt});
    show_words(writer, 2, 200_pt);
    writer.begin_run({.origin = {0_pt, 712_pt}, .size = 10_pt});
    writer.show_glyph(kSimple, 1, 0_pt, 0_pt);
    writer.show_glyph(kSimple, 1, 3_pt, 0_pt);
    writer.show_glyph(kSimple, 1, 7_pt, 0_pt);
    CHECK(std::move(writer).finish() ==
          "BT\n/F1 10 Tf\n0 100 Td\n[(a )-19750(a )]TJ\n0 -12 Td\n.5 Tw\n[(  )-100( )]TJ\nET\n");
}

TEST_CASE("a code of 32 in a two-byte font has no word spacing") {
    const EmbeddedFont simple{.resource_name = "F1",
                              .code_length = CodeLength::kOneByte,
                              .codes = {'a', ' '},
                              .widths = {500, 250},
                              .texts = {"a", " "}};
    const EmbeddedFont composite{
        .resource_name = "F2", .codes = {31, 32}, .widths = {1000, 1000}, .texts = {"가", "나"}};
    ContentWriter writer(800_pt, StringForm::kHexadecimal);
    writer.begin_run({.origin = {0_pt, 200_pt}, .size = 10_pt});
    writer.show_glyph(simple, 0, 0_pt, 0_pt);
    writer.show_glyph(simple, 1, 5_pt, 0_pt);
    writer.show_glyph(simple, 0, 8_pt, 0_pt);
    writer.show_glyph(composite, 0, 13_pt, 0_pt);
    writer.show_glyph(composite, 1, 23_pt, 0_pt);
    writer.show_glyph(simple, 1, 33_pt, 0_pt);
    writer.show_glyph(simple, 0, 36_pt, 0_pt);
    CHECK(std::move(writer).finish() ==
          "BT\n/F1 10 Tf\n0 600 Td\n.5 Tw\n<612061>Tj\n/F2 10 Tf\n<001F>Tj\n0 Tw\n<0020>Tj\n"
          "/F1 10 Tf\n.5 Tw\n<2061>Tj\nET\n");
}

TEST_CASE("the word spacing counts with the letters' scale") {
    ContentWriter writer(800_pt, StringForm::kLiteral);
    writer.begin_run({.origin = {0_pt, 700_pt}, .size = 10_pt, .width_permille = 1010});
    writer.show_glyph(kSimple, 1, 0_pt, 0_pt);
    writer.show_glyph(kSimple, 0, scaled(3_pt, 1010, 1000), 0_pt);
    CHECK(std::move(writer).finish() == "BT\n/F1 10 Tf\n101 Tz\n0 100 Td\n.5 Tw\n( a)Tj\nET\n");
}

TEST_CASE("a letter stays in the array of its mark, which begins where it does but for rounding") {
    const auto operators = [](Length letter) {
        ContentWriter writer(800_pt, StringForm::kHexadecimal);
        writer.begin_run({.origin = {100_pt, 200_pt}, .size = 10_pt});
        writer.show_glyph(kFont, 0, 0_pt, 0_pt);
        writer.show_glyph(kFont, 1, 5_pt, 0_pt);
        writer.show_glyph(kFont, 0, letter, 0_pt);
        return std::move(writer).finish();
    };
    CHECK(operators(4.99_pt) == "BT\n/F0 10 Tf\n100 600 Td\n[<00010D28>251<0001>]TJ\nET\n");
    CHECK(operators(4.9_pt) == "BT\n/F0 10 Tf\n100 600 Td\n<00010D28>Tj\n[260<0001>]TJ\nET\n");
}
