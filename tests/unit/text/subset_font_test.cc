#include "text/subset_font.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include <hb-subset.h>
#include <hb.h>

#include "base/error.h"
#include "base/unicode.h"
#include "catch.h"
#include "test_fonts.h"
#include "text/cff.h"
#include "text/encode_cff.h"
#include "text/font_bytes.h"
#include "text/hb_handles.h"
#include "text/name_keyed_cff.h"
#include "text/renumber_cff.h"
#include "text/simple_codes.h"

using namespace cvpdf;

namespace {

struct Asked {
    FaceId face = kMissingFace;
    std::vector<std::uint32_t> glyphs = {};
};

/// The face of the text's first character, and the glyphs of all its characters in that face.
Asked glyphs_of(const FontSpec& spec, std::string_view text) {
    Asked asked;
    std::set<std::uint32_t> glyphs;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, &at);
        if (begin == 0) asked.face = test_fonts().choose(spec, text.substr(0, at), "ko").face;
        hb_codepoint_t glyph = 0;
        REQUIRE(hb_font_get_nominal_glyph(test_fonts().hb_font(asked.face), c, &glyph));
        glyphs.insert(glyph);
    }
    asked.glyphs.assign(glyphs.begin(), glyphs.end());
    return asked;
}

/// All the glyphs of a name-keyed table but .notdef, with the codes that are wanted, if any.
std::optional<EncodedCff> encode_all(const std::string& table,
                                     std::vector<std::uint16_t> wanted = {}) {
    const std::optional<NameKeyedCff> font = read_name_keyed_cff(table);
    if (!font) return std::nullopt;
    std::vector<std::uint32_t> glyphs(font->ids.size() - 1);
    std::iota(glyphs.begin(), glyphs.end(), 1);
    std::vector<std::uint8_t> codes(wanted.begin(), wanted.end());
    codes.resize(glyphs.size());
    return encode_cff(*font, glyphs, codes);
}

std::string cff_table(hb_face_t* face) {
    hb_blob_t* blob = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob, &size);
    std::string table(data, size);
    hb_blob_destroy(blob);
    return table;
}

struct Ink {
    int left = 0;
    int bottom = 0;
    int right = 0;
    int top = 0;
    bool operator==(const Ink&) const = default;
};

Ink ink_of(hb_font_t* font, hb_codepoint_t glyph) {
    hb_glyph_extents_t box = {};
    hb_font_get_glyph_extents(font, glyph, &box);
    return {box.x_bearing, box.y_bearing + box.height, box.x_bearing + box.width, box.y_bearing};
}

/// A PDF reader's view of a TrueType program.
class Program {
  public:
    explicit Program(const std::string& bytes)
        : blob_(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                               HB_MEMORY_MODE_READONLY, nullptr, nullptr)),
          face_(hb_face_create(blob_, 0)),
          font_(hb_font_create(face_)) {}
    ~Program() {
        hb_font_destroy(font_);
        hb_face_destroy(face_);
        hb_blob_destroy(blob_);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    unsigned glyph_count() const { return hb_face_get_glyph_count(face_); }
    int advance(unsigned glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }
    std::set<std::string> tables() const {
        hb_tag_t tags[32];
        unsigned count = 32;
        hb_face_get_table_tags(face_, 0, &count, tags);
        std::set<std::string> names;
        for (unsigned i = 0; i < count; ++i) {
            char name[4];
            hb_tag_to_string(tags[i], name);
            names.emplace(name, 4);
        }
        return names;
    }
    hb_glyph_extents_t extents(unsigned glyph) const {
        hb_glyph_extents_t extents = {};
        hb_font_get_glyph_extents(font_, glyph, &extents);
        return extents;
    }

  private:
    hb_blob_t* blob_;
    hb_face_t* face_;
    hb_font_t* font_;
};

}  // namespace

TEST_CASE("a name-keyed CFF has the codes of its characters in code page 1252") {
    const std::string text = "Cvitae, 2019é–";
    const Asked asked = glyphs_of({.family = "latin-modern", .size = 10_pt}, text);
    const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs);
    CHECK(subset.kind == FontProgramKind::kEncodedCff);
    REQUIRE(subset.cids.size() == asked.glyphs.size());
    std::vector<std::uint16_t> codes = subset.cids;
    std::ranges::sort(codes);
    std::vector<std::uint16_t> expected = {0x96, 0xE9};
    for (const char c : std::set<char>(text.begin(), text.begin() + 12)) {
        expected.push_back(static_cast<std::uint16_t>(c));
    }
    std::ranges::sort(expected);
    CHECK(codes == expected);
    const auto charset = read_cff_charset(subset.program);
    REQUIRE(charset);
    CHECK_FALSE(charset->is_cid_keyed);
    CHECK(charset->ids.size() == asked.glyphs.size() + 1);
    CHECK(subset.program.size() < 6000);
    for (std::size_t i = 0; i < asked.glyphs.size(); ++i) {
        CHECK(subset.advances[i] ==
              hb_font_get_glyph_h_advance(test_fonts().hb_font(asked.face), asked.glyphs[i]));
    }
}

TEST_CASE("codes are those of the characters, whatever the font and the rest of the subset") {
    const auto codes_of = [](const FontSpec& spec, std::string_view text) {
        const Asked asked = glyphs_of(spec, text);
        const auto codes = simple_codes(test_fonts(), asked.face, asked.glyphs);
        return std::set<int>(codes.begin(), codes.end());
    };
    const FontSpec latin{.family = "latin-modern", .size = 10_pt};
    const FontSpec sans{.family = "inter", .size = 10_pt};
    CHECK(codes_of(latin, "A z~’ﬁ€ÿ") == std::set<int>{' ', 'A', 'z', '~', 0x92, 0x81, 0x80, 0xFF});
    CHECK(codes_of(sans, "A z~’€ÿ") == std::set<int>{' ', 'A', 'z', '~', 0x92, 0x80, 0xFF});
    CHECK(codes_of(latin, "Łź") == std::set<int>{0});  // of no place there
    // Those get codes that are free, and never that of the space.
    std::vector<std::uint32_t> many(254);
    std::iota(many.begin(), many.end(), 1);
    const Asked asked = glyphs_of(latin, "A");
    const FontSubset subset = subset_font(test_fonts(), asked.face, many);
    CHECK(subset.kind == FontProgramKind::kEncodedCff);
    const std::set<int> all(subset.cids.begin(), subset.cids.end());
    CHECK(all.size() == many.size());
    CHECK(*all.begin() > 0);
    CHECK(*all.rbegin() < 256);
}

TEST_CASE("an encoded CFF keeps glyphs and their names, and loses what its font says of itself") {
    const Asked asked = glyphs_of({.family = "latin-modern", .size = 10_pt}, "Office, 2019");
    const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs);
    const std::string& program = subset.program;
    CHECK(program.find("LMRoman10-Regular") != std::string::npos);  // the Name INDEX
    for (const char* word : {"Copyright", "Jackowski", "Normal", "2.004"}) {
        CHECK(program.find(word) == std::string::npos);
    }
    std::vector<std::uint16_t> codes = subset.cids;  // glyphs stand in the order of their codes
    std::ranges::sort(codes);
    const std::optional<EncodedCff> again = encode_all(program, codes);
    REQUIRE(again);
    CHECK(again->program == program);
}

TEST_CASE("only name-keyed CFF with a code for each glyph is encoded, and nothing broken") {
    const auto whole_table = [](const char* family) {
        const Asked asked = glyphs_of({.family = family, .size = 10_pt}, "A");
        return cff_table(test_fonts().hb_face(asked.face));
    };
    CHECK_FALSE(encode_all(whole_table("latin-modern")));    // subroutines
    CHECK_FALSE(encode_all(whole_table("noto-serif-cjk")));  // CIDs
    const Asked asked = glyphs_of({.family = "latin-modern", .size = 10_pt}, "ab");
    const std::string program = subset_font(test_fonts(), asked.face, asked.glyphs).program;
    constexpr std::size_t kHead = 60;  // ends before the strings do
    for (std::size_t size = 0; size < kHead; ++size) {
        CHECK_FALSE(encode_all(program.substr(0, size)));
    }
    for (std::size_t at = 0; at < std::min(program.size(), std::size_t{300}); ++at) {
        for (const char byte : {'\0', '\x7F', '\xFF'}) {
            std::string broken = program;
            broken[at] = byte;
            // Whatever comes of it holds parts of the table, each once.
            if (const auto encoded = encode_all(broken)) {
                CHECK(encoded->program.size() < 2 * program.size());
            }
        }
    }
}

TEST_CASE("cut from the unrolled face, a subset has the same bytes as hb-subset's") {
    const FontSpec specs[] = {
        {.family = "latin-modern", .size = 10_pt},
        {.family = "latin-modern", .slant = Slant::kItalic, .size = 8_pt},
        {.family = "lm-sans", .weight = kBoldWeight, .size = 10_pt},
        {.family = "lm-mono", .size = 10_pt},
    };
    for (const FontSpec& spec : specs) {
        INFO(spec.family);
        const FaceId face = glyphs_of(spec, "A").face;
        const std::optional<NameKeyedCff> whole = unroll_font(test_fonts(), face);
        REQUIRE(whole);
        for (const char* text : {"A", "Curriculum vitae, 2019–2024", "façade Łódź Ångström ½ “œ”",
                                 " .,;:!?()[]{}0123456789#$%&*+/<=>@^_`|~ABCXYZ"}) {
            const Asked asked = glyphs_of(spec, text);
            const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs);
            const auto cut = cut_font(test_fonts(), asked.face, *whole, asked.glyphs);
            REQUIRE(cut);
            CHECK(cut->kind == subset.kind);
            CHECK(cut->program == subset.program);
            CHECK(cut->cids == subset.cids);
            CHECK(cut->advances == subset.advances);
        }
        std::vector<std::uint32_t> many(300);
        std::iota(many.begin(), many.end(), 1);
        CHECK_FALSE(cut_font(test_fonts(), face, *whole, many));
    }
    for (const char* family : {"cmu-serif", "noto-serif-cjk"}) {
        CHECK_FALSE(
            unroll_font(test_fonts(), glyphs_of({.family = family, .size = 10_pt}, "A").face));
    }
}

TEST_CASE("a charstring of four numbers and endchar makes a glyph of two others") {
    const Asked asked = glyphs_of({.family = "latin-modern", .size = 10_pt}, "ab");
    auto font = unroll_font(test_fonts(), asked.face);
    REQUIRE(font);
    CHECK_FALSE(has_composites(*font));
    // adx ady bchar achar endchar, in place of the code of a glyph that is as long
    const std::string code = {'\x8B', '\x8C', '\xF7', '\x01', '\x8D', '\x0E'};
    font->table.replace(font->char_strings[asked.glyphs[0]], code.size(), code);
    font->char_strings[asked.glyphs[0] + 1] = font->char_strings[asked.glyphs[0]] + code.size();
    CHECK(has_composites(*font));
}

namespace {

/// What hb-subset makes of the glyphs of a face, CFF alone.
std::string subset_table(const Asked& asked) {
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    hb_set_t* wanted = hb_subset_input_glyph_set(input);
    for (const std::uint32_t glyph : asked.glyphs) hb_set_add(wanted, glyph);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
    hb_face_t* face = hb_subset_or_fail(test_fonts().hb_face(asked.face), input);
    hb_subset_input_destroy(input);
    std::string table = cff_table(face);
    hb_face_destroy(face);
    return table;
}

/// The objects of an INDEX.
std::vector<std::string> objects_of(std::string_view table, std::size_t at) {
    FontBytes bytes(table);
    const CffIndex index = read_cff_index(bytes, at);
    std::vector<std::string> objects;
    for (std::size_t i = 0; i < index.count; ++i) {
        const std::size_t begin = cff_object(bytes, index, i);
        objects.emplace_back(table.substr(begin, cff_object(bytes, index, i + 1) - begin));
    }
    REQUIRE(bytes.good());
    return objects;
}

/// The last operand of an operator of a DICT.
std::size_t operand_of(const std::string& dict, unsigned op) {
    FontBytes bytes(dict);
    for (const CffOperation& operation : read_cff_dict(bytes, 0, dict.size())) {
        if (operation.op == op) return static_cast<std::size_t>(operation.operands.back());
    }
    FAIL("no operator " << op);
    return 0;
}

/// What a table says of its glyphs: charstring and Private DICT.
using GlyphDescription = std::pair<std::string, std::string>;

std::vector<GlyphDescription> descriptions_of(const std::string& table) {
    FontBytes bytes(table);
    const CffIndex names = read_cff_index(bytes, bytes.u8(2));
    const std::string top = objects_of(table, names.end).at(0);
    const auto char_strings = objects_of(table, operand_of(top, cff_op::kCharStrings));
    const auto parts = objects_of(table, operand_of(top, cff_op::kFdArray));
    std::vector<std::size_t> selected;
    const std::size_t at = operand_of(top, cff_op::kFdSelect);
    for (std::size_t range = at + 3; bytes.u8(at) == 3 && selected.size() < char_strings.size();
         range += 3) {
        selected.resize(bytes.u16(range + 3), bytes.u8(range + 2));
    }
    for (std::size_t i = selected.size(); i < char_strings.size(); ++i) {
        selected.push_back(bytes.u8(at + 1 + i));
    }
    std::vector<GlyphDescription> out;
    for (std::size_t i = 0; i < char_strings.size(); ++i) {
        const std::string& part = parts.at(selected[i]);
        FontBytes part_bytes(part);
        const auto operations = read_cff_dict(part_bytes, 0, part.size());
        const auto place = std::ranges::find(operations, cff_op::kPrivate, &CffOperation::op);
        REQUIRE(place != operations.end());
        out.emplace_back(char_strings[i],
                         table.substr(static_cast<std::size_t>(place->operands[1]),
                                      static_cast<std::size_t>(place->operands[0])));
    }
    return out;
}

}  // namespace

TEST_CASE("a CID-keyed CFF has its glyph indexes for CIDs") {
    const Asked asked = glyphs_of({.family = "noto-serif-cjk", .size = 10_pt}, "홍길동이력서經歷");
    const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs);
    CHECK(subset.kind == FontProgramKind::kCff);
    const auto charset = read_cff_charset(subset.program);
    REQUIRE(charset);
    CHECK(charset->is_cid_keyed);
    REQUIRE(charset->ids.size() == asked.glyphs.size() + 1);
    CHECK(charset->ids[0] == 0);
    for (std::size_t i = 0; i < asked.glyphs.size(); ++i) {
        CHECK(subset.cids[i] == i + 1);
        CHECK(charset->ids[i + 1] == i + 1);
    }
}

TEST_CASE("numbered anew, a CFF says the same of its glyphs, and nothing of the whole font") {
    // One glyph, many of two parts of the font in turns, and more than 64 KB of them.
    std::string many;
    for (char32_t c = 0xAC00; c < 0xAC00 + 900; ++c) append_utf8(many, c);
    for (const std::string& text :
         {std::string("가"), std::string("a가b나1다2라“마”經歷ア・"), many}) {
        const Asked asked = glyphs_of({.family = "noto-serif-cjk", .size = 10_pt}, text);
        const std::string table = subset_table(asked);
        const std::optional<std::string> renumbered = renumber_cff(table);
        REQUIRE(renumbered);
        CHECK(renumbered->size() + 200 < table.size());
        auto expected = descriptions_of(table);
        auto found = descriptions_of(*renumbered);
        CHECK(found.at(0).first == "\x0E");  // .notdef: endchar
        found[0] = expected.at(0);
        CHECK(found == expected);
        CHECK(renumbered->find("NotoSerifCJK") != std::string::npos);  // the Name INDEX
        for (const char* word : {"Copyright", "Noto Serif", "Hangul", "Generic"}) {
            CHECK(renumbered->find(word) == std::string::npos);
        }
        CHECK(renumber_cff(*renumbered) == renumbered);
    }
    const std::string empty =
        subset_table({.face = glyphs_of({.family = "noto-serif-cjk"}, "가").face});
    const std::optional<std::string> renumbered = renumber_cff(empty);
    REQUIRE(renumbered);
    CHECK(read_cff_charset(*renumbered)->ids == std::vector<std::uint16_t>{0});
}

TEST_CASE("only CID-keyed CFF without subroutines is numbered anew, and nothing broken") {
    const Asked latin = glyphs_of({.family = "latin-modern", .size = 10_pt}, "ab");
    CHECK_FALSE(renumber_cff(subset_table(latin)));
    const Asked asked = glyphs_of({.family = "noto-serif-cjk", .size = 10_pt}, "가나다a");
    CHECK_FALSE(renumber_cff(cff_table(test_fonts().hb_face(asked.face))));  // subroutines
    const std::string table = subset_table(asked);
    for (std::size_t size = 0; size < table.size(); ++size) {
        CHECK_FALSE(renumber_cff(std::string_view(table).substr(0, size)));
    }
    std::uint32_t state = 5;
    for (int round = 0; round < 5000; ++round) {
        std::string broken = table;
        for (int i = 0; i < 3; ++i) {
            state = state * 1664525 + 1013904223;
            broken[(state >> 8) % std::min(broken.size(), std::size_t{500})] =
                static_cast<char>(state >> 24);
        }
        // Whatever comes of it holds parts of the table, each once.
        const auto renumbered = renumber_cff(broken);
        if (renumbered) CHECK(renumbered->size() < 4 * table.size());
    }
}

TEST_CASE("a TrueType subset holds its glyphs and no table that a PDF has no use for") {
    const Asked asked = glyphs_of({.family = "cmu-serif", .size = 10_pt}, "Жéфi");
    const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs);
    CHECK(subset.kind == FontProgramKind::kTrueType);
    const Program program(subset.program);
    const std::set<std::string> allowed = {"glyf", "loca", "head", "hhea", "hmtx",
                                           "maxp", "cvt ", "fpgm", "prep"};
    const std::set<std::string> tables = program.tables();
    CHECK(std::includes(allowed.begin(), allowed.end(), tables.begin(), tables.end()));
    for (const char* needed : {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}) {
        CHECK(tables.count(needed) == 1);
    }
    hb_font_t* original = test_fonts().hb_font(asked.face);
    for (std::size_t i = 0; i < asked.glyphs.size(); ++i) {
        REQUIRE(subset.cids[i] < program.glyph_count());
        CHECK(program.advance(subset.cids[i]) == subset.advances[i]);
        hb_glyph_extents_t expected = {};
        hb_font_get_glyph_extents(original, asked.glyphs[i], &expected);
        const hb_glyph_extents_t found = program.extents(subset.cids[i]);
        CHECK(found.width == expected.width);
        CHECK(found.height == expected.height);
    }
}

TEST_CASE("an empty subset is .notdef alone, and two subsets are the same bytes") {
    for (const char* family : {"latin-modern", "cmu-serif", "noto-serif-cjk"}) {
        const Asked asked = glyphs_of({.family = family, .size = 10_pt}, "A1.");
        const FontSubset empty = subset_font(test_fonts(), asked.face, {});
        CHECK_FALSE(empty.program.empty());
        CHECK(empty.cids.empty());
        CHECK(subset_font(test_fonts(), asked.face, asked.glyphs).program ==
              subset_font(test_fonts(), asked.face, asked.glyphs).program);
    }
}

TEST_CASE("a glyph that the face does not have is an error, not a crash") {
    const Asked asked = glyphs_of({.family = "latin-modern", .size = 10_pt}, "A");
    const std::uint32_t beyond[] = {60000};
    CHECK_THROWS_AS(subset_font(test_fonts(), asked.face, beyond), MachineError);
}

TEST_CASE("broken CFF tables give no charset") {
    CHECK_FALSE(read_cff_charset(""));
    CHECK_FALSE(read_cff_charset(std::string("\1\0\4\1", 4)));
    const Asked asked = glyphs_of({.family = "noto-serif-cjk", .size = 10_pt}, "가나다");
    const std::string whole = subset_font(test_fonts(), asked.face, asked.glyphs).program;
    std::size_t refused = 0;
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        if (!read_cff_charset(std::string_view(whole).substr(0, size))) ++refused;
    }
    CHECK(refused > 0);
    // Any byte may be anything: the reader stays inside the table (seen by the sanitizers).
    std::uint32_t state = 3;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = whole.substr(0, 200);
        for (int i = 0; i < 4; ++i) {
            state = state * 1664525 + 1013904223;
            bytes[(state >> 8) % bytes.size()] = static_cast<char>(state >> 24);
        }
        const auto charset = read_cff_charset(bytes);
        if (charset) CHECK(charset->ids.size() <= 0xFFFF);
    }
}

TEST_CASE("a shifted glyph is the glyph elsewhere, with its own advance") {
    if (!is_installed("noto-naskh-arabic")) return;
    const Asked asked = glyphs_of({.family = "noto-naskh-arabic", .size = 10_pt}, "\u0645\u062D");
    hb_font_t* whole = test_fonts().hb_font(asked.face);
    hb_codepoint_t shadda = 0;
    REQUIRE(hb_font_get_nominal_glyph(whole, 0x651, &shadda));
    const std::vector<ShiftedGlyph> shifted = {
        {.parts = {{.glyph = shadda, .x = 50, .y = -120}}, .advance = 30}, {.advance = 40}};
    const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs, shifted);
    REQUIRE(subset.cids.size() == 4);
    CHECK(subset.advances[2] == 30);
    CHECK(subset.advances[3] == 40);

    const HbBlob blob(hb_blob_create(subset.program.data(),
                                     static_cast<unsigned>(subset.program.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const HbFace face(hb_face_create(blob.get(), 0));
    const HbFont font(hb_font_create(face.get()));
    const auto frame = [](hb_font_t* of, hb_codepoint_t glyph) {
        hb_glyph_extents_t ink = {};
        hb_font_get_glyph_extents(of, glyph, &ink);
        return std::vector<int>{ink.x_bearing, ink.y_bearing, ink.width, ink.height};
    };
    for (std::size_t i = 0; i < asked.glyphs.size(); ++i) {
        CHECK(frame(font.get(), subset.cids[i]) == frame(whole, asked.glyphs[i]));
    }
    std::vector<int> moved = frame(whole, shadda);
    moved[0] += 50;
    moved[1] -= 120;
    CHECK(frame(font.get(), subset.cids[2]) == moved);
    CHECK(frame(font.get(), subset.cids[3]) == std::vector<int>{0, 0, 0, 0});
    CHECK(hb_font_get_glyph_h_advance(font.get(), subset.cids[2]) == 30);
    CHECK(hb_font_get_glyph_h_advance(font.get(), subset.cids[3]) == 40);
    CHECK(subset_font(test_fonts(), asked.face, asked.glyphs, shifted).program == subset.program);
}

TEST_CASE("several glyphs of a face may be one, with an advance of its own") {
    if (!is_installed("noto-serif-devanagari")) return;
    const Asked asked =
        glyphs_of({.family = "noto-serif-devanagari", .size = 10_pt}, "\u0924\u092F");
    hb_font_t* whole = test_fonts().hb_font(asked.face);
    REQUIRE(asked.glyphs.size() == 2);
    const ShiftedGlyph both{.parts = {{.glyph = asked.glyphs[0], .y = 20},
                                      {.glyph = asked.glyphs[1], .x = 500, .y = -30}},
                            .advance = 1100};
    const FontSubset subset =
        subset_font(test_fonts(), asked.face, {}, std::vector<ShiftedGlyph>{both});
    REQUIRE(subset.cids.size() == 1);
    CHECK(subset.advances[0] == 1100);

    const HbBlob blob(hb_blob_create(subset.program.data(),
                                     static_cast<unsigned>(subset.program.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const HbFace face(hb_face_create(blob.get(), 0));
    const HbFont font(hb_font_create(face.get()));
    const Ink first = ink_of(whole, asked.glyphs[0]);
    const Ink second = ink_of(whole, asked.glyphs[1]);
    const Ink wanted{
        std::min(first.left, second.left + 500), std::min(first.bottom + 20, second.bottom - 30),
        std::max(first.right, second.right + 500), std::max(first.top + 20, second.top - 30)};
    CHECK(ink_of(font.get(), subset.cids[0]) == wanted);
    CHECK(hb_font_get_glyph_h_advance(font.get(), subset.cids[0]) == 1100);
}

TEST_CASE("a CID-keyed CFF has shifted glyphs behind its own") {
    const Asked asked = glyphs_of({.family = "noto-serif-cjk", .size = 10_pt}, "가「a");
    REQUIRE(asked.glyphs.size() == 3);
    hb_font_t* whole = test_fonts().hb_font(asked.face);
    const std::vector<ShiftedGlyph> shifted = {
        {.parts = {{.glyph = asked.glyphs[1], .x = -500}}, .advance = 500},
        {.parts = {{.glyph = asked.glyphs[0], .y = 20}, {.glyph = asked.glyphs[2], .x = 600}},
         .advance = 1600},
        {.advance = 30}};
    const FontSubset subset = subset_font(test_fonts(), asked.face, asked.glyphs, shifted);
    CHECK(subset.cids == std::vector<std::uint16_t>{1, 2, 3, 4, 5, 6});
    CHECK(std::vector<int>(subset.advances.begin() + 3, subset.advances.end()) ==
          std::vector<int>{500, 1600, 30});
    CHECK(read_cff_charset(subset.program)->ids.size() == 7);

    // HarfBuzz reads a face of the program that has what a PDF does not need: head and maxp.
    const std::string maxp("\0\0\x50\0\0\x07", 6);
    const HbFace face(hb_face_builder_create());
    const auto add_table = [&](hb_tag_t tag, const std::string& table) {
        const HbBlob blob(hb_blob_create(table.data(), static_cast<unsigned>(table.size()),
                                         HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
        hb_face_builder_add_table(face.get(), tag, blob.get());
    };
    const HbBlob head(hb_face_reference_table(hb_font_get_face(whole), HB_TAG('h', 'e', 'a', 'd')));
    add_table(HB_TAG('h', 'e', 'a', 'd'), std::string(blob_bytes(head.get())));
    add_table(HB_TAG('m', 'a', 'x', 'p'), maxp);
    add_table(HB_TAG('C', 'F', 'F', ' '), subset.program);
    const HbBlob bytes(hb_face_reference_blob(face.get()));
    const HbFace read(hb_face_create(bytes.get(), 0));
    const HbFont font(hb_font_create(read.get()));
    for (std::size_t i = 0; i < asked.glyphs.size(); ++i)
        CHECK(ink_of(font.get(), subset.cids[i]) == ink_of(whole, asked.glyphs[i]));
    Ink bracket = ink_of(whole, asked.glyphs[1]);
    bracket.left -= 500;
    bracket.right -= 500;
    CHECK(ink_of(font.get(), 4) == bracket);
    const Ink first = ink_of(whole, asked.glyphs[0]);
    const Ink second = ink_of(whole, asked.glyphs[2]);
    CHECK(ink_of(font.get(), 5) ==
          Ink{std::min(first.left, second.left + 600), std::min(first.bottom + 20, second.bottom),
              std::max(first.right, second.right + 600), std::max(first.top + 20, second.top)});
    CHECK(ink_of(font.get(), 6) == Ink{});
}
