#include "pdf/cluster_text.h"

#include "catch.h"

using namespace cvpdf;

TEST_CASE("text that readers get back") {
    struct Row {
        std::string text, expected;
    };
    const Row rows[] = {
        {"plain", "plain"},
        {"", ""},
        {"\t", " "},
        {"a\u00A0b\u2009c\u202Fd\u3000e", "a b c d e"},
        {"so\u00ADft\u200B\u2060\uFEFF", "soft"},
        {"\u200Dx\uFE0F", "x"},
        {"\uFB01\uFB04", "fiffl"},
        {"\uE0B0", "U+E0B0"},
        {"\U000F0000", "U+F0000"},
        {"\uFFFD", "U+FFFD"},
        {std::string("\0", 1), "U+0000"},
        {"\u0085", " "},
        {"\u0090", "U+0090"},
        {"홍길동 é", "홍길동 é"},
        {"\u2010\u2011-", "\u2010\u2011-"},
        {"👩\u200D💻", "👩\u200D💻"},
        {"❤\uFE0F 1\uFE0F\u20E3", "❤\uFE0F 1\uFE0F\u20E3"},
        {"می\u200Cخواهم", "می\u200Cخواهم"},
    };
    for (const Row& row : rows) CHECK(readable_text(row.text) == row.expected);
}

TEST_CASE("sharing a cluster's text among its glyphs") {
    using Parts = std::vector<std::string>;
    CHECK(share_text("q\u0303", 2) == Parts{"q", "\u0303"});
    CHECK(share_text("ffi\u0301", 2) == Parts{"ffi", "\u0301"});
    CHECK(share_text("ᄒᆞᆫ", 3) == Parts{"ᄒ", "ᆞ", "ᆫ"});
    CHECK(share_text("é", 2).empty());
    CHECK(share_text("abc", 1) == Parts{"abc"});
    CHECK(share_text("abc", 0).empty());
}

TEST_CASE("a text is cut where readers need another glyph") {
    using Pieces = std::vector<std::string>;
    CHECK(readable_pieces("क") == Pieces{"क"});
    CHECK(readable_pieces("ffi") == Pieces{"ffi"});
    CHECK(readable_pieces("q\u0303\u0304") == Pieces{"q", "\u0303\u0304"});
    CHECK(readable_pieces("\U0001F1F0\U0001F1F7") == Pieces{"\U0001F1F0", "\U0001F1F7"});
    CHECK(readable_pieces("\u200D\U0001F4BB") == Pieces{"\u200D", "\U0001F4BB"});
    CHECK(readable_pieces("x\U0001F4BB") == Pieces{"x", "\U0001F4BB"});
    CHECK(readable_pieces("1\uFE0F\u20E3") == Pieces{"1", "\uFE0F\u20E3"});
    CHECK(readable_pieces("\u0303") == Pieces{"\u0303"});
    CHECK(readable_pieces("क्षि") == Pieces{"क", "्षि"});
    CHECK(readable_pieces("\U0001F469\u200D\U0001F4BB") ==
          Pieces{"\U0001F469", "\u200D", "\U0001F4BB"});
    CHECK(readable_pieces("\u2764\uFE0F\u200D\U0001F525") ==
          Pieces{"\u2764", "\uFE0F\u200D", "\U0001F525"});
    CHECK(readable_pieces("\U0001F3C3\u200D\u2642\uFE0F") ==
          Pieces{"\U0001F3C3", "\u200D\u2642", "\uFE0F"});
}

TEST_CASE("right-to-left text is read from its last character to its first") {
    CHECK(reversed_text("") == "");
    CHECK(reversed_text("لا") == "ال");
    CHECK(reversed_text("a\u05D0\u05B0") == "\u05B0\u05D0a");
}

namespace {

std::vector<std::string> cluster_texts(const std::string& text,
                                       const std::vector<std::uint32_t>& clusters) {
    GlyphRun run{.text = text};
    for (const std::uint32_t cluster : clusters)
        run.glyphs.push_back({.id = 1, .cluster = cluster});
    std::vector<std::string> out;
    std::size_t next = 0;
    for (const GlyphCluster& cluster : find_clusters(run)) {
        CHECK(cluster.first == next);
        next += cluster.count;
        out.emplace_back(cluster.text);
    }
    CHECK(next == clusters.size());
    return out;
}

}  // namespace

TEST_CASE("clusters cover the text in either direction") {
    using Texts = std::vector<std::string>;
    CHECK(cluster_texts("abc", {0, 1, 2}) == Texts{"a", "b", "c"});
    CHECK(cluster_texts("office", {0, 1, 4, 5}) == Texts{"o", "ffi", "c", "e"});
    CHECK(cluster_texts("q\u0303x", {0, 0, 3}) == Texts{"q\u0303", "x"});
    CHECK(cluster_texts("abc", {2, 1, 0}) == Texts{"c", "b", "a"});
    CHECK(cluster_texts("abc", {2, 0, 0}) == Texts{"c", "ab"});
    CHECK(cluster_texts("abc", {1, 2}) == Texts{"ab", "c"});
    CHECK(cluster_texts("abc", {}) == Texts{});
}
