#include "pdf/seen_order.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace cvpdf;

namespace {

std::u32string without_marks(std::u32string text) {
    std::erase_if(text, [](char32_t c) { return c == 0x200E || c == 0x200F || c == 0x2060; });
    return text;
}

}  // namespace

TEST_CASE("what pdfium reads from a line as it is seen") {
    struct Row {
        std::u32string seen;
        std::u32string read;
    };
    const Row rows[] = {
        {U"", U""},
        {U"plain text", U"plain text"},
        {U"בא", U"אב"},
        {U"דג C++ בא", U"אב ++C גד"},
        {U"בא 12 (x)", U"(x (12 אב"},
        {U"one two בא", U"one two אב"},  // two pieces to the right, one to the left
        {U"דג a.b בא", U"אב b.a גד"},
    };
    for (const Row& row : rows) CHECK(read_by_pdfium(row.seen) == row.read);
}

TEST_CASE("what must be seen for a line to be read") {
    const std::vector<std::u32string> lines = {
        U"",
        U"אבג",
        U"אב גד",
        U"אב-C++ גד",
        U"אב (Ceph, MinIO) גד.",
        U"noa@b.org | +972-54-123 | אב, גד | github.com/noa",
        U"Research Engineer 2019 – אב",
        U"אב 35%; https://a.org/b-c.",
        U"”Effective C++ at Scale”. צה”ל – 8200",
        U"English only (2018–2024)",
    };
    for (const std::u32string& line : lines) {
        CHECK(read_by_pdfium(seen_for_pdfium(line, LineDirection::kAsItIs)) == line);
        for (const auto direction : {LineDirection::kRightToLeft, LineDirection::kLeftToRight}) {
            const std::u32string marked = seen_for_pdfium(line, direction);
            CHECK(without_marks(read_by_pdfium(marked)) == line);
        }
    }
    CHECK(seen_for_pdfium(U"a.b אב", LineDirection::kAsItIs) == U"a.b בא");
    CHECK(seen_for_pdfium(U"a.b אב", LineDirection::kRightToLeft) == U"\u200F\u2060בא b.a");
    CHECK(seen_for_pdfium(U"a אב (b) c", LineDirection::kLeftToRight) == U"a בא\u200E (b) c");
}

TEST_CASE("an address is read without marks in it") {
    const std::u32string marked =
        read_by_pdfium(seen_for_pdfium(U"noa.b@example.org | אב", LineDirection::kRightToLeft));
    CHECK(marked.starts_with(U"noa.b@example.org"));
    CHECK(without_marks(marked) == U"noa.b@example.org | אב");
}
