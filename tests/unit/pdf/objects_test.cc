#include "pdf/pdf_objects.h"

#include <map>

#include <fmt/format.h>

#include "base/error.h"
#include "catch.h"
#include "pdf/compact_file.h"
#include "pdf/link_annotations.h"
#include "pdf/pdf_reader.h"
#include "pdf/pdf_syntax.h"
#include "pdf/readable_file.h"
#include "pdf/struct_objects.h"
#include "pdf/to_unicode.h"

using namespace cvpdf;

namespace {

std::string syntax_of(const PdfDict& dict) {
    std::string text;
    append_syntax(text, dict);
    return text;
}

/// What a reader makes of a value, without the order of keys.
std::string told(const PdfItem& item) {
    std::string text = fmt::format("{} {} {:.3f} {}", static_cast<int>(item.kind), item.integer,
                                   item.number(), item.text);
    std::map<std::string, std::string> parts;
    for (std::size_t i = 0; i < item.items.size(); ++i) {
        parts[item.keys.empty() ? fmt::format("{:3}", i) : item.keys[i]] = told(item.items[i]);
    }
    for (const auto& [key, part] : parts) text += fmt::format("{{{}: {}}}", key, part);
    return text;
}

/// The entry /All of a file's catalog.
std::string read_back(const std::string& file) {
    PdfReader reader(file);
    return told(reader.get(reader.get(reader.trailer(), "Root"), "All"));
}

}  // namespace

TEST_CASE("values as they stand in a file") {
    const std::pair<PdfValue, std::string> rows[] = {
        {true, "<</K true>>"},
        {-7, "<</K -7>>"},
        {PdfThousandths{12345}, "<</K 12.345>>"},
        {PdfThousandths{-1000}, "<</K -1>>"},
        {PdfThousandths{-50}, "<</K -.05>>"},
        {PdfThousandths{0}, "<</K 0>>"},
        {pdf_name("XYZ"), "<</K/XYZ>>"},
        {pdf_name("application/x y#"), "<</K/application#2Fx#20y#23>>"},
        {pdf_bytes("a(b)\\c"), "<</K(a\\(b\\)\\\\c)>>"},
        {pdf_bytes("\r\n"), "<</K(\\r\n)>>"},
        {PdfRef{12}, "<</K 12 0 R>>"},
        {PdfArray{1, pdf_name("A"), 2, PdfRef{3}, PdfArray{}, 4, pdf_bytes("s"), 5},
         "<</K[1/A 2 3 0 R[]4(s)5]>>"},
        {PdfDict{{"A", PdfDict{{"B", 1}}}, {"C", false}}, "<</K<</A<</B 1>>/C false>>>>"},
    };
    for (const auto& [value, expected] : rows) CHECK(syntax_of({{"K", value}}) == expected);
}

TEST_CASE("objects are numbered as they are reserved and added") {
    PdfObjects objects;
    const PdfRef later = objects.reserve();
    const PdfRef next = objects.add({{"Next", later}});
    objects.define(later, {{"C", 3}});
    const PdfRef stream = objects.add_stream({{"Type", pdf_name("T")}}, std::string("a\0b", 3));
    CHECK(later == PdfRef{1});
    CHECK(next == PdfRef{2});
    CHECK(stream == PdfRef{3});
    REQUIRE(objects.all().size() == 3);
    CHECK(syntax_of(objects.all()[0].dict) == "<</C 3>>");
    CHECK_FALSE(objects.all()[0].stream);
    CHECK(objects.all()[2].stream == std::string("a\0b", 3));
}

TEST_CASE("both writers say the same of every value") {
    const PdfValue values[] = {
        true,
        -7,
        PdfThousandths{12345},
        PdfThousandths{-50},
        pdf_name("application/x"),
        pdf_bytes("a(b)\\c\r\n"),
        pdf_text("é (홍) \\"),
        PdfArray{1, PdfArray{pdf_name("A")}, PdfRef{1}},
        PdfDict{{"A", PdfDict{{"B", 1}}}},
    };
    PdfObjects objects;
    PdfDict all;
    for (const PdfValue& value : values) all.add(fmt::format("K{}", all.entries.size()), value);
    const PdfRef info = objects.add({});
    const PdfRef page = objects.add({{"Type", pdf_name("Page")}});
    const PdfRef pages =
        objects.add({{"Type", pdf_name("Pages")}, {"Count", 1}, {"Kids", PdfArray{page}}});
    const PdfRef catalog =
        objects.add({{"Type", pdf_name("Catalog")}, {"Pages", pages}, {"All", std::move(all)}});
    const std::string readable = write_readable_file(objects, {.catalog = catalog, .info = info});
    const std::string compact = write_compact_file(objects, {.catalog = catalog, .info = info}, "");
    const std::string read = read_back(compact);
    CHECK(read == read_back(readable));
    CHECK(read.find("application/x") != std::string::npos);
}

TEST_CASE("what PoDoFo refuses leaves the door as a MachineError") {
    PdfObjects objects;
    const PdfRef root = objects.add({{"K", pdf_name(std::string_view("a\0b", 3))}});
    CHECK_THROWS_AS(write_readable_file(objects, {.catalog = root, .info = root}), MachineError);
}

TEST_CASE("text strings are ASCII or UTF-16BE") {
    CHECK(pdf_text("plain").bytes == "plain");
    CHECK(pdf_text("é").bytes == std::string("\xFE\xFF\x00\xE9", 4));
    CHECK(pdf_text("\n").bytes == std::string("\xFE\xFF\x00\n", 4));
    CHECK(pdf_text("😀").bytes == std::string("\xFE\xFF\xD8\x3D\xDE\x00", 6));
}

namespace {

/// UTF-16BE behind a BOM whose surrogates come in pairs.
bool is_utf16be(std::string_view bytes) {
    if (!bytes.starts_with("\xFE\xFF") || bytes.size() % 2 != 0) return false;
    bool pending = false;
    for (std::size_t i = 2; i < bytes.size(); i += 2) {
        const unsigned unit =
            static_cast<unsigned char>(bytes[i]) * 256U + static_cast<unsigned char>(bytes[i + 1]);
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (is_low != pending) return false;
        pending = unit >= 0xD800 && unit < 0xDC00;
    }
    return !pending;
}

}  // namespace

TEST_CASE("malformed UTF-8 comes to PoDoFo as the bytes of a finished string") {
    // Every beginning of one and two bytes, and what may go wrong behind it.
    std::vector<std::string> texts;
    for (int first = 0x80; first < 0x100; ++first) {
        const std::string one(1, static_cast<char>(first));
        texts.push_back(one);
        texts.push_back("a" + one);
        for (int second = 0; second < 0x100; second += 5) {
            std::string two = one;
            two += static_cast<char>(second);
            texts.push_back(two);
            for (const char* more : {"\x80", "\x80\x80", "\xBF\xBF", "b", "\xF4\x90"}) {
                std::string three = two;
                texts.push_back(three += more);
            }
        }
    }
    texts.emplace_back("\xED\xA0\x80\xED\xB0\x80");  // surrogates
    texts.push_back(std::string(kMostTextCharacters + 1, '\xE2'));
    PdfObjects objects;
    for (const std::string& text : texts) {
        const PdfString string = pdf_text(text);
        CAPTURE(text);
        CHECK(is_utf16be(string.bytes));
        objects.add({{"T", string}});
    }
    CHECK_NOTHROW(write_readable_file(objects, {.catalog = {1}, .info = {2}}));
}

TEST_CASE("a span that says nothing is the element around it") {
    StructTree tree;
    add_element(tree, kArtifact, Role::kDocument);
    const StructId paragraph = add_element(tree, StructId{0}, Role::kP);
    const StructId idle = add_element(tree, paragraph, Role::kSpan);
    const StructId korean = add_element(tree, paragraph, Role::kSpan);
    tree[korean].language = "ko";
    const StructId within = add_element(tree, korean, Role::kSpan);
    const StructId spelled = add_element(tree, paragraph, Role::kSpan);
    tree[spelled].actual_text = "x";
    const StructId around = add_element(tree, paragraph, Role::kSpan);
    const StructId link = add_element(tree, around, Role::kLink);
    CHECK(written_element(tree, idle) == paragraph);
    CHECK(written_element(tree, within) == korean);
    for (const StructId id : {paragraph, korean, spelled, around, link}) {
        CHECK(written_element(tree, id) == id);
    }
}

TEST_CASE(
    "what a sequence is read as stands in a Span, or in the label or span that it is all of") {
    StructTree tree;
    const StructId root = add_element(tree, kArtifact, Role::kDocument);
    const StructId paragraph = add_element(tree, root, Role::kP);
    const StructId label = add_element(tree, root, Role::kLbl);
    const StructId twice = add_element(tree, root, Role::kLbl);
    const StructId plain = add_element(tree, root, Role::kLbl);
    const std::vector<std::vector<MarkedSequence>> marked = {{
        {.element = paragraph, .actual_text = "p"},
        {.element = label, .actual_text = "l"},
        {.element = twice, .actual_text = "t"},
        {.element = twice},
        {.element = plain},
    }};
    PdfObjects objects;
    const std::vector<PdfRef> pages = {objects.reserve()};
    add_struct_tree(
        objects,
        {.tree = tree, .placed = {}, .page_refs = pages, .marked = marked, .annotations = {}});
    std::vector<std::string> spelled;
    for (const PdfObject& object : objects.all()) {
        std::string text;
        append_syntax(text, object.dict);
        if (text.find("ActualText") != std::string::npos) spelled.push_back(text);
    }
    CHECK(spelled == std::vector<std::string>{
                         "<</S/Lbl/P 3 0 R/Pg 1 0 R/K 1/ActualText(l)>>",
                         "<</S/Span/P 4 0 R/Pg 1 0 R/K 0/ActualText(p)>>",
                         "<</S/Span/P 6 0 R/Pg 1 0 R/K 2/ActualText(t)>>",
                     });
}

TEST_CASE("ToUnicode maps come in blocks of a hundred") {
    std::vector<CodeText> texts;
    for (std::uint16_t i = 1; i <= 300; i += 2) texts.push_back({.code = i, .text = "ffi"});
    texts.push_back({.code = 0xBBE0, .text = "\U0001F680"});
    const std::string cmap = to_unicode_cmap(texts, CodeLength::kTwoBytes);
    CHECK(cmap.find("100 beginbfchar\n<0001><006600660069>\n") != std::string::npos);
    CHECK(cmap.find("51 beginbfchar\n<00C9>") != std::string::npos);
    CHECK(cmap.find("<BBE0><D83DDE80>\n") != std::string::npos);
    CHECK(to_unicode_cmap({{.code = 7, .text = "x"}}, CodeLength::kOneByte).find("<07><0078>") !=
          std::string::npos);
}

TEST_CASE("ToUnicode ranges count up, or list their texts, within one high byte") {
    struct Row {
        std::vector<CodeText> texts;
        std::string expected;  ///< of all blocks
    };
    const std::vector<Row> rows{
        {{{1, "a"}, {2, "b"}, {3, "c"}, {4, "d"}},
         "1 beginbfrange\n<0001><0004><0061>\nendbfrange\n"},
        {{{1, "a"}, {2, "b"}}, "1 beginbfrange\n<0001><0002>[<0061><0062>]\nendbfrange\n"},
        {{{1, "a"}, {2, "b"}, {9, "i"}, {0xFF, "\u0161"}, {0x100, "\u0162"}},
         "2 beginbfchar\n<00FF><0161>\n<0100><0162>\nendbfchar\n"
         "1 beginbfrange\n<0001><0009><0061>\nendbfrange\n"},
        {{{1, "x"}, {2, "ffi"}, {3, "a"}, {4, "b"}, {5, "c"}, {6, "d"}, {7, "x"}},
         "1 beginbfchar\n<0007><0078>\nendbfchar\n"
         "2 beginbfrange\n<0001><0002>[<0078><006600660069>]\n<0003><0006><0061>\nendbfrange\n"},
        {{{0xFE, "a"}, {0xFF, "b"}, {0x100, "c"}, {0x101, "d"}, {0x103, "e"}},
         "1 beginbfchar\n<0103><0065>\nendbfchar\n"
         "2 beginbfrange\n<00FE><00FF>[<0061><0062>]\n<0100><0101>[<0063><0064>]\nendbfrange\n"},
        {{{1, "\u00FE"}, {2, "\u00FF"}, {3, "\u0100"}, {4, "\u0101"}},
         "1 beginbfrange\n<0001><0004>[<00FE><00FF><0100><0101>]\nendbfrange\n"},
    };
    for (const Row& row : rows) {
        const std::string cmap = to_unicode_cmap(row.texts, CodeLength::kTwoBytes);
        const std::size_t begin = cmap.find("endcodespacerange\n") + 18;
        CHECK(cmap.substr(begin, cmap.find("endcmap") - begin) == row.expected);
    }
}

TEST_CASE("fonts share what their codes are read as, unless one contradicts another") {
    using Texts = std::vector<CodeText>;
    struct Row {
        std::vector<Texts> fonts;
        std::vector<std::size_t> map_of;
        std::vector<std::string> maps;  ///< codes and texts
    };
    const Row rows[] = {
        {{}, {}, {}},
        {{{{1, "a"}, {3, "c"}}, {{2, "b"}, {3, "c"}}, {}}, {0, 0, 0}, {"1a2b3c"}},
        {{{{1, "a"}, {2, "b"}}, {{2, "x"}}, {{3, "c"}}, {{2, "x"}, {3, "c"}, {4, "d"}}},
         {0, 1, 0, 1},
         {"1a2b3c", "2x3c4d"}},
    };
    for (const Row& row : rows) {
        const SharedTexts shared = share_texts(row.fonts);
        CHECK(shared.map_of == row.map_of);
        std::vector<std::string> maps;
        for (const Texts& map : shared.maps) {
            std::string& all = maps.emplace_back();
            for (const CodeText& entry : map) all += std::to_string(entry.code) + entry.text;
        }
        CHECK(maps == row.maps);
    }
}

TEST_CASE("addresses that a link may have") {
    for (const char* uri : {"https://x.org/a?b=%20", "http://x", "mailto:a@b.c", "tel:+82"}) {
        CHECK(is_safe_uri(uri));
    }
    for (const char* uri :
         {"javascript:x", "file:///etc", "x.org", "https://x y", "https://é", ""}) {
        CHECK_FALSE(is_safe_uri(uri));
    }
}

TEST_CASE("the numbering that a list's first label shows") {
    const std::pair<std::string, std::string> rows[] = {
        {"•", "Disc"},         {"–", "Disc"},        {"◦ ", "Circle"},
        {"▪", "Square"},       {"1.", "Decimal"},    {"[12]", "Decimal"},
        {"(a)", "LowerAlpha"}, {"B)", "UpperAlpha"}, {" ", "None"},
    };
    for (const auto& [label, expected] : rows) CHECK(list_numbering(label) == expected);
}
