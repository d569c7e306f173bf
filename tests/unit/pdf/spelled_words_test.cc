#include "pdf/spelled_words.h"

#include "catch.h"

using namespace cvpdf;

namespace {

struct Piece {
    std::string text;    ///< one glyph a byte
    std::uint32_t font;  ///< 0 or 1; every glyph is 5 pt wide at 10 pt
    double room_before;  ///< points
    StructId element = StructId{1};
};

/// A page with the pieces on one line, and the words that are spelled on it.
std::vector<std::string> spelled(const std::vector<Piece>& pieces) {
    std::vector<EmbeddedFont> fonts(2);
    for (EmbeddedFont& font : fonts) {
        for (int c = 0; c < 128; ++c) {
            font.codes.push_back(static_cast<std::uint16_t>(c));
            font.widths.push_back(500);
            font.texts.emplace_back(1, static_cast<char>(c));
        }
    }
    Page page;
    std::vector<ShownRun> runs;
    Length pen;
    for (const Piece& piece : pieces) {
        pen += from_points(piece.room_before);
        PlacedItem& item = page.items.emplace_back();
        item.element = piece.element;
        item.content.emplace<PlacedGlyphs>(
            PlacedGlyphs{.origin = {pen, 100_pt}, .run = {.size = 10_pt, .text = piece.text}});
        ShownRun& run = runs.emplace_back();
        for (std::size_t i = 0; i < piece.text.size(); ++i) {
            run.glyphs.push_back({.place = {piece.font, static_cast<std::uint32_t>(piece.text[i])},
                                  .offset = {5_pt * static_cast<std::int64_t>(i), {}}});
        }
        pen += 5_pt * static_cast<std::int64_t>(piece.text.size());
    }
    const StructTree tree;
    const std::vector<ImageObject> images;
    std::vector<std::string> out;
    for (const SpelledWord& word : find_spelled_words(
             {.page = page, .runs = runs, .fonts = fonts, .images = images, .struct_tree = tree})) {
        out.push_back(word.text);
    }
    return out;
}

}  // namespace

TEST_CASE("a word with room at a change of font is spelled from there to its end") {
    using Words = std::vector<std::string>;
    CHECK(spelled({{"ab", 0, 0}, {"xy z", 1, 0.8}}) == Words{"bxy"});
    CHECK(spelled({{"ab", 0, 0}, {"x", 1, 0.8}, {"c d", 0, 0}}) == Words{"bxc"});
    CHECK(spelled({{"a", 0, 0}, {"x", 1, 0.8}, {"b", 0, 0.8}, {" ", 1, 0}}) == Words{"axb"});
    CHECK(spelled({{"a", 0, 0}, {"x b", 1, 0.8}, {"y", 0, 0.8}}) == Words{"ax", "by"});
}

TEST_CASE("what needs no spelling") {
    using Words = std::vector<std::string>;
    CHECK(spelled({{"ab", 0, 0}, {"xy", 1, 0}}) == Words{});
    CHECK(spelled({{"ab", 0, 0}, {"xy", 0, 0.8}}) == Words{});
    CHECK(spelled({{"ab ", 0, 0}, {"xy", 1, 0.8}}) == Words{});
    CHECK(spelled({{"ab", 0, 0}, {" xy", 1, 0.8}}) == Words{});
    CHECK(spelled({{"ab", 0, 0}, {"xy", 1, 9}}) == Words{});
    CHECK(spelled({{"ab", 0, 0}, {"xy", 1, 0.8, StructId{2}}}) == Words{});
    CHECK(spelled({{"ab", 0, 0, kArtifact}, {"xy", 1, 0.8, kArtifact}}) == Words{});
}
