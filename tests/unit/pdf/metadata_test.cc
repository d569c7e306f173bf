#include "pdf/metadata.h"

#include "catch.h"
#include "pdf/pdf_syntax.h"

using namespace cvpdf;

namespace {

std::string info_of(const DocumentInfo& info) {
    std::string text;
    append_syntax(text, info_dict(collect_metadata(info, {.producer = "cvpdf 1"})));
    return text;
}

std::string xmp_of(const DocumentInfo& info) {
    return xmp_packet(collect_metadata(info, {.producer = "cvpdf 1"}));
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("dates are written only where there is one, the same in both forms") {
    const std::pair<std::int64_t, std::string> rows[] = {
        {0, "1970-01-01T00:00:00Z"},
        {951'827'696, "2000-02-29T12:34:56Z"},
        {-1, "1969-12-31T23:59:59Z"},
        {253'402'300'799, "9999-12-31T23:59:59Z"},
    };
    for (const auto& [seconds, expected] : rows) {
        CHECK(contains(xmp_of({.date = seconds}), "<xmp:CreateDate>" + expected + "<"));
        std::string digits = expected;
        std::erase_if(digits, [](char c) { return c == '-' || c == ':' || c == 'T'; });
        CHECK(contains(info_of({.date = seconds}), "/CreationDate(D:" + digits + ")"));
    }
    for (const DocumentInfo& info : {DocumentInfo{}, DocumentInfo{.date = INT64_MAX}}) {
        CHECK_FALSE(contains(xmp_of(info), "Date"));
        CHECK_FALSE(contains(info_of(info), "Date"));
    }
}

TEST_CASE("a title is never missing") {
    CHECK(collect_metadata({.title = " A \n B "}, {}).title == "A   B");
    CHECK(collect_metadata({.author = "Somebody"}, {}).title == "Somebody");
    CHECK(collect_metadata({.title = "\x01"}, {}).title == "Curriculum vitae");
    CHECK(collect_metadata({}, {}).language == "und");
}

TEST_CASE("a text is no longer than PDF/A allows, in both forms alike") {
    std::string name;
    for (int i = 0; i < 40'000; ++i) name += "홍";
    const Metadata metadata = collect_metadata({.title = name, .author = "A"}, {});
    CHECK(metadata.title.ends_with("홍…"));
    CHECK(metadata.title.size() == 3 * kMostTextCharacters);
    CHECK(pdf_text(name).bytes == pdf_text(metadata.title).bytes);
    CHECK(pdf_text(name).bytes.size() < 32'768);
    std::string emoji;
    for (int i = 0; i < 40'000; ++i) emoji += "\U0001F600";
    CHECK(pdf_text(emoji).bytes.size() < 32'768);
    const std::string longest(kMostTextCharacters, 'x');
    CHECK(pdf_text(longest).bytes == longest);
    CHECK(pdf_text(longest + "x").bytes.size() == 2 + 2 * kMostTextCharacters);
}

TEST_CASE("what XML keeps for itself is escaped") {
    CHECK(contains(xmp_of({.title = "a <b> & c]]>"}), ">a &lt;b&gt; &amp; c]]&gt;<"));
    CHECK(contains(xmp_of({.keywords = {"x", "y"}}), "<pdf:Keywords>x, y</pdf:Keywords>"));
    CHECK_FALSE(contains(xmp_of({}), "pdf:Keywords"));
}
