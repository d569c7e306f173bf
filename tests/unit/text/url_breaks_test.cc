#include "text/url_breaks.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

/// Addresses in angle brackets, their cuts as backslashes.
std::string marked(std::string_view text) {
    std::string result;
    std::size_t at = 0;
    for (const AddressRange& address : find_addresses(text)) {
        result += text.substr(at, address.begin - at);
        result += '<';
        at = address.begin;
        for (const std::uint32_t offset : address_breaks(text, address)) {
            result += text.substr(at, offset - at);
            result += '\\';
            at = offset;
        }
        result += text.substr(at, address.end - at);
        result += '>';
        at = address.end;
    }
    result += text.substr(at);
    return result;
}

}  // namespace

TEST_CASE("addresses are found, and cut before or behind their marks") {
    struct Row {
        std::string_view text, expected;
    };
    for (const Row& row : {
             Row{"see https://github.com/gildong/cvpdf.",
                 "see <https://github.com/\\gildong/\\cvpdf>."},
             Row{"(example.org)", "(<example.org>)"},
             Row{"<gildong.hong@example.co.kr>", "<<gildong\\.hong@\\example.co.kr>>"},
             Row{"홈페이지:www.example.org/about-me입니다",
                 "홈페이지:www.example.org/about-me입니다"},
             Row{"홈페이지 www.example.org/about-me입니다",
                 "홈페이지 <www.example.org/\\about\\-me>입니다"},
             Row{"doi.org/10.1000/abcdefghijklmnop1234567890qrst",
                 "<doi.org/\\10\\.1000/\\abcdefghijklmnop\\1234567890qrst>"},
             Row{"en.wikipedia.org/wiki/C_(language)",
                 "<en.wikipedia.org/\\wiki/\\C\\_(language)>"},
             Row{"https://example.org/~roe/?q=a%20b&page=2#top_end",
                 "<https://example.org/\\~roe/\\?q\\=a\\%20b\\&page\\=2\\#top\\_end>"},
             Row{"https://example.org/x/y/z/architecture_overview.md#tests",
                 "<https://example.org/\\x/\\y/\\z/\\architecture\\_overview\\.md\\#tests>"},
             Row{"https://example.org/%E4%BA%ACabcdefghij%2Fklmno",
                 "<https://example.org/\\%E4\\%BA\\%ACabcdefghij\\%2Fklmno>"},
             Row{"https://example.org:8080/path--and..more",
                 "<https://example.org:\\8080/\\path\\--and\\..more>"},
             Row{"https://gitlab.example.org/", "<https://gitlab.example.org/>"},
             Row{"(https://github.com/example/leaf)", "(<https://github.com/\\example/\\leaf>)"},
             Row{"https://orcid.org/0000-0002-1825-009X",
                 "<https://orcid.org/\\0000-0002-1825-009X>"},
             Row{"https://documentation.department.university.example.org/x",
                 "<https://documentation\\.department\\.university\\.example\\.org/x>"},
             Row{"TCP/IP, 3.5/4.5, Ph.D., U.S.A, Node.js/Deno",
                 "TCP/IP, 3.5/4.5, Ph.D., U.S.A, Node.js/Deno"},
             Row{"a@b", "a@b"},
             Row{"://", "<://>"},
             Row{"", ""},
         }) {
        CHECK(marked(row.text) == row.expected);
    }
}
