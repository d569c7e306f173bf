#include "text/shaped_words.h"

#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "test_fonts.h"
#include "text/shape.h"

using namespace cvpdf;

namespace {

const std::vector<std::string> kWords = {
    "difficult", "office",   "AVATAR,", "To",    "WAVE.", "“Quoted”", "2019–2024", "fi",   "ff",
    "",          "résumé",   "Łódź",    "(A.V.", "Ph.D.", "a\u00A0b", "’tis",      "e.g.", "/",
    "V",         "T",        "y,",      "—",     "C++",   "naïve",    "flow",      "…",    "it’s",
    "Te",        "“",        "”",       "10",    "%",     "f",        "i",         "l",    "W",
    "adaptive",  "Ångström", "x",       "Čapek", "ﬁ",     "Ta",       "AV",        "“T",   "V.”"};

/// Words in any order, between them a space or two.
std::string random_text(std::mt19937& dice) {
    std::string text;
    const std::size_t count = 1 + dice() % 9;
    for (std::size_t i = 0; i < count; ++i) {
        text += kWords[dice() % kWords.size()];
        if (dice() % 5 != 0) text += dice() % 6 == 0 ? "  " : " ";
    }
    return text;
}

const std::vector<FontSpec> kStyles = {
    {.family = "latin-modern", .size = 10_pt},
    {.family = "latin-modern", .weight = kBoldWeight, .size = 12_pt},
    {.family = "latin-modern", .slant = Slant::kItalic, .size = 9.5_pt},
    {.family = "latin-modern", .size = 10_pt, .figures = Figures::kOldStyle},
    {.family = "latin-modern", .size = 10_pt, .ligatures = Ligatures::kNone},
    {.family = "latin-modern", .size = 10_pt, .caps = Caps::kSmallCaps},
    {.family = "inter", .size = 10_pt},
};

void check_same(const GlyphRun& run, const GlyphRun& other) {
    CHECK(run.text == other.text);
    REQUIRE(run.glyphs.size() == other.glyphs.size());
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        INFO("glyph " << i);
        CHECK(run.glyphs[i].id == other.glyphs[i].id);
        CHECK(run.glyphs[i].cluster == other.glyphs[i].cluster);
        CHECK(static_cast<Length>(run.glyphs[i].advance) == other.glyphs[i].advance);
        CHECK(static_cast<Point>(run.glyphs[i].offset) == other.glyphs[i].offset);
        CHECK(run.glyphs[i].unsafe_to_break == other.glyphs[i].unsafe_to_break);
    }
}

}  // namespace

TEST_CASE("text of words that were shaped before has the glyphs that it has anew") {
    // This library shapes so much that it goes by words; a new one each time never does.
    FontLibrary practised(read_test_manifest(), extra_font_folders());
    std::mt19937 dice(7);
    for (const FontSpec& spec : kStyles) {
        if (!is_installed(spec.family)) continue;
        for (int i = 0; i < 1200; ++i) {
            const std::string text = random_text(dice);
            std::vector<StyleRange> ranges = one_range(text, spec, i % 3 == 0 ? "de" : "en");
            if (i % 4 == 0) ranges[0].style.letter_spacing = 1_pt;
            const auto runs = itemize(text, ranges, Direction::kLeftToRight, practised);
            const bool compare = i > 1000;
            for (const TextRun& run : runs) {
                const GlyphRun shaped = shape(text, run, practised);
                if (!compare) continue;
                FontLibrary fresh(read_test_manifest(), extra_font_folders());
                itemize(text, ranges, Direction::kLeftToRight, fresh);
                INFO(text);
                check_same(shaped, shape(text, run, fresh));
            }
        }
    }
    CHECK(practised.words_stand_alone(practised.choose(kStyles.front(), "a", "en").face));
}

TEST_CASE("words stand alone where the face says nothing of its space") {
    const auto stand_alone = [](std::string_view family) {
        const FaceId face =
            test_fonts().choose({.family = std::string(family), .size = 10_pt}, "a", "en").face;
        return words_stand_alone(test_fonts().hb_face(face), test_fonts().hb_font(face));
    };
    for (const char* family : {"latin-modern", "lm-sans", "cmu-serif"}) {
        CAPTURE(family);
        if (is_installed(family)) CHECK(stand_alone(family));
    }
    // Its sets of numerals and fractions look for spaces.
    if (is_installed("inter")) CHECK_FALSE(stand_alone("inter"));
}

TEST_CASE("words are remembered by their style, up to a limit") {
    ShapedWords words(5);
    const WordStyle style{.size = 10_pt, .language = "en"};
    const std::vector<Glyph> glyphs(3);
    const std::vector<std::string_view> asked = {"one", " ", "two"};
    words.remember(style, "one", glyphs);
    words.remember(style, "two", glyphs);
    words.remember(style, " ", std::span(glyphs).first(1));
    const auto found = words.find(style, asked);
    REQUIRE(found.size() == 3);
    REQUIRE(found[0] != nullptr);
    CHECK(found[0]->size() == 3);
    REQUIRE(found[1] != nullptr);
    CHECK(found[1]->size() == 1);
    CHECK(found[2] == nullptr);
    const auto other = words.find({.size = 11_pt, .language = "en"}, asked);
    CHECK(std::vector<const ShapedWords::Glyphs*>(3, nullptr) == other);
}

TEST_CASE("a text is cut at each of its spaces") {
    const std::vector<std::string_view> expected = {"a", " ", " ", "b\u00A0c", " "};
    CHECK(split_at_spaces("a  b\u00A0c ") == expected);
    CHECK(split_at_spaces("").empty());
}
