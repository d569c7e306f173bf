#include "input/inline_markdown.h"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

RichText parse(std::string_view text) {
    return parse_inline_markdown(text,
                                 Origin(FileId{0}, 100, static_cast<std::uint32_t>(text.size())));
}

/// Plain runs as they are, others as {styles:text}; styles: b i c (code) ^ ~ and L<target>.
std::string show(const RichText& rich) {
    std::string all;
    for (const InlineRun& run : rich.runs) {
        std::string styles;
        if (run.style.bold) styles += 'b';
        if (run.style.italic) styles += 'i';
        if (run.style.code) styles += 'c';
        if (run.style.superscript) styles += '^';
        if (run.style.subscript) styles += '~';
        if (run.link) styles += "L<" + rich.links.at(*run.link).target + ">";
        all += styles.empty() ? run.text : "{" + styles + ":" + run.text + "}";
    }
    return all;
}

struct Row {
    std::string_view text;
    std::string_view shown;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(show(parse(row.text)) == row.shown);
    }
}

void check_literal(const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) {
        INFO(text);
        CHECK(show(parse(text)) == text);
    }
}

TEST_CASE("what is not markup is text", "[markdown]") {
    check_literal({"",
                   "plain",
                   "+ 15 % revenue",
                   "2024. Joined",
                   "1) first",
                   "# 1 in class",
                   "> 1000 users",
                   "- x",
                   "* x",
                   "a * b * c",
                   "2*3*4",
                   "2**10",
                   "snake_case_name",
                   "_a",
                   "a_",
                   "__init__",
                   "the __init__.py file",
                   "*",
                   "**",
                   "***",
                   "** a **",
                   "****",
                   "C*",
                   "C* and B*",
                   "(* denotes co-first authors)",
                   "(*equal contribution)",
                   "Um*, Kang*, Lee",
                   "*Um, *Kang",
                   "a < b > c",
                   "R&D &amp; &lt;",
                   "x<y>z",
                   "<not a link>",
                   "<a@>c@d",
                   "[code]",
                   "[x] (y)",
                   "[x](a b)",
                   "[x]()",
                   "[](a)",
                   "[x](a",
                   "![",
                   "]](",
                   "x](y)",
                   "a`b",
                   "``a`",
                   "a\\b",
                   "C:\\users",
                   "\\",
                   "a ^ b",
                   "x^a b^",
                   "^^",
                   "x^^2^^",
                   "2018~2020",
                   "3~5년 ~",
                   "서울~부산~대구",
                   "3％~5％~",
                   "「가」~「나」~",
                   "~/notes and ~/cv",
                   "~~gone~~",
                   "<br>line\n# two"});
}

TEST_CASE("emphasis", "[markdown]") {
    check_rows({
        {"*a*", "{i:a}"},
        {"**a**", "{b:a}"},
        {"***a***", "{bi:a}"},
        {"_a_", "{i:a}"},
        {"__A b__", "{b:A b}"},
        {"__Bold__", "{b:Bold}"},
        {"a *b* c", "a {i:b} c"},
        {"**b *i* b**", "{b:b }{bi:i}{b: b}"},
        {"*i **b** i*", "{i:i }{bi:b}{i: i}"},
        {"*i **b***", "{i:i }{bi:b}"},
        {"***b** i*", "{bi:b}{i: i}"},
        {"***i* b**", "{bi:i}{b: b}"},
        {"foo*bar*baz", "foo{i:bar}baz"},
        {"foo**bar**baz", "foo{b:bar}baz"},
        {"foo***bar***baz", "foo{bi:bar}baz"},
        {"foo_bar_baz", "foo_bar_baz"},
        {"*foo*bar", "{i:foo}bar"},
        {"_foo_bar_baz_", "{i:foo_bar_baz}"},
        {"_(bar)_.", "{i:(bar)}."},
        {"_foo*", "_foo*"},
        {"*foo _bar* baz_", "{i:foo _bar} baz_"},
        {"**foo*", "*{i:foo}"},
        {"*foo**", "{i:foo}*"},
        {"****foo*", "***{i:foo}"},
        {"***foo**", "*{b:foo}"},
        {"*foo *bar baz*", "*foo {i:bar baz}"},
        {"**foo **bar baz**", "**foo {b:bar baz}"},
        {"**foo*bar**", "{b:foo*bar}"},
        {"a * foo bar*", "a * foo bar*"},
        {"*(**foo**)*", "{i:(}{bi:foo}{i:)}"},
        {"**\"quoted\"** text", "{b:\"quoted\"} text"},
        {"a*\"foo\"*", "a*\"foo\"*"},
        {"5*6*, *seven*", "5*6*, {i:seven}"},
        {"\xC2\xA0*a*\xC2\xA0", "\xC2\xA0{i:a}\xC2\xA0"},
    });
}

TEST_CASE("emphasis beside Hangul, Han and kana", "[markdown]") {
    check_rows({
        {"**삼성전자(주)**에서", "{b:삼성전자(주)}에서"},
        {"**\"최우수상\"**을 받음", "{b:\"최우수상\"}을 받음"},
        {"**‘최우수상’**을", "{b:‘최우수상’}을"},
        {"상은**\"최우수\"**이다", "상은{b:\"최우수\"}이다"},
        {"*metis*를", "{i:metis}를"},
        {"가**나**다", "가{b:나}다"},
        {"**A**와**\"B\"**를", "{b:A}와{b:\"B\"}를"},
        {"**(주)가**의 **나(다)**는", "{b:(주)가}의 {b:나(다)}는"},
        {"**東京(本社)**で", "{b:東京(本社)}で"},
        {"**「賞」**を", "{b:「賞」}を"},
        {"*50 %*를", "{i:50 %}를"},
        {"별표* 와 별표*", "별표* 와 별표*"},
    });
}

TEST_CASE("lists of authors", "[markdown]") {
    check_rows({
        {"Taegeon Um*, **Byungsoo Oh**\\*, Minyoung Kang*",
         "Taegeon Um*, {b:Byungsoo Oh}*, Minyoung Kang*"},
        {"Taegeon Um*, **Byungsoo Oh***, Minyoung Kang*, Woo-Yeon Lee",
         "Taegeon Um*, {b:Byungsoo Oh}*, Minyoung Kang*, Woo-Yeon Lee"},
        {"**Byungsoo Oh***, Minyoung Kang*, X (* denotes co-first authors)",
         "{b:Byungsoo Oh}*, Minyoung Kang*, X (* denotes co-first authors)"},
        {"A*, **B**, C*, *Proc. of X*", "A*, {b:B}, C*, {i:Proc. of X}"},
        {"**홍길동***, 김철수*", "{b:홍길동}*, 김철수*"},
        {"홍길동*, **김철수**, 이영희*.", "홍길동*, {b:김철수}, 이영희*."},
        {"홍길동*(서울대), 김철수*(한양대)", "홍길동*(서울대), 김철수*(한양대)"},
    });
}

TEST_CASE("links", "[markdown]") {
    check_rows({
        {"[issue](https://a.b/c)", "{L<https://a.b/c>:issue}"},
        {"[a](b) and [c](d)", "{L<b>:a} and {L<d>:c}"},
        {"[a](https://x.y/z_(w))", "{L<https://x.y/z_(w)>:a}"},
        {"[a](<b c>)", "{L<b c>:a}"},
        {"[a](b \"title\")", "{L<b>:a}"},
        {"[a]( b )", "{L<b>:a}"},
        {"[a](b\\)c)", "{L<b)c>:a}"},
        {"[a [b] c](d)", "{L<d>:a [b] c}"},
        {"[a [b](c) d](e)", "[a {L<c>:b} d](e)"},
        {"[**a** b](c)", "{bL<c>:a}{L<c>: b}"},
        {"**[a](b)**", "{bL<b>:a}"},
        {"*[a*](b)", "*{L<b>:a*}"},
        {"[*a](b)*", "{L<b>:*a}*"},
        {"[a](b*c) d*", "{L<b*c>:a} d*"},
        {"\\[a](b)", "[a](b)"},
        {"[a\\](b)", "[a](b)"},
        {"<https://x.y/a_b_c>", "{L<https://x.y/a_b_c>:https://x.y/a_b_c}"},
        {"<a@b.c>", "{L<mailto:a@b.c>:a@b.c}"},
        {"[see <https://x.y>", "[see {L<https://x.y>:https://x.y}"},
    });
}

TEST_CASE("code, superscript, subscript, escapes", "[markdown]") {
    check_rows({
        {"`a*b*`", "{c:a*b*}"},
        {"`` a`b ``", "{c:a`b}"},
        {"` a `", "{c:a}"},
        {"*a `b* c` d*", "{i:a }{ic:b* c}{i: d}"},
        {"`a\\`", "{c:a\\}"},
        {"[a`](b)`", "[a{c:](b)}"},
        {"x^2^", "x{^:2}"},
        {"H~2~O", "H{~:2}O"},
        {"β~12~ and ℓ~1~ and ∑~i~", "β{~:12} and ℓ{~:1} and ∑{~:i}"},
        {"é~2~, (a)~2~, x^2^~i~", "é{~:2}, (a){~:2}, x{^:2}{~:i}"},
        {"10^th^ and x^*n*^", "10{^:th} and x{i^:n}"},
        {"^14^C", "{^:14}C"},
        {"\\*a\\*", "*a*"},
        {"\\_a\\_ \\`b\\` \\^c\\^ \\~ \\\\", "_a_ `b` ^c^ ~ \\"},
        {"**a\\***", "{b:a*}"},
    });
}

TEST_CASE("plain_text is the text alone", "[markdown]") {
    CHECK(plain_text(parse("**a** [b](c) `d` \\* x^2^")) == "a b d * x2");
}

TEST_CASE("links know where their target stands", "[markdown]") {
    const RichText rich = parse("see [a](https://b.c) <d@e.f>");
    REQUIRE(rich.links.size() == 2);
    CHECK(rich.links[0].span == Span{.file = FileId{0}, .begin = 108, .end = 119});
    CHECK(rich.links[1].span == Span{.file = FileId{0}, .begin = 122, .end = 127});
}

TEST_CASE("origins lead to the bytes that were typed", "[markdown]") {
    std::mt19937 random(5);
    static constexpr std::string_view kMarks = "**__``[]()<>^~\\ ab:/@\"'1.,";
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t size = random() % 24;
        for (std::size_t i = 0; i < size; ++i) {
            text += random() % 8 == 0 ? std::string("한")
                                      : std::string(1, kMarks[random() % kMarks.size()]);
        }
        INFO(text);
        std::uint32_t last = 100;
        for (const InlineRun& run : parse(text).runs) {
            REQUIRE_FALSE(run.text.empty());
            std::string back;
            for (const Origin::Piece& piece : run.origin.pieces()) {
                REQUIRE(piece.text_begin == back.size());
                REQUIRE(piece.text_length == piece.source_length);
                REQUIRE(piece.source_begin >= last);
                last = piece.source_begin + piece.source_length;
                back += text.substr(piece.source_begin - 100, piece.source_length);
            }
            REQUIRE(back == run.text);
        }
    }
}

/// These take minutes if anything is done once more for every character before it.
TEST_CASE("floods of marks are read", "[markdown]") {
    for (const std::string_view part :
         {"*",       "[",        "`",    "(",      "\\",      "^",    "~",    "<",
          "**a ",    "a** ",     "*a_b", "`a``b",  "[a](",    "[](a", "<a",   "x^a",
          "a**b*c ", "[a](b \"", "](",   "**x**(", "*a **b ", "_a__", "[a](<"}) {
        std::string text;
        while (text.size() < 1'000'000) text += part;
        INFO(part);
        const RichText rich = parse(text);
        CHECK_FALSE(rich.runs.empty());
        CHECK(plain_text(rich).size() <= text.size());
    }
}

}  // namespace
}  // namespace cvpdf
