#include "input/plain_text.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

TEST_CASE("plain text has line feeds and no byte order mark") {
    struct Row {
        std::string raw;
        std::string tidy;
    };
    const Row rows[] = {
        {"", ""},
        {"\xEF\xBB\xBF", ""},
        {"\xEF\xBB\xBF"
         "a\r\nb",
         "a\nb"},
        {"a\rb\r\r\nc", "a\nb\n\nc"},
        {"page\fpage\vline", "page\npage\nline"},
        {"\xFF\xFE", "\xFF\xFE"},
    };
    for (const Row& row : rows) CHECK(tidy_plain_text(row.raw) == row.tidy);
}
