#include "text/itemize.h"

#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "test_fonts.h"

using namespace cvpdf;

namespace {

/// Runs as [text face script level], faces by a short name.
std::string itemized(std::string_view text, const std::vector<StyleRange>& ranges,
                     Direction direction = Direction::kLeftToRight) {
    std::string result;
    std::uint32_t last = 0;
    for (const TextRun& run : itemize(text, ranges, direction, test_fonts())) {
        CHECK(run.begin == last);
        last = run.end;
        std::string name = "missing";
        if (run.face.face != kMissingFace) {
            const FaceInfo& info = test_fonts().info(run.face.face);
            name = info.postscript_name;
            for (const auto& [long_name, short_name] :
                 {std::pair<std::string, std::string>{"LMRoman10-", "LM"},
                  {"NotoSerifCJK", "Noto-"},
                  {"CMUSerif-", "CMU"}}) {
                if (name.substr(0, long_name.size()) == long_name) {
                    name = short_name + name.substr(long_name.size());
                }
            }
        }
        const char script[] = {static_cast<char>(run.script >> 24),
                               static_cast<char>(run.script >> 16),
                               static_cast<char>(run.script >> 8), static_cast<char>(run.script)};
        result += fmt::format("[{} {} {}", text.substr(run.begin, run.end - run.begin), name,
                              std::string_view(script, 4));
        if (run.bidi_level != 0) result += fmt::format(" {}", run.bidi_level);
        result += ']';
    }
    CHECK(last == text.size());
    return result;
}

const FontSpec kSerif{.family = "latin-modern", .size = 10_pt};
const FontSpec kItalic{.family = "latin-modern", .slant = Slant::kItalic, .size = 10_pt};

std::string itemized(std::string_view text, const FontSpec& spec, std::string language,
                     Direction direction = Direction::kLeftToRight) {
    return itemized(text, one_range(text, spec, std::move(language)), direction);
}

struct Row {
    std::string_view language;
    std::string text;
    std::string expected;
};

}  // namespace

TEST_CASE("runs are of one face and script; blanks stay with what is before them") {
    for (const Row& row : {
             Row{"en", "plain words", "[plain words LMRegular Latn]"},
             Row{"en", "2019–2024", "[2019–2024 LMRegular Zyyy]"},
             Row{"ca", "col·legi · a",
                 "[col LMRegular Latn][· CMURoman Latn][legi · a LMRegular Latn]"},
             Row{"ko", "한글 글자", "[한글 글자 Noto-kr-Regular Hang]"},
             Row{"ko", "a 한 b", "[a  LMRegular Latn][한  Noto-kr-Regular Hang][b LMRegular Latn]"},
             Row{"ko", "  한", "[  한 Noto-kr-Regular Hang]"},
             Row{"ko", "가·나",
                 "[가 Noto-kr-Regular Hang][· LMRegular Hang][나 Noto-kr-Regular Hang]"},
             Row{"ko", "“구현”을",
                 "[“ LMRegular Hang][구현 Noto-kr-Regular Hang][” LMRegular Hang][을 "
                 "Noto-kr-Regular Hang]"},
             Row{"ru", "Жук (bug)",
                 "[Жук  CMURoman Cyrl][( LMRegular Cyrl][bug LMRegular Latn][) LMRegular Cyrl]"},
             Row{"ja", "東京", "[東京 Noto-jp-Regular Hani]"},
             Row{"zh", "他说“好”。", "[他说“好”。 Noto-sc-Regular Hani]"},
             Row{"zh", "破折号——“a”", "[破折号——“ Noto-sc-Regular Hani][a” LMRegular Latn]"},
             Row{"ko", "나랏말ᄊᆞ미", "[나랏말ᄊᆞ미 Noto-kr-Regular Hang]"},
             Row{"en", "x\U000F1234 y",
                 "[x LMRegular Latn][\U000F1234 missing Latn][ y LMRegular Latn]"},
             Row{"en", "   ", "[    LMRegular Zyyy]"},
         }) {
        INFO(row.text);
        CHECK(itemized(row.text, kSerif, std::string(row.language)) == row.expected);
    }
}

TEST_CASE("a cluster is never cut: a mark that the font lacks takes its letter along") {
    CHECK(itemized("aq\u0327b", kSerif, "en") ==
          "[a LMRegular Latn][q\u0327 CMURoman Latn][b LMRegular Latn]");
    CHECK(itemized("1\uFE0F\u20E3", kSerif, "en") == "[1\uFE0F\u20E3 Symbola Zyyy]");
    CHECK(itemized("a\u200Db", kSerif, "en") == "[a\u200Db LMRegular Latn]");
}

TEST_CASE("in italic text Hangul is upright, with the punctuation that touches it") {
    for (
        const Row& row : {
            Row{"ko", "abc", "[abc LMItalic Latn]"},
            Row{"ko", "서울, KAIST (a)",
                "[서울 Noto-kr-Regular Hang][,  LMRegular Hang][KAIST (a) LMItalic "
                "Latn]"},
            Row{"ko", "(주)abc",
                "[( LMRegular Hang][주 Noto-kr-Regular Hang][) LMRegular Hang][abc LMItalic Latn]"},
            Row{"ko", "한「책」.", "[한「책」 Noto-kr-Regular Hang][. LMRegular Hang]"},
            Row{"ko", "“한”, b",
                "[“ LMRegular Hang][한 Noto-kr-Regular Hang][”,  LMRegular Hang][b LMItalic Latn]"},
            Row{"en", "a, (b)", "[a, (b) LMItalic Latn]"},
        }) {
        INFO(row.text);
        CHECK(itemized(row.text, kItalic, std::string(row.language)) == row.expected);
    }
}

TEST_CASE("ranges keep their styles; runs do not cross them") {
    const std::string text = "ab 한글";
    std::vector<StyleRange> ranges = one_range(text, kSerif, "ko");
    ranges[0].end = 1;
    ranges.push_back(ranges[0]);
    ranges[1].begin = 1;
    ranges[1].end = static_cast<std::uint32_t>(text.size());
    ranges[1].style.font.weight = kBoldWeight;
    ranges[1].style.rise = 2_pt;
    ranges[1].style.letter_spacing = 1_pt;
    CHECK(itemized(text, ranges) == "[a LMRegular Latn][b  LMBold Latn][한글 Noto-kr-Bold Hang]");
    const auto runs = itemize(text, ranges, Direction::kLeftToRight, test_fonts());
    CHECK(runs[0].rise == Length{});
    CHECK(runs[0].style_end == 1);
    CHECK(runs[2].rise == 2_pt);
    CHECK(runs[2].size == scaled(10_pt, 940, 1000));
    CHECK(runs[2].letter_spacing == 1_pt);
    CHECK(runs[2].style_end == text.size());
}

TEST_CASE("directions follow UAX #9") {
    // Neighbours of one level are joined: whether a font has Hebrew is of no matter here.
    const auto levels = [](std::string_view text, Direction direction) {
        std::string result;
        int last = -1;
        for (const TextRun& run :
             itemize(text, one_range(text, kSerif, "en"), direction, test_fonts())) {
            if (run.bidi_level != last) result += fmt::format("/{}:", run.bidi_level);
            last = run.bidi_level;
            result += text.substr(run.begin, run.end - run.begin);
        }
        return result;
    };
    CHECK(levels("abc", Direction::kLeftToRight) == "/0:abc");
    CHECK(levels("abc", Direction::kRightToLeft) == "/2:abc");
    CHECK(levels("אב 12", Direction::kRightToLeft) == "/1:אב /2:12");
    CHECK(levels("a אב b", Direction::kLeftToRight) == "/0:a /1:אב/0: b");
    // Signs that are parts of Latin words.
    CHECK(levels("אב C++ גד", Direction::kRightToLeft) == "/1:אב /2:C++/1: גד");
    CHECK(levels("אב .net גד", Direction::kRightToLeft) == "/1:אב /2:.net/1: גד");
    CHECK(levels("@ab אב. cd", Direction::kRightToLeft) == "/2:@ab/1: אב. /2:cd");
}

TEST_CASE("plain text has the runs that it has beside other text") {
    const std::vector<std::string> words = {"a", "(b)", "[",  "]",   "“c”",    "–", "1/2",
                                            "é", "…",   " ",  "  ",  "\u00A0", "©", "·",
                                            "ƀ", "ŉ",   "C#", "C++", "‘",      "№"};
    std::mt19937 dice(3);
    for (int i = 0; i < 2000; ++i) {
        std::string text = "x";
        for (std::size_t k = dice() % 8; k > 0; --k) text += words[dice() % words.size()];
        text += 'y';
        // What is behind the last letter is another script's matter.
        const std::string other = text + " 한글";
        for (const FontSpec& spec : {kSerif, kItalic}) {
            std::vector<TextRun> runs =
                itemize(text, one_range(text, spec, "ko"), Direction::kLeftToRight, test_fonts());
            const std::vector<TextRun> beside =
                itemize(other, one_range(other, spec, "ko"), Direction::kLeftToRight, test_fonts());
            INFO(text);
            REQUIRE(runs.size() < beside.size());
            runs.back().end += 1;  // the space
            for (std::size_t r = 0; r < runs.size(); ++r) {
                CHECK(runs[r].begin == beside[r].begin);
                CHECK(runs[r].end == beside[r].end);
                CHECK(runs[r].face == beside[r].face);
                CHECK(runs[r].script == beside[r].script);
                CHECK(runs[r].size == beside[r].size);
                CHECK(runs[r].bidi_level == beside[r].bidi_level);
            }
        }
    }
}

TEST_CASE("empty text has no runs") {
    CHECK(itemize("", {}, Direction::kLeftToRight, test_fonts()).empty());
}
