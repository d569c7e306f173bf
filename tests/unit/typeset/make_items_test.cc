#include "typeset/make_items.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "typeset/break_lines.h"

namespace cvpdf {
namespace {

// Every character is 10 pt wide, a Hangul syllable 20 pt. `|` marks an ordinary opportunity, `~`
// one between syllables, `^` one in a URL, `/` a forced one; none of them is part of the text.
struct Sample {
    std::string text = {};
    ShapedText shaped = {};
    std::vector<BreakOpportunity> breaks = {};
};

Sample make_sample(std::string_view marked) {
    Sample sample;
    for (std::size_t at = 0; at < marked.size();) {
        const char32_t c = next_code_point(marked, &at);
        const auto offset = static_cast<std::uint32_t>(sample.text.size());
        switch (c) {
            case '|':
                sample.breaks.push_back({offset, BreakKind::kSpace});
                continue;
            case '~':
                sample.breaks.push_back({offset, BreakKind::kSyllable});
                continue;
            case '^':
                sample.breaks.push_back({offset, BreakKind::kUrl});
                continue;
            case '/':
                sample.breaks.push_back({offset, BreakKind::kMandatory});
                continue;
            default:
                break;
        }
        append_utf8(sample.text, c);
        const bool hangul = c >= 0xAC00 && c < 0xD7A4;
        Cluster cluster{.begin = offset,
                        .end = static_cast<std::uint32_t>(sample.text.size()),
                        .advance = hangul ? 20_pt : 10_pt,
                        .cjk = hangul};
        if (c == ' ' || c == 0xA0) cluster.kind = ClusterKind::kSpace;
        if (c == 0x2009) cluster.kind = ClusterKind::kVanishing;
        if (hangul && at < marked.size() && marked[at] == 'A') cluster.gap_after = 1_pt;
        sample.shaped.clusters.push_back(cluster);
    }
    return sample;
}

std::string items_of(std::string_view marked, Alignment alignment,
                     SyllableCost syllables = SyllableCost::kRefused) {
    const Sample sample = make_sample(marked);
    return dump_items(
        make_items(sample.shaped, sample.breaks, sample.text,
                   {.alignment = alignment, .syllables = syllables, .fit = {.glyph_permille = 0}}));
}

TEST_CASE("words are boxes, spaces are glue") {
    CHECK(items_of("ab |c", Alignment::kStart) ==
          "0 @0 box 20.00\n"
          "1 @2 glue 10.00\n"
          "2 @3 box 10.00\n");
    CHECK(items_of("ab |c", Alignment::kJustified) ==
          "0 @0 box 20.00\n"
          "1 @2 glue 10.00 plus 5.00 minus 2.80\n"
          "2 @3 box 10.00\n");
}

TEST_CASE("white space where no line may end") {
    // A no-break space gives like any other; a thin space does not.
    CHECK(items_of("a\u00A0b\u2009|c", Alignment::kJustified) ==
          "0 @0 box 10.00\n"
          "1 @1 penalty forbidden\n"
          "2 @1 glue 10.00 plus 5.00 minus 2.80\n"
          "3 @3 box 10.00\n"
          "4 @4 glue 10.00\n"
          "5 @7 box 10.00\n");
}

TEST_CASE("white space at the text's ends is no item, a row of it is one") {
    CHECK(items_of("  a  |b  ", Alignment::kStart) ==
          "0 @2 box 10.00\n"
          "1 @3 glue 20.00\n"
          "2 @5 box 10.00\n");
    CHECK(items_of("   ", Alignment::kStart).empty());
    CHECK(items_of("", Alignment::kStart).empty());
}

TEST_CASE("breaks without white space are penalties") {
    CHECK(items_of("a-|b^c|d", Alignment::kStart) ==
          "0 @0 box 20.00\n"
          "1 @2 penalty 50 flagged\n"
          "2 @2 box 10.00\n"
          "3 @3 penalty 200\n"
          "4 @3 box 10.00\n"
          "5 @4 penalty 0\n"
          "6 @4 box 10.00\n");
}

TEST_CASE("a line separator swallows the white space round it") {
    CHECK(items_of("a  / b", Alignment::kStart) ==
          "0 @0 box 10.00\n"
          "1 @1 penalty forced\n"
          "2 @4 box 10.00\n");
    // Two of them leave an empty line, whose text is the first one's.
    CHECK(items_of("a / /b", Alignment::kStart) ==
          "0 @0 box 10.00\n"
          "1 @1 penalty forced\n"
          "2 @2 penalty forced\n"
          "3 @3 box 10.00\n");
}

TEST_CASE("syllables part only where that is allowed, two at least on either side") {
    const std::string_view eojeol = "가~나~다~라~마";
    CHECK(items_of(eojeol, Alignment::kStart) == "0 @0 box 100.00\n");
    CHECK(items_of(eojeol, Alignment::kJustified, SyllableCost::kLow) ==
          "0 @0 box 40.00\n"
          "1 @6 penalty 60\n"
          "2 @6 box 20.00\n"
          "3 @9 penalty 60\n"
          "4 @9 box 40.00\n");
    CHECK(items_of("가~나다 |라", Alignment::kJustified, SyllableCost::kLow) ==
          "0 @0 box 60.00\n"
          "1 @9 glue 10.00 plus 5.00 minus 2.80\n"
          "2 @10 box 20.00\n");
}

TEST_CASE("a gap between scripts is glue that no line ends at") {
    CHECK(items_of("가A", Alignment::kStart) ==
          "0 @0 box 20.00\n"
          "1 @3 penalty forbidden\n"
          "2 @3 glue 1.00 minus 1.00\n"
          "3 @3 box 10.00\n");
}

// The lines' texts, trailing white space included: "ab |cd".
std::string lines_of(const Sample& sample, Alignment alignment, std::vector<Length> measures) {
    const BrokenParagraph broken = break_lines(
        sample.shaped, sample.breaks, sample.text,
        {.alignment = alignment, .fit = {.least_last_line = 25_pt}, .measures = measures});
    std::string text;
    for (std::size_t i = 0; i < broken.breaks.lines.size(); ++i) {
        const auto begin = broken.items[broken.breaks.lines[i].begin].source;
        const auto end = i + 1 < broken.breaks.lines.size()
                             ? broken.items[broken.breaks.lines[i + 1].begin].source
                             : sample.text.size();
        text += (i == 0 ? "" : "|") + sample.text.substr(begin, end - begin);
    }
    return text;
}

std::string lines_of(std::string_view marked, Alignment alignment, std::vector<Length> measures) {
    return lines_of(make_sample(marked), alignment, std::move(measures));
}

TEST_CASE("eojeols stay whole in ragged text, but where one is wider than a line") {
    CHECK(lines_of("가~나~다~라 |마~바~사~아 |자~차", Alignment::kStart, {120_pt}) ==
          "가나다라 |마바사아 |자차");
    // One eojeol longer than the line.
    CHECK(lines_of("가~나~다~라~마~바", Alignment::kStart, {80_pt}) == "가나다라|마바");
    // Not even for a line that is nearly empty.
    CHECK(lines_of("가 |나~다~라~마~바~사~아~자 |차~카", Alignment::kStart, {180_pt}) ==
          "가 |나다라마바사아자 |차카");
}

TEST_CASE("in ragged Korean blanks alone break what fits a line, hyphens and brackets do not") {
    const auto lines = [](std::string_view marked, std::string language, Alignment alignment) {
        Sample sample = make_sample(marked);
        sample.shaped.runs = {{.run = {.language = std::move(language)}}};
        return lines_of(sample, alignment, {150_pt});
    };
    const std::string_view text = "가나 |(다라)|(마바) |ab-|cd가 |나다라";
    CHECK(lines(text, "ko", Alignment::kStart) == "가나 |(다라)(마바) |ab-cd가 나다라");
    CHECK(lines(text, "ja", Alignment::kStart) == "가나 (다라)|(마바) ab-cd가 |나다라");
    // But what is wider than a line is broken there.
    CHECK(lines("가나 |(다라마)|(바사아)", "ko", Alignment::kStart) == "가나 (다라마)|(바사아)");
}

TEST_CASE("the first line may be shorter than the others") {
    CHECK(lines_of("ab |cd |ef |gh", Alignment::kStart, {50_pt}) == "ab cd |ef gh");
    CHECK(lines_of("ab |cd |ef |gh", Alignment::kStart, {20_pt, 80_pt}) == "ab |cd ef gh");
}

TEST_CASE("ragged lines balance and leave no runt") {
    CHECK(lines_of("aa |bb |cc |dd |ee |ff |gg |hhh", Alignment::kStart, {200_pt}) ==
          "aa bb cc dd ee ff gg |hhh");
    CHECK(lines_of("aa |bb |cc |dd |ee |ff |gg |h", Alignment::kStart, {200_pt}) ==
          "aa bb cc dd ee ff |gg h");
}

}  // namespace
}  // namespace cvpdf
