#include "pdf/spelled_lines.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "catch.h"

using namespace cvpdf;

namespace {

/// Glyphs that stand side by side, as they are read from the left; each is 5 pt wide at 10 pt.
struct Seen {
    std::u32string text = {};
    double left = 0;  ///< points
    Direction direction = Direction::kLeftToRight;
    double baseline = 100;
    StructId element{1};
    bool hangs = false;  ///< the last glyph, a space without room of its own
};

/// What is spelled of pieces that are given in reading order.
std::vector<std::string> spelled(const std::vector<Seen>& pieces) {
    EmbeddedFont font;
    Page page;
    std::vector<ShownRun> runs;
    for (const Seen& piece : pieces) {
        PlacedItem& item = page.items.emplace_back();
        item.element = piece.element;
        item.content.emplace<PlacedGlyphs>(
            PlacedGlyphs{.origin = {from_points(piece.left), from_points(piece.baseline)},
                         .run = GlyphRun{.size = 10_pt, .direction = piece.direction}});
        ShownRun& run = runs.emplace_back();
        for (const char32_t c : piece.text) {
            const auto slot = static_cast<std::uint32_t>(font.texts.size());
            append_utf8(font.texts.emplace_back(), c);
            font.widths.push_back(500);
            run.glyphs.push_back(
                {.place = {.font = 0, .slot = slot},
                 .offset = {5_pt * static_cast<std::int64_t>(run.glyphs.size()), {}}});
        }
        if (piece.hangs) run.glyphs.back().offset.x -= 7.5_pt;
    }
    const StructTree tree;
    const std::vector<ImageObject> images;
    std::vector<std::string> out;
    for (const SpelledWord& word : find_spelled_lines({.page = page,
                                   .runs = runs,
                                   .fonts = {font},
                                   .images = images,
                                   .struct_tree = tree})) {
        CHECK(word.reader == SpelledFor::kPdfiumLine);
        out.push_back(word.text);
    }
    return out;
}

}  // namespace

TEST_CASE("an address in a line that runs to the left is spelled in the pieces it is cut into") {
    using Words = std::vector<std::string>;
    constexpr Direction kLeftward = Direction::kRightToLeft;
    CHECK(spelled({{U"בא", 55, kLeftward}, {U"a.b", 40}, {U"דג", 30, kLeftward}}) == Words{"b.a"});
    CHECK(spelled({{U"בא", 55, kLeftward}, {U"ab", 45}, {U"דג", 35, kLeftward}}) == Words{});
    CHECK(spelled({{U"a.b", 40}}) == Words{});
    // Artifacts are never spelled.
    CHECK(spelled({{U"בא", 55, kLeftward, 100, kArtifact},
                   {U"a.b", 40, Direction::kLeftToRight, 100, kArtifact},
                   {U"דג", 30, kLeftward, 100, kArtifact}}) == Words{});
    // The title before its date, which stands at the left.
    CHECK(spelled({{U"ab cd ef", 200}, {U"בא", 40, kLeftward}}) ==
          Words{"ef cd ab", "\u200F\u2060\u200F\u2060בא "});
    // Another baseline is another line.
    CHECK(spelled({{U"a.b", 40, Direction::kLeftToRight, 80}, {U"בא", 60, kLeftward}}) == Words{});
}

TEST_CASE("words that run to the left in a line that runs to the right, before a bracket") {
    constexpr Direction kLeftward = Direction::kRightToLeft;
    CHECK(spelled({{U"ab cd ef gh ", 20}, {U"דג בא", 80, kLeftward}, {U" ", 105}, {U"(x)", 110}}) ==
          std::vector<std::string>{"בא דג\u200E "});
}

TEST_CASE("a space at the end of a row cuts no word") {
    using Words = std::vector<std::string>;
    constexpr Direction kLeftward = Direction::kRightToLeft;
    CHECK(spelled({{.text = U"בא ", .left = 55, .direction = kLeftward, .hangs = true},
                   {U"a.b", 40},
                   {U"דג", 30, kLeftward}}) == Words{"b.a "});
}

TEST_CASE("a space that is read before its bracket is spelled where no room stands for it") {
    using Words = std::vector<std::string>;
    constexpr Direction kLeftward = Direction::kRightToLeft;
    CHECK(spelled({{U"is a ", 0},
                   {U"דג בא", 25, kLeftward},
                   {U"\u200E ", 50},
                   {U"or b (", 60},
                   {U"דג", 90, kLeftward},
                   {U"\u200E)", 100},
                   {U" c", 110}}) == Words{"בא דג ", "דג ", "(", "c"});
}

TEST_CASE("spaces and signs that are read with marks cut no word") {
    using Words = std::vector<std::string>;
    constexpr Direction kLeftward = Direction::kRightToLeft;
    CHECK(spelled({{U"בא", 60, kLeftward},
                   {U"\u200F ", 55, kLeftward},
                   {U"\u200F·", 50, kLeftward},
                   {U"\u200F ", 45, kLeftward},
                   {U"a.b", 30}}) == Words{"· ", "b.a \u200F\u2060"});
}

TEST_CASE("a bullet may be read at the other end of a line of Latin text") {
    using Words = std::vector<std::string>;
    CHECK(spelled({{U"\u200F•", 200}, {U"ab cd", 40}}) == Words{});
}
