#include "pdf/spelled_words.h"

#include "catch.h"

using namespace cvpdf;

namespace {

struct Piece {
    std::string text;    ///< one glyph a byte
    std::uint32_t font;  ///< 0 or 1; every glyph is 5 pt wide at 10 pt
    double room_before;  ///< points
    StructId element = StructId{1};
    bool new_line = false;
    Direction direction = Direction::kLeftToRight;
    bool is_shown = true;
    Length rise = {};
    const char* mark = "";  ///< of the first glyph
};

constexpr StructId kLabel{3};

/// A page with the pieces, on one line unless they say otherwise, and what is spelled on it; behind
/// a word, each behind a stroke, the pieces that it is spelled in for pdfium.
std::vector<std::string> spelled(const std::vector<Piece>& pieces, Size page_size = {}) {
    std::vector<EmbeddedFont> fonts(2);
    for (EmbeddedFont& font : fonts) {
        for (int c = 0; c < 128; ++c) {
            font.codes.push_back(static_cast<std::uint16_t>(c));
            font.widths.push_back(500);
            font.texts.emplace_back(1, static_cast<char>(c));
        }
        font.texts['R'] = "🚀";
    }
    Page page{.size = page_size};
    std::vector<ShownRun> runs;
    Length pen;
    Length baseline = 100_pt;
    for (const Piece& piece : pieces) {
        if (piece.new_line) {
            pen = {};
            baseline += 12_pt;
        }
        pen += from_points(piece.room_before);
        PlacedItem& item = page.items.emplace_back();
        item.element = piece.element;
        item.content.emplace<PlacedGlyphs>(PlacedGlyphs{
            .origin = {pen, baseline},
            .run = GlyphRun{
                .size = 10_pt,
                .rise = piece.rise,
                .direction = piece.direction,
                .text = piece.text,
                .glyphs = {{.advance = 5_pt * static_cast<std::int64_t>(piece.text.size())}}}});
        ShownRun& run = runs.emplace_back();
        for (std::size_t i = 0; piece.is_shown && i < piece.text.size(); ++i) {
            run.glyphs.push_back({.place = {piece.font, static_cast<std::uint32_t>(piece.text[i])},
                                  .offset = {5_pt * static_cast<std::int64_t>(i), {}}});
        }
        if (!run.glyphs.empty()) run.glyphs[0].spelled_mark = piece.mark;
        pen += 5_pt * static_cast<std::int64_t>(piece.text.size());
    }
    StructTree tree;
    const StructId root = add_element(tree, kArtifact, Role::kDocument);
    for (const Role role : {Role::kP, Role::kP, Role::kLbl}) add_element(tree, root, role);
    const std::vector<ImageObject> images;
    std::vector<std::string> out;
    for (const SpelledWord& word : find_spelled_words(
             {.page = page, .runs = runs, .fonts = fonts, .images = images, .struct_tree = tree})) {
        std::string& text = out.emplace_back(word.text);
        for (const SpelledPiece& piece : word.pieces) text += "|" + piece.text;
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

TEST_CASE("pdfium drops characters beyond U+FFFF of a spelling, and reads their glyphs") {
    using Words = std::vector<std::string>;
    CHECK(spelled({{"ab", 0, 0}, {"xyRz", 1, 0.8}, {" ", 1, 0}}) == Words{"bxy🚀z|b|xy||z"});
    CHECK(spelled({{"ab", 0, 0}, {"RR", 1, 0.8}, {"c", 0, 0}}) == Words{"b🚀🚀c|b||c"});
    CHECK(spelled({{"ab", 0, 0},
                   {.text = "2", .font = 0, .room_before = 0, .rise = 3_pt},
                   {"R,", 0, 0}}) == Words{});
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

TEST_CASE("a raised glyph that is alone is spelled with the one before it") {
    using Words = std::vector<std::string>;
    const auto raised = [](std::string text) {
        return Piece{.text = std::move(text), .font = 0, .room_before = 0, .rise = 3_pt};
    };
    CHECK(spelled({{"ab", 0, 0}, raised("2"), {", c", 0, 0}}) == Words{"b2,"});
    CHECK(spelled({{"ab", 0, 0}, raised("2"), {" c", 0, 0}}) == Words{"b2"});
    CHECK(spelled({{"a ", 0, 0}, raised("2"), {"b c", 0, 0}}) == Words{"2b"});
    CHECK(spelled({{"a", 0, 0}, raised("2"), {"b", 0, 0}, raised("3"), {" c", 0, 0}}) ==
          Words{"a2b3"});
    CHECK(spelled({{"ab", 0, 0}, raised("12"), {", c", 0, 0}}) == Words{"b12,"});
    CHECK(spelled({{"ab", 0, 0}, raised("12"), {"; c", 0, 0}, raised("3")}) == Words{"b12;"});
    CHECK(spelled({{"ab", 0, 0}, raised("12"), {"c", 0, 0}}) == Words{});
    CHECK(spelled({{"ab", 0, 0}, raised("12"), {" c", 0, 0}}) == Words{});
    CHECK(spelled({{"ab", 0, 0}, raised("12"), {".", 0, 0}}) == Words{"b12."});
    CHECK(spelled({raised("12"), {". ", 0, 0}, {"c", 1, 0}}) == Words{"12."});
    CHECK(spelled({{"ab", 0, 0}, raised("2")}) == Words{});
    Piece little = raised("2");
    little.rise = 1_pt;
    CHECK(spelled({{"ab", 0, 0}, little, {", c", 0, 0}}) == Words{});
}

TEST_CASE("glyphs that are alone are spelled on a page that seems to be one of vertical lines") {
    using Words = std::vector<std::string>;
    const Size page{.width = 400_pt, .height = 600_pt};
    const std::vector<Piece> line{{"2020", 0, 0}, {"x", 1, 0}, {"1 b", 0, 0}, {"ab", 0, 90}};
    CHECK(spelled(line, page) == Words{"20x1"});
    std::vector<Piece> more = line;
    more.push_back({std::string(80, 'm'), 0, 0, StructId{1}, true});
    CHECK(spelled(more, page) == Words{});
    CHECK(spelled({{"x", 1, 0}, {"a", 0, 0}, {"b", 1, 0}, {" c", 0, 0}, {"ab", 0, 90}}, page) ==
          Words{"xab"});
}

TEST_CASE("a hyphen at a line's end is spelled as one, once, and no other") {
    using Words = std::vector<std::string>;
    const auto below = [](std::string text) {
        return Piece{.text = std::move(text), .font = 0, .room_before = 0, .new_line = true};
    };
    CHECK(spelled({{"co-di-", 0, 0}, below("vided")}) == Words{"\u2010"});
    CHECK(spelled({{"a-", 0, 0}, below("b-"), below("c")}) == Words{"\u2010", "\u2010"});
    CHECK(spelled({{"ab", 0, 0}, {"x-", 1, 0.8}, below("y")}) == Words{"bx-"});
    CHECK(spelled({{"a- ", 0, 0}, below("b")}) == Words{});
    CHECK(spelled({{"a-", 0, 0}, {"b", 1, 0}}) == Words{});
    CHECK(spelled({{"a-", 0, 0}}) == Words{});
    CHECK(spelled({{"a-", 0, 0, kArtifact}, below("b")}) == Words{});
}

TEST_CASE("a number with its full stop at its left is spelled as one") {
    using Words = std::vector<std::string>;
    const auto stop = [](StructId element, Direction direction) {
        return Piece{
            .text = ".", .font = 0, .room_before = -10, .element = element, .direction = direction};
    };
    CHECK(spelled(
              {{"1", 0, 10, kLabel}, stop(kLabel, Direction::kRightToLeft), {" ", 0, 0, kLabel}}) ==
          Words{"1."});
    CHECK(spelled({{"1", 0, 10, kLabel}, stop(kLabel, Direction::kLeftToRight)}) == Words{});
    CHECK(spelled({{"1", 0, 10}, stop(StructId{1}, Direction::kRightToLeft)}) == Words{});
    Piece unseen = stop(kLabel, Direction::kRightToLeft);
    unseen.is_shown = false;
    CHECK(spelled({{"1", 0, 10, kLabel}, unseen}) == Words{});
}

TEST_CASE("signs that are read with a direction mark") {
    using Words = std::vector<std::string>;
    constexpr Direction kLeftward = Direction::kRightToLeft;
    const Piece letters{.text = "ab", .font = 0, .room_before = 0, .direction = kLeftward};
    CHECK(spelled({letters, {.text = ").", .font = 1, .room_before = 0, .mark = "\u200E"}}) ==
          Words{"\u200E)"});
    CHECK(spelled({letters, {.text = ").", .font = 1, .room_before = 0}}) == Words{});
}
