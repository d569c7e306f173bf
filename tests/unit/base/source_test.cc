#include "base/source.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("columns count grapheme clusters, lines survive CRLF and a BOM") {
    SourceMap sources;
    const FileId id =
        sources.add({.name = "cv.yaml", .text = "\xEF\xBB\xBF이름: 홍\r\nb: e\xCC\x81x\n"});
    struct Row {
        std::uint32_t offset, line, column;
    };
    for (const Row& row : {Row{0, 1, 1}, Row{3, 1, 1}, Row{6, 1, 2}, Row{11, 1, 5}, Row{16, 2, 1},
                           Row{22, 2, 5}, Row{24, 3, 1}, Row{900, 3, 1}}) {
        INFO(row.offset);
        CHECK(sources.locate(id, row.offset).line == row.line);
        CHECK(sources.locate(id, row.offset).column == row.column);
    }
    CHECK(sources.line_at(id, 5) == "이름: 홍");
    CHECK(sources.line_at(id, 17) == "b: e\xCC\x81x");
    CHECK(sources.line_at(id, 24).empty());
}

TEST_CASE("an origin leads back through escapes, byte by byte elsewhere") {
    const FileId file{7};
    Origin origin(file);
    origin.append({.text_begin = 0, .text_length = 3, .source_begin = 10, .source_length = 3});
    origin.append({.text_begin = 3, .text_length = 2, .source_begin = 13, .source_length = 2});
    origin.append({.text_begin = 5, .text_length = 1, .source_begin = 15, .source_length = 6});
    origin.append({.text_begin = 6, .text_length = 4, .source_begin = 21, .source_length = 4});
    REQUIRE(origin.pieces().size() == 3);
    CHECK(origin.source(1, 4) == Span{file, 11, 14});
    CHECK(origin.source(4, 6) == Span{file, 14, 21});
    CHECK(origin.source(5, 6) == Span{file, 15, 21});
    CHECK(origin.source(7, 7) == Span{file, 22, 22});
    CHECK(origin.slice(4, 8).source(0, 4) == Span{file, 14, 23});
    CHECK(origin.slice(7, 9).source(0, 1) == Span{file, 22, 23});
    CHECK(origin.slice(3, 3).pieces().empty());
    CHECK(Origin().source(0, 1).detached());
}
