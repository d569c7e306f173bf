#include "pdf/pdf_objects.h"

#include "base/error.h"
#include "catch.h"
#include "pdf/link_annotations.h"
#include "pdf/struct_objects.h"
#include "pdf/to_unicode.h"

using namespace cvpdf;

TEST_CASE("values as PoDoFo writes them") {
    const std::pair<PdfValue, std::string> rows[] = {
        {true, "true"},
        {-7, "-7"},
        {PdfThousandths{12345}, "12.345"},
        {PdfThousandths{-1000}, "-1"},
        {PdfThousandths{0}, "0"},
        {pdf_name("XYZ"), "/XYZ"},
        {pdf_bytes("a(b)\\c"), "(a\\(b\\)\\\\c)"},
        {PdfRef{12}, "12 0 R"},
    };
    for (const auto& [value, expected] : rows) {
        PdfObjects objects;
        objects.add({{"K", value}});
        const std::string written = objects.serialize().front().value;
        CAPTURE(written);
        CHECK(written.find(expected) != std::string::npos);
    }
}

TEST_CASE("containers, references and streams") {
    PdfObjects objects;
    const PdfRef later = objects.reserve();
    objects.add(
        {{"List", PdfArray{1, PdfArray{pdf_name("A")}, PdfDict{{"B", 2}}}}, {"Next", later}});
    objects.define(later, {{"C", 3}});
    objects.add_stream({{"Type", pdf_name("T")}}, std::string_view("a\0b", 3));
    const auto written = objects.serialize();
    REQUIRE(written.size() == 3);
    for (std::uint32_t i = 0; i < 3; ++i) CHECK(written[i].ref.number == i + 1);
    CHECK(written[0].value.find("/C 3") != std::string::npos);
    CHECK_FALSE(written[0].stream);
    CHECK(written[2].stream == std::string("a\0b", 3));
    CHECK(written[2].value.find("/Length 3") != std::string::npos);
}

TEST_CASE("what PoDoFo refuses leaves the door as a MachineError") {
    PdfObjects objects;
    objects.add({{"K", pdf_name(std::string_view("a\0b", 3))}});
    CHECK_THROWS_AS(objects.serialize(), MachineError);
    CHECK_THROWS_AS(objects.define({.number = 7}, {}), MachineError);
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
    CHECK(objects.serialize().size() == texts.size());
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
        {{{1, "a"}, {2, "b"}, {3, "c"}},
         "1 beginbfrange\n<0001><0003>[<0061><0062><0063>]\nendbfrange\n"},
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
