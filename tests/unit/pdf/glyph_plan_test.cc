#include "pdf/glyph_plan.h"

#include "catch.h"
#include "text/glyph_outline.h"

using namespace cvpdf;

namespace {

std::vector<Page> page_of(const std::vector<GlyphRun>& runs) {
    std::vector<Page> pages(1);
    for (const GlyphRun& run : runs) {
        pages[0].items.emplace_back().content.emplace<PlacedGlyphs>(PlacedGlyphs{.run = run});
    }
    return pages;
}

GlyphRun run_of(std::string text, std::vector<Glyph> glyphs, FaceId face = FaceId{0}) {
    return {.face = face, .size = 10_pt, .text = std::move(text), .glyphs = std::move(glyphs)};
}

/// The texts of a plan's shown glyphs, one string a run.
std::string read(const GlyphPlan& plan, std::size_t run) {
    std::string out;
    for (const ShownGlyph& glyph : plan.runs[0][run].glyphs) {
        const auto& font = plan.fonts[glyph.place.font];
        if (const auto* drawn = std::get_if<DrawnFont>(&font)) {
            out += drawn->glyphs[glyph.place.slot].text;
            continue;
        }
        for (const SlotText& text : std::get<FaceFont>(font).texts) {
            if (text.slot == glyph.place.slot) out += text.text;
        }
    }
    return out;
}

FontManifest devanagari() {
    return {.search_folders = {"/usr/share/fonts/truetype/noto"},
            .families = {{.name = "devanagari",
                          .package = "fonts-noto-core",
                          .faces = {{.file = "NotoSerifDevanagari-Regular.ttf"}}}}};
}

}  // namespace

TEST_CASE("one glyph, several texts: an alias for each further one") {
    const GlyphPlan plan = plan_glyphs(page_of({
        run_of("-a", {{.id = 5, .cluster = 0}, {.id = 9, .cluster = 1}}),
        run_of("\u2010", {{.id = 5}}),
        run_of("\u2011-", {{.id = 5, .cluster = 0}, {.id = 5, .cluster = 3}}),
    }));
    CHECK(plan.faces.size() == 1);
    CHECK(plan.faces[0].glyphs == std::vector<std::uint32_t>{5, 9});
    CHECK(plan.fonts.size() == 3);
    CHECK(read(plan, 0) == "-a");
    CHECK(read(plan, 1) == "\u2010");
    CHECK(read(plan, 2) == "\u2011-");
}

TEST_CASE("blanks of every width are read as a space, with one font") {
    const GlyphPlan plan = plan_glyphs(page_of(
        {run_of(" \u00A0\u2009",
                {{.id = 3, .cluster = 0}, {.id = 3, .cluster = 1}, {.id = 3, .cluster = 3}})}));
    CHECK(plan.fonts.size() == 1);
    CHECK(read(plan, 0) == "   ");
}

TEST_CASE("clusters of several glyphs") {
    SECTION("one drawn glyph with the text whole") {
        const GlyphPlan plan = plan_glyphs(page_of({run_of("q\u0303", {{.id = 7}, {.id = 8}})}));
        CHECK(read(plan, 0) == "q\u0303");
        CHECK(plan.runs[0][0].glyphs.size() == 1);
    }
    SECTION("what is read as a mark has room of its own, at the end") {
        const auto check = [](const char* text, const char* letter, std::vector<Glyph> glyphs) {
            const GlyphPlan plan = plan_glyphs(page_of({run_of(text, std::move(glyphs))}));
            CHECK(read(plan, 0) == text);
            const std::vector<ShownGlyph>& shown = plan.runs[0][0].glyphs;
            REQUIRE(shown.size() == 2);
            const auto& drawn = std::get<DrawnFont>(plan.fonts[shown[0].place.font]).glyphs;
            REQUIRE(drawn.size() == 2);
            CHECK(drawn[0].text == letter);
            CHECK(std::get<CompositeGlyph>(drawn[0].drawing).width == 470);
            CHECK(std::get<CompositeGlyph>(drawn[1].drawing).width == 30);
            CHECK(std::get<CompositeGlyph>(drawn[1].drawing).parts.empty());
            CHECK(shown[1].offset.x == 4.7_pt);
        };
        check("q\u0303", "q", {{.id = 7, .advance = 5_pt}, {.id = 8}});
        check("\u0915\u094D\u0937", "\u0915", {{.id = 7, .advance = 5_pt}});
    }
    SECTION("pictures likewise, a joiner with more room") {
        GlyphRun run = run_of("\U0001F469\u200D\U0001F4BB", {{.id = 7, .advance = 12_pt}});
        run.form = GlyphForm::kPicture;
        const GlyphPlan plan = plan_glyphs(page_of({run}));
        CHECK(read(plan, 0) == run.text);
        CHECK(plan.faces.empty());
        const std::vector<ShownGlyph>& shown = plan.runs[0][0].glyphs;
        REQUIRE(shown.size() == 3);
        std::vector<std::int64_t> widths;
        for (const auto& glyph : std::get<DrawnFont>(plan.fonts[shown[0].place.font]).glyphs) {
            widths.push_back(std::get<PictureGlyph>(glyph.drawing).width);
        }
        CHECK(widths == std::vector<std::int64_t>{1060, 110, 30});
        CHECK(shown[1].offset.x == 10.6_pt);
    }
    SECTION("right to left, it is read in reverse") {
        GlyphRun run = run_of("\u05D0\u05B0", {{.id = 8}, {.id = 7}});
        run.direction = Direction::kRightToLeft;
        const GlyphPlan plan = plan_glyphs(page_of({run}));
        CHECK(read(plan, 0) == "\u05B0\u05D0");
    }
    SECTION("its parts stand as they were set") {
        const GlyphPlan plan = plan_glyphs(page_of({run_of(
            "é", {{.id = 7, .advance = 5_pt}, {.id = 8, .offset = {.x = -3_pt, .y = -1_pt}}})}));
        CHECK(read(plan, 0) == "é");
        REQUIRE(plan.runs[0][0].glyphs.size() == 1);
        const auto& place = plan.runs[0][0].glyphs[0].place;
        const DrawnGlyph& drawn = std::get<DrawnFont>(plan.fonts[place.font]).glyphs[place.slot];
        const auto& composite = std::get<CompositeGlyph>(drawn.drawing);
        CHECK(composite.width == 500);
        REQUIRE(composite.parts.size() == 2);
        CHECK(composite.parts[1].x == 200);
        CHECK(composite.parts[1].y == 100);
    }
    SECTION("the scale of the letters is not applied twice") {
        GlyphRun run = run_of("é", {{.id = 7, .advance = 5.05_pt}, {.id = 8}});
        run.width_permille = 1010;
        const GlyphPlan plan = plan_glyphs(page_of({run}));
        const auto& place = plan.runs[0][0].glyphs[0].place;
        const DrawnGlyph& drawn = std::get<DrawnFont>(plan.fonts[place.font]).glyphs[place.slot];
        CHECK(std::get<CompositeGlyph>(drawn.drawing).width == 500);
    }
    SECTION("it is as wide as it was set: one whose neighbour is kerned to it is another glyph") {
        const GlyphPlan plan = plan_glyphs(page_of({
            run_of("é", {{.id = 7, .advance = 5_pt}, {.id = 8}}),
            run_of("é", {{.id = 7, .advance = 5_pt}, {.id = 8, .advance = 0.6_pt}}),
            run_of("é", {{.id = 7, .advance = 5_pt}, {.id = 8}}),
        }));
        const auto slot = [&](std::size_t run) { return plan.runs[0][run].glyphs[0].place.slot; };
        const auto& drawn = std::get<DrawnFont>(plan.fonts[plan.runs[0][0].glyphs[0].place.font]);
        CHECK(std::get<CompositeGlyph>(drawn.glyphs[slot(0)].drawing).width == 500);
        CHECK(std::get<CompositeGlyph>(drawn.glyphs[slot(1)].drawing).width == 560);
        CHECK(slot(2) == slot(0));
    }
    SECTION("a full-width sign set without its blank half is drawn as narrow as it is") {
        const GlyphPlan plan = plan_glyphs(page_of({
            run_of("」", {{.id = 7, .advance = 10_pt}}),
            run_of("」", {{.id = 7, .advance = 5_pt}}),
        }));
        const auto& place = plan.runs[0][1].glyphs[0].place;
        const DrawnGlyph& drawn = std::get<DrawnFont>(plan.fonts[place.font]).glyphs[place.slot];
        CHECK(std::get<CompositeGlyph>(drawn.drawing).width == 500);
        CHECK(std::holds_alternative<FaceFont>(plan.fonts[plan.runs[0][0].glyphs[0].place.font]));
    }
}

TEST_CASE("right-to-left text: marks where readers need them") {
    const auto placed = [](double x, GlyphRun run) {
        PlacedItem item;
        item.content.emplace<PlacedGlyphs>(
            PlacedGlyphs{.origin = {.x = from_points(x)}, .run = std::move(run)});
        return item;
    };
    GlyphRun hebrew = run_of("אב ", {{.id = 3, .cluster = 4}, {.id = 2, .cluster = 2}, {.id = 1}});
    hebrew.direction = Direction::kRightToLeft;
    GlyphRun signs = run_of("),", {{.id = 5, .cluster = 1}, {.id = 4}});
    signs.direction = Direction::kRightToLeft;
    SECTION("a space before a step back") {
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, hebrew),
                          placed(20, run_of("12", {{.id = 7}, {.id = 8, .cluster = 1}}))};
        CHECK(read(plan_glyphs(pages), 0) == "בא\u200F ");
    }
    SECTION("a sign of the tree has its mark in an ActualText") {
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, signs), placed(46, hebrew)};
        pages[0].items[0].element = StructId{1};
        const GlyphPlan plan = plan_glyphs(pages);
        CHECK(read(plan, 0) == "),");
        CHECK(plan.runs[0][0].glyphs[0].spelled_mark == std::string_view("\u200F"));
    }
    SECTION("a space before an isolate that shows nothing is the last sign") {
        GlyphRun row = run_of("אב \u2066", hebrew.glyphs);
        row.direction = Direction::kRightToLeft;
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, row),
                          placed(20, run_of("12", {{.id = 7}, {.id = 8, .cluster = 1}}))};
        CHECK(read(plan_glyphs(pages), 0) == "בא\u200F ");
    }
    SECTION("no mark where nothing follows on the line") {
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, hebrew)};
        CHECK(read(plan_glyphs(pages), 0) == " בא");
    }
    SECTION("a marked space that has no width stands beside what is before it") {
        GlyphRun row = run_of("א) ", {{.id = 3, .cluster = 3},
                                      {.id = 4, .cluster = 2, .advance = 4_pt},
                                      {.id = 2, .advance = 5_pt}});
        row.direction = Direction::kRightToLeft;
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, row), placed(20, hebrew)};
        const GlyphPlan plan = plan_glyphs(pages);
        CHECK(read(plan, 0) == ")א\u200F ");
        CHECK(plan.runs[0][0].glyphs[2].offset.x == -2.5_pt);
    }
    SECTION("a space between cells, beside the first") {
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, run_of("12", {{.id = 7}, {.id = 8, .cluster = 1}})),
                          placed(20, hebrew)};
        const GlyphPlan plan = plan_glyphs(pages);
        CHECK(plan.runs[0][0].glyphs.back().offset.x == -2.5_pt);
        CHECK(read(plan, 0) == "\u200F12\u200F ");
    }
    SECTION("behind the bracket that ends text which runs to the right") {
        std::vector<Page> pages(1);
        pages[0].items = {
            placed(50, hebrew),
            placed(20, run_of("1)", {{.id = 7, .advance = 5_pt}, {.id = 8, .cluster = 1}}))};
        for (PlacedItem& item : pages[0].items) item.element = StructId{1};
        const GlyphPlan plan = plan_glyphs(pages);
        CHECK(read(plan, 1) == "1)");
        CHECK(plan.runs[0][1].glyphs[1].spelled_behind == std::string_view("\u200E"));
        pages[0].items[1] = placed(20, run_of("12", {{.id = 7}, {.id = 8, .cluster = 1}}));
        pages[0].items[1].element = StructId{1};
        CHECK_FALSE(plan_glyphs(pages).runs[0][1].glyphs[1].is_spelled());
    }
    SECTION("a space before a number in parts") {
        GlyphRun space = run_of(" ", {{.id = 3}});
        space.direction = Direction::kRightToLeft;
        const GlyphRun number = run_of(
            "+1 2",
            {{.id = 6}, {.id = 7, .cluster = 1}, {.id = 3, .cluster = 2}, {.id = 8, .cluster = 3}});
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, hebrew), placed(20, number)};
        CHECK(read(plan_glyphs(pages), 0) == "בא\u200F\u200E ");
        pages[0].items = {placed(50, signs), placed(46, space), placed(20, number)};
        CHECK(read(plan_glyphs(pages), 1) == "\u200F \u200F\u200E ");
    }
    SECTION("signs alone") {
        std::vector<Page> pages(1);
        pages[0].items = {placed(50, signs), placed(46, hebrew)};
        CHECK(read(plan_glyphs(pages), 0) == "\u200F)\u200F,");
    }
    SECTION("a sign behind right-to-left text in a line from left to right") {
        std::vector<Page> pages(1);
        pages[0].items = {
            placed(20, hebrew),
            placed(50,
                   run_of(") x", {{.id = 4}, {.id = 9, .cluster = 1}, {.id = 7, .cluster = 2}}))};
        CHECK(read(plan_glyphs(pages), 1) == "\u200E) x");
    }
}

TEST_CASE("right-to-left text: marks over letters stand on the baseline") {
    FontLibrary library({.search_folders = {"/usr/share/fonts/truetype/noto"},
                         .families = {{.name = "naskh",
                                       .package = "fonts-noto-core",
                                       .faces = {{.file = "NotoNaskhArabic-Regular.ttf"}}}}},
                        {});
    const FaceId face = library.choose({.family = "naskh", .size = 10_pt}, "\u0645", "ar").face;
    const int per_em = library.info(face).metrics.units_per_em;
    const auto show = [&](std::string text, std::vector<Glyph> glyphs) {
        GlyphRun run = run_of(std::move(text), std::move(glyphs), face);
        run.direction = Direction::kRightToLeft;
        return plan_glyphs(page_of({run}), &library);
    };
    SECTION("a mark higher than its letter") {
        const GlyphPlan plan = show("\u05D0\u05B0", {{.id = 8, .offset = {.x = 2_pt, .y = -1_pt}},
                                                     {.id = 7, .advance = 5_pt}});
        CHECK(read(plan, 0) == "\u200F \u05B0\u05D0");
        REQUIRE(plan.runs[0][0].glyphs.size() == 3);
        CHECK(plan.runs[0][0].glyphs[1].offset == Point{-0.3_pt, {}});
        REQUIRE(plan.faces[0].shifted.size() == 2);
        CHECK(plan.faces[0].shifted[0] ==
              ShiftedGlyph{.parts = {{.glyph = 8, .x = per_em * 23 / 100, .y = per_em / 10}},
                           .advance = 30 * per_em / 1000});
    }
    SECTION("two marks stand side by side, up to where their letter begins") {
        const GlyphPlan plan =
            show("\u05D0\u05B0\u05B1", {{.id = 9}, {.id = 8}, {.id = 7, .advance = 5_pt}});
        CHECK(read(plan, 0) == "\u200F \u05B1\u05B0\u05D0");
        const std::vector<ShownGlyph>& shown = plan.runs[0][0].glyphs;
        REQUIRE(shown.size() == 4);
        CHECK(shown[1].offset.x == -0.6_pt);
        CHECK(shown[2].offset.x == -0.3_pt);
        CHECK(shown[3].offset.x == Length{});
    }
    SECTION("a letter and a mark in a glyph without a width are read one by one") {
        const GlyphPlan plan = show("\u0644\u064B\u0627", {{.id = 9}, {.id = 7, .advance = 5_pt}});
        CHECK(read(plan, 0) == "\u0627\u064B\u0644");
        const std::vector<ShownGlyph>& shown = plan.runs[0][0].glyphs;
        REQUIRE(shown.size() == 3);
        CHECK(shown[0].offset.x == -0.6_pt);
        CHECK(shown[1].offset.x == -0.3_pt);
    }
    SECTION("a space behind a mark is read with a mark of direction, in its font") {
        const GlyphPlan plan =
            show("\u05D0\u05B0 \u05D0", {{.id = 7, .cluster = 5, .advance = 5_pt},
                                         {.id = 3, .cluster = 4, .advance = 2_pt},
                                         {.id = 8},
                                         {.id = 7, .advance = 5_pt}});
        CHECK(read(plan, 0) == "\u05D0\u200F \u05B0\u05D0");
        CHECK(plan.fonts.size() == 1);
    }
    SECTION("behind a mark that ends a line a space is read") {
        std::vector<Page> pages =
            page_of({run_of("\u05D0\u05B0", {{.id = 8}, {.id = 7, .advance = 5_pt}}, face)});
        auto& placed = std::get<PlacedGlyphs>(pages[0].items[0].content);
        GlyphRun run = *placed.run;
        run.direction = Direction::kRightToLeft;
        placed.run = run;
        const GlyphPlan plan = plan_glyphs(pages, &library);
        CHECK(read(plan, 0) == "\u200F \u05B0\u05D0");
        CHECK(plan.runs[0][0].glyphs[0].offset.x == -0.6_pt);
    }
    SECTION("a percent sign before a space is read with a mark of direction") {
        const GlyphPlan plan = show("\u066A \u05D0", {{.id = 7, .cluster = 3, .advance = 5_pt},
                                                      {.id = 3, .cluster = 2, .advance = 2_pt},
                                                      {.id = 9, .advance = 3_pt}});
        CHECK(read(plan, 0) == "\u05D0 \u200F\u066A");
    }
    SECTION("a letter with its mark in one glyph") {
        const GlyphPlan plan = show("\u05D0\u05B0", {{.id = 7, .advance = 5_pt}});
        CHECK(read(plan, 0) == "\u200F \u05B0\u05D0");
        REQUIRE(plan.runs[0][0].glyphs.size() == 3);
        REQUIRE(plan.faces[0].shifted.size() == 2);
        CHECK(plan.faces[0].shifted[0].parts.empty());
    }
    SECTION("a comma before a space is read with a mark of no width to speak of") {
        const GlyphPlan plan = show("\u060C \u05D0", {{.id = 7, .cluster = 3, .advance = 5_pt},
                                                      {.id = 3, .cluster = 2, .advance = 2_pt},
                                                      {.id = 9, .advance = 3_pt}});
        CHECK(read(plan, 0) == "\u05D0 \u200F\u060C");
        REQUIRE(plan.faces[0].shifted.size() == 1);
        CHECK(plan.faces[0].shifted[0] == ShiftedGlyph{.advance = 30 * per_em / 1000});
    }
    SECTION("letters and spaces stay what they are") {
        const GlyphPlan plan =
            show("\u05D0 ", {{.id = 3, .cluster = 2}, {.id = 7, .advance = 5_pt}});
        CHECK(read(plan, 0) == " \u05D0");
        CHECK(plan.faces[0].shifted.empty());
    }
}

TEST_CASE("a cluster of a TrueType face is a glyph of its font, blank ones behind it") {
    FontLibrary library(devanagari(), {});
    const FaceId face =
        library.choose({.family = "devanagari", .size = 10_pt}, "\u0924", "hi").face;
    const int per_em = library.info(face).metrics.units_per_em;
    const std::string half = "\u0924\u094D";
    const GlyphPlan plan =
        plan_glyphs(page_of({run_of(half + "\u0924\u0941" + half,
                                    {{.id = 7, .advance = 5_pt},
                                     {.id = 9, .cluster = 6, .advance = 5_pt},
                                     {.id = 8, .cluster = 6, .offset = {.x = -3_pt, .y = 1_pt}},
                                     {.id = 7, .cluster = 12, .advance = 6_pt}},
                                    face)}),
                    &library);
    CHECK(read(plan, 0) == half + "\u0924\u0941" + half);
    CHECK(plan.fonts.size() == 1);
    const int blank = 30 * per_em / 1000;
    const std::vector<ShiftedGlyph> wanted = {
        {.parts = {{.glyph = 7}}, .advance = per_em / 2 - blank},
        {.advance = blank},
        {.parts = {{.glyph = 9}, {.glyph = 8, .x = per_em / 5, .y = -per_em / 10}},
         .advance = per_em / 2 - blank},
        {.advance = blank},  // with another text
        {.parts = {{.glyph = 7}}, .advance = per_em * 6 / 10 - blank},
    };
    REQUIRE(plan.faces.size() == 1);
    CHECK(plan.faces[0].shifted == wanted);
}

TEST_CASE("a letter of an Indic script that is kerned is a glyph as wide as it was set") {
    FontLibrary library(devanagari(), {});
    const FaceId face =
        library.choose({.family = "devanagari", .size = 10_pt}, "\u0924", "hi").face;
    const int per_em = library.info(face).metrics.units_per_em;
    const int own = glyph_advance(library, face, 7);
    const Length advance = scaled(10_pt, own, per_em);
    const GlyphPlan plan =
        plan_glyphs(page_of({run_of("\u0924\u0924 ",
                                    {{.id = 7, .advance = advance},
                                     {.id = 7, .cluster = 3, .advance = advance - 0.5_pt},
                                     {.id = 3, .cluster = 6, .advance = 4_pt}},
                                    face)}),
                    &library);
    CHECK(read(plan, 0) == "\u0924\u0924 ");
    CHECK(plan.fonts.size() == 1);
    CHECK(plan.faces[0].shifted ==
          std::vector<ShiftedGlyph>{{.parts = {{.glyph = 7}}, .advance = own - per_em / 20}});
}

TEST_CASE("glyphs that nothing has are boxes, read as their characters") {
    const GlyphPlan plan = plan_glyphs(page_of({
        run_of("\U00013000\uE000", {{.id = 0x13000}, {.id = 0xE000, .cluster = 4}}, kMissingFace),
        run_of("x", {{.id = 0}}),
    }));
    CHECK(plan.faces.empty());
    CHECK(read(plan, 0) == "\U00013000U+E000");
    CHECK(read(plan, 1) == "x");
}

TEST_CASE("what shows nothing and says nothing leaves no glyph") {
    const GlyphPlan plan = plan_glyphs(page_of({
        run_of("\u200B", {{.id = 3}}),
        run_of("\u00AD", {{.id = 4, .advance = 3_pt}}),
    }));
    CHECK(plan.runs[0][0].glyphs.empty());
    CHECK(read(plan, 1) == "-");
}

TEST_CASE("drawn fonts hold 255 glyphs each") {
    GlyphRun run = run_of("", {}, kMissingFace);
    for (std::uint32_t i = 0; i < 600; ++i) {
        run.glyphs.push_back({.id = 0x13000 + i, .cluster = i});
        run.text += 'x';
    }
    CHECK(plan_glyphs(page_of({run})).fonts.size() == 3);
}

TEST_CASE("a space is read where the page goes on beside the text, further to the left") {
    const auto placed = [](double x, double y, GlyphRun run) {
        PlacedItem item;
        item.content.emplace<PlacedGlyphs>(
            PlacedGlyphs{.origin = {from_points(x), from_points(y)}, .run = std::move(run)});
        return item;
    };
    const GlyphRun name = run_of("Ann", {{.id = 1, .cluster = 0, .advance = 7_pt},
                                         {.id = 2, .cluster = 1, .advance = 5_pt},
                                         {.id = 2, .cluster = 2, .advance = 5_pt}});
    std::vector<Page> pages(1);
    SECTION("the face's own") {
        const GlyphRun mail =
            run_of("a b", {{.id = 4}, {.id = 3, .cluster = 1}, {.id = 5, .cluster = 2}});
        pages[0].items = {placed(200, 70, name), placed(50, 65, mail)};
        const GlyphPlan plan = plan_glyphs(pages);
        CHECK(read(plan, 0) == "Ann ");
        CHECK(plan.runs[0][0].glyphs.back().offset.x == 17_pt);
        CHECK(plan.fonts.size() == 1);
    }
    SECTION("drawn where the pages have none of the face") {
        pages[0].items = {placed(200, 70, name), placed(50, 65, name)};
        const GlyphPlan plan = plan_glyphs(pages);
        CHECK(read(plan, 0) == "Ann ");
        CHECK(read(plan, 1) == "Ann");
        CHECK(plan.fonts.size() == 2);
    }
}

TEST_CASE("raised text that ends an element within a word stands on the baseline") {
    std::vector<Page> pages = page_of({
        run_of("2", {{.id = 6, .advance = 3.5_pt}}),
        run_of(",", {{.id = 7, .advance = 3_pt}}),
    });
    GlyphRun raised = *std::get<PlacedGlyphs>(pages[0].items[0].content).run;
    raised.size = 7_pt;
    raised.rise = 3.5_pt;
    std::get<PlacedGlyphs>(pages[0].items[0].content).run = raised;
    pages[0].items[0].element = StructId{1};
    pages[0].items[1].element = StructId{2};
    std::get<PlacedGlyphs>(pages[0].items[1].content).origin.x = 3.5_pt;
    const GlyphPlan plan = plan_glyphs(pages);
    CHECK(read(plan, 0) == "2");
    const ShownGlyph& shown = plan.runs[0][0].glyphs[0];
    CHECK(shown.offset.y == raised.rise);
    const auto& drawn = std::get<DrawnFont>(plan.fonts[shown.place.font]).glyphs;
    const auto& composite = std::get<CompositeGlyph>(drawn[shown.place.slot].drawing);
    CHECK(composite.width == 500);
    CHECK(composite.parts[0].y == 500);
}
