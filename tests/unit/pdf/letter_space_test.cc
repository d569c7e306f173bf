#include "pdf/letter_space.h"

#include <random>
#include <string>

#include "catch.h"
#include "pdf/content_lexer.h"
#include "pdf/content_writer.h"

using namespace cvpdf;

namespace {

/// Codes 32 to 125 but for the space are letters of several widths.
EmbeddedFont simple_font() {
    EmbeddedFont font{.resource_name = "F0", .code_length = CodeLength::kOneByte};
    for (int code = 32; code < 126; ++code) {
        font.codes.push_back(static_cast<std::uint16_t>(code));
        font.widths.push_back(code == 32 ? 333 : 250 + 37 * code % 500);
        font.texts.push_back(std::string(1, static_cast<char>(code)));
    }
    return font;
}

const std::vector<EmbeddedFont> kFonts = {simple_font()};

/// A glyph and, in 1/1000 em, what stands between it and the next besides its width.
struct Letter {
    char code = 0;
    double room = 0;
};

struct Line {
    Length size = {};
    int width_permille = 1000;
    std::vector<Letter> letters = {};
};

std::vector<ShownGlyph> placed(const Line& line) {
    std::vector<ShownGlyph> glyphs;
    double x = 0;
    for (const Letter& letter : line.letters) {
        const auto slot = static_cast<std::uint32_t>(letter.code - ' ');
        const Length offset{.units = static_cast<std::int64_t>(x)};
        glyphs.push_back({.place = {.slot = slot}, .offset = {.x = offset}});
        const double width = static_cast<double>(kFonts[0].widths[slot]) + letter.room;
        x += width * static_cast<double>(line.size.units) * line.width_permille / 1'000'000;
    }
    return glyphs;
}

std::int64_t letter_space_of(const Line& line, std::int64_t set) {
    return letter_space({.glyphs = placed(line),
                         .fonts = kFonts,
                         .size = line.size,
                         .width_permille = line.width_permille,
                         .set = set});
}

Line line_of(std::string_view text, double room) {
    Line line{.size = 10_pt};
    for (const char c : text) line.letters.push_back({.code = c, .room = room});
    return line;
}

void write_line(ContentWriter& writer, const Line& line, Point origin) {
    const std::vector<ShownGlyph> glyphs = placed(line);
    writer.begin_run({.origin = origin,
                      .size = line.size,
                      .width_permille = line.width_permille,
                      .letter_space = letter_space_of(line, writer.letter_space())});
    for (const ShownGlyph& glyph : glyphs) {
        writer.show_glyph(kFonts[0], glyph.place.slot, glyph.offset.x, 0_pt);
    }
}

struct SeenGlyph {
    char code = 0;
    double x = 0;  ///< points
};

/// Where a reader sees the glyphs (ISO 32000-1 9.4.4).
std::vector<SeenGlyph> read_back(const std::string& content) {
    std::vector<SeenGlyph> seen;
    double line = 0, pen = 0, size = 0, letters = 0, words = 0, scale = 1;
    const auto show = [&](const PdfItem& item) {
        if (item.is_number()) pen -= item.number() / 1000 * size * scale;
        for (const char code : item.text) {
            seen.push_back({.code = code, .x = pen});
            const double width =
                static_cast<double>(kFonts[0].widths[static_cast<std::size_t>(code - ' ')]) / 1000;
            pen += (width * size + letters + (code == ' ' ? words : 0)) * scale;
        }
    };
    ContentLexer lexer(content);
    while (const auto operation = lexer.next()) {
        const std::string& name = operation->name;
        if (name == "Tf") size = operation->operands[1].number();
        if (name == "Td") pen = line += operation->operands[0].number();
        if (name == "Tc") letters = operation->operands[0].number();
        if (name == "Tw") words = operation->operands[0].number();
        if (name == "Tz") scale = operation->operands[0].number() / 100;
        if (name == "Tj") show(operation->operands[0]);
        if (name != "TJ") continue;
        for (const PdfItem& item : operation->operands[0].items) show(item);
    }
    return seen;
}

}  // namespace

TEST_CASE("the letter spacing of a run is the room that most of its letters share") {
    struct Row {
        Line line = {};
        std::int64_t set = 0;
        std::int64_t expected = 0;
    };
    Line kerned = line_of("Kerned letters", 12);
    kerned.letters[0].room = -30;
    kerned.letters[6].room = 120;
    Line rounded = line_of("Rounded widths of a font", 0);
    for (std::size_t i = 0; i < rounded.letters.size(); ++i) {
        rounded.letters[i].room = static_cast<double>(i % 5) / 5 - 0.3;
    }
    Line scaled_line = line_of("Scaled letters", 12);
    scaled_line.width_permille = 985;
    const Row rows[] = {
        {line_of("Natural", 0), 0, 0},
        {line_of("Natural", 0), 120, 0},
        {line_of("Spaced", 12), 0, 120},
        {line_of("Squeezed", -8), 120, -80},
        {kerned, 0, 120},
        {scaled_line, 0, 120},  // the scale holds for the spacing too
        {rounded, 0, 0},
        {rounded, 120, 0},
        {line_of("Nearly natural", 0.02), 0, 0},  // no number saved
        {line_of("abc", 12), 0, 0},               // too short to pay
        {line_of("abc", 0), 120, 120},
        {line_of("a", 0), 120, 120},
        {{}, 120, 120},
    };
    for (const Row& row : rows) CHECK(letter_space_of(row.line, row.set) == row.expected);
}

TEST_CASE("a spaced line says so once, and its spaces make up for what they have not") {
    ContentWriter writer(800_pt, StringForm::kLiteral);
    Line line = line_of("These words stand apart", 10);
    for (std::size_t i = 0; i < line.letters.size(); ++i) {
        // Neither beside a space is there room.
        const bool before = i + 1 < line.letters.size() && line.letters[i + 1].code == ' ';
        if (before || line.letters[i].code == ' ') line.letters[i].room = 0;
    }
    write_line(writer, line, {0_pt, 700_pt});
    write_line(writer, line_of("natural", 0), {0_pt, 712_pt});
    CHECK(std::move(writer).finish() ==
          "BT\n/F0 10 Tf\n.1 Tc\n0 100 Td\n-.2 Tw\n(These words stand apart)Tj\n"
          "0 Tc\n0 -12 Td\n(natural)Tj\nET\n");
}

TEST_CASE("whatever is spaced, scaled and kerned, a reader sees each letter at its place") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        const auto pick = [&](int least, int most) {
            return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
        };
        ContentWriter writer(800_pt, StringForm::kLiteral);
        std::vector<Line> lines;
        for (int l = 0; l < 6; ++l) {
            Line& line = lines.emplace_back();
            line.size = scaled(1_pt, pick(60, 140), 10);
            line.width_permille = pick(0, 1) == 0 ? 1000 : pick(980, 1020);
            const double room = pick(0, 2) == 0 ? 0 : pick(-1000, 4000) / 100.0;
            const double space = pick(-60, 150);
            for (int i = pick(1, 90); i > 0; --i) {
                Letter letter{.code = static_cast<char>(pick(33, 125)), .room = room};
                if (pick(0, 5) == 0) letter = {.code = ' ', .room = space};
                if (pick(0, 9) == 0) letter.room += pick(-300, 300) / 10.0;  // a kern
                line.letters.push_back(letter);
            }
            write_line(writer, line, {20_pt, 100_pt + 14_pt * l});
        }
        const std::vector<SeenGlyph> seen = read_back(std::move(writer).finish());
        std::size_t at = 0;
        for (const Line& line : lines) {
            for (const ShownGlyph& glyph : placed(line)) {
                REQUIRE(at < seen.size());
                const SeenGlyph& found = seen[at++];
                REQUIRE(static_cast<std::uint32_t>(found.code - ' ') == glyph.place.slot);
                const double off = found.x - 20 - to_points(glyph.offset.x);
                const double em = to_points(line.size);
                INFO(seed << " " << at << " " << found.code << " off by " << off / em * 1000);
                CHECK(std::abs(off) * 1000 < (found.code == ' ' ? 52 : 2) * em);
            }
        }
        CHECK(at == seen.size());
    }
}
