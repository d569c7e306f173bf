#include "pdf/content_lexer.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace cvpdf;

namespace {

std::string shown(const PdfItem& item) {
    switch (item.kind) {
        case PdfItemKind::kNull:
            return "null";
        case PdfItemKind::kBool:
            return item.integer == 1 ? "true" : "false";
        case PdfItemKind::kInteger:
            return std::to_string(item.integer);
        case PdfItemKind::kReal:
            return std::to_string(item.real);
        case PdfItemKind::kName:
            return "/" + item.text;
        case PdfItemKind::kString:
            return "(" + item.text + ")";
        case PdfItemKind::kReference:
            return "ref";
        case PdfItemKind::kArray:
        case PdfItemKind::kDict:
            break;
    }
    std::string out = item.is(PdfItemKind::kDict) ? "<" : "[";
    for (std::size_t i = 0; i < item.items.size(); ++i) {
        if (item.is(PdfItemKind::kDict)) out += item.keys[i] + "=";
        out += shown(item.items[i]) + " ";
    }
    return out + (item.is(PdfItemKind::kDict) ? ">" : "]");
}

/// Operands before each operator, one operation after the other.
std::string read(std::string_view bytes) {
    ContentLexer lexer(bytes);
    std::string out;
    while (const auto operation = lexer.next()) {
        for (const PdfItem& operand : operation->operands) out += shown(operand) + " ";
        out += operation->name + ";";
    }
    return out;
}

}  // namespace

TEST_CASE("operators and their operands") {
    struct Row {
        std::string_view bytes = {};
        std::string_view expected = {};
    };
    const Row rows[] = {
        {"BT /F0 12 Tf 1 0 0 1 72.5 -700 Tm ET", "BT;/F0 12 Tf;1 0 0 1 72.500000 -700 Tm;ET;"},
        {"[(a)-20(b)]TJ", "[(a) -20 (b) ] TJ;"},
        {"(a(b)\\(\\)\\\\c\\101\\0\\n\\\nd)Tj", std::string_view("(a(b)()\\cA\0\nd) Tj;", 18)},
        {"<48 65 6C6>Tj", "(Hel`) Tj;"},
        {"/P<</MCID 3/ActualText<FEFF>/A[1<</B true>>]>>BDC EMC",
         "/P <MCID=3 ActualText=(\xFE\xFF) A=[1 <B=true > ] > BDC;EMC;"},
        {"/A#20B gs % a comment )\nq", "/A B gs;q;"},
        {"null true false .5 +7 -.25 x", "null true false 0.500000 7 -0.250000 x;"},
        {"BI /W 1 ID \x01\x02 EIx EI Q", "BI;/W 1 ID;Q;"},
        {"(never closed", ""},
        {"[1 2 (", ""},
        {"] >> } ) Tj", "Tj;"},
        {"<< /A >> x", "<> x;"},
        {"1e5 9999999999999999999 x", "1e5;10000000000000000000.000000 x;"},
        {"'", "';"},
        {"", ""},
        {"<", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        CHECK(read(row.bytes) == row.expected);
    }
}

TEST_CASE("floods of brackets and operands come to an end") {
    CHECK(read(std::string(200'000, '[')) == "");
    CHECK(read(std::string(200'000, '<')) == "");
    CHECK(read(std::string(200'000, '(')) == "");
    std::string numbers;
    for (int i = 0; i < 10'000; ++i) numbers += "1 ";
    ContentLexer lexer(numbers += "x");
    const auto operation = lexer.next();
    REQUIRE(operation);
    CHECK(operation->name == "x");
    CHECK(operation->operands.size() < 10'000);
}

TEST_CASE("text strings in their codings") {
    CHECK(text_of_string("plain") == "plain");
    CHECK(text_of_string("caf\xE9") == "café");
    CHECK(text_of_string("\xEF\xBB\xBF홍") == "홍");
    CHECK(text_of_string(std::string_view("\xFE\xFF\xD6\x4D\x00 \xD8\x3D\xDE\x80", 10)) ==
          "홍 \U0001F680");
    CHECK(text_of_string(std::string_view("\xFE\xFF\xD8\x3D\x00x\x00", 7)) == "\uFFFDx");
}
