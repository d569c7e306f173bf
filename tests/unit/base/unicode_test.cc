#include "base/unicode.h"

#include "catch.h"

using namespace cvpdf;
using namespace std::string_literals;

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
    struct Row {
        std::string text;
        std::optional<std::size_t> expected;
    };
    for (const Row& row : {Row{"abc", {}}, Row{"한글 😀", {}}, Row{"ab\xFF", 2}, Row{"a\xC0\x80", 1},
                           Row{"\xED\xA0\x80", 0}, Row{"ok\xEC\x95", 2}, Row{"\xF4\x90\x80\x80", 0},
                           Row{"x\x80", 1}, Row{"", {}}}) {
        CHECK(find_invalid_utf8(row.text) == row.expected);
    }
}

TEST_CASE("places inside a character lead to where it begins and to where the next one does") {
    const std::string text = "a한é";
    struct Row {
        std::size_t at;
        std::size_t floor;
        std::size_t ceil;
    };
    for (const Row& row :
         {Row{0, 0, 0}, Row{1, 1, 1}, Row{2, 1, 4}, Row{3, 1, 4}, Row{4, 4, 4}, Row{5, 4, 6}}) {
        CAPTURE(row.at);
        CHECK(floor_to_character(text, row.at) == row.floor);
        CHECK(ceil_to_character(text, row.at) == row.ceil);
    }
    CHECK(ceil_to_character(text, text.size()) == text.size());
}

TEST_CASE("normalization keeps the way back to the source") {
    const std::string decomposed =
        "a\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"
        "b";  // a, 한 as three jamo, b
    const FileId file{0};
    const Normalized result = to_nfc(decomposed, Origin(file, 100, 11));
    CHECK(result.text == "a한b");
    CHECK(result.origin.source(0, 1) == Span{file, 100, 101});
    CHECK(result.origin.source(1, 4) == Span{file, 101, 110});
    CHECK(result.origin.source(4, 5) == Span{file, 110, 111});
}

TEST_CASE("widths are those of a terminal") {
    struct Row {
        std::string_view text;
        std::size_t width, clusters;
    };
    for (const Row& row :
         {Row{"abc", 3, 3}, Row{"홍길동", 6, 3}, Row{"e\xCC\x81", 1, 1}, Row{"漢a", 3, 2}}) {
        CHECK(display_width(row.text) == row.width);
        CHECK(count_grapheme_clusters(row.text) == row.clusters);
    }
}

TEST_CASE("PDF text strings are UTF-16BE with a BOM") {
    CHECK(to_utf16be_with_bom("A한") == "\xFE\xFF\x00\x41\xD5\x5C"s);
    CHECK(to_utf16be_with_bom("😀") == "\xFE\xFF\xD8\x3D\xDE\x00"s);
}

TEST_CASE("upper case follows the language") {
    CHECK(to_upper("publications", "en") == "PUBLICATIONS");
    CHECK(to_upper("istanbul", "tr") == "İSTANBUL");
    CHECK(to_upper("straße 학력", "de") == "STRASSE 학력");
}

TEST_CASE("Korean Windows text is recognised, other bytes are not") {
    CHECK(looks_like_cp949("\xC8\xAB\xB1\xE6\xB5\xBF"));  // 홍길동
    CHECK_FALSE(looks_like_cp949("caf\xE9 noir"));
    CHECK_FALSE(looks_like_cp949("plain"));
}

TEST_CASE("classes of characters that inline markup asks for") {
    for (const char32_t space : {U' ', U'\t', U'\n', U'\u00A0', U'\u3000'}) {
        CHECK(is_white_space(space));
        CHECK_FALSE(is_punctuation(space));
    }
    for (const char32_t mark : {U'*', U'$', U'.', U'\u2019', U'\u300D', U'\uFF09'}) {
        CHECK(is_punctuation(mark));
        CHECK_FALSE(is_opening_punctuation(mark));
        CHECK_FALSE(is_white_space(mark));
    }
    for (const char32_t mark : {U'(', U'[', U'\u201C', U'\u300C', U'\u00AB'}) {
        CHECK(is_opening_punctuation(mark));
        CHECK(is_punctuation(mark));
    }
    for (const char32_t letter : {U'\uAC00', U'\u6771', U'\u3042', U'\u30A2', U'\u30FC'}) {
        CHECK(is_cjk_letter(letter));
        CHECK_FALSE(is_punctuation(letter));
    }
    for (const char32_t letter : {U'a', U'\u00E9', U'\u03B1', U'5', U'\u300D'}) {
        CHECK_FALSE(is_cjk_letter(letter));
    }
}
