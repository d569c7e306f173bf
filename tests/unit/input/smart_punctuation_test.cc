#include "input/smart_punctuation.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

const QuoteStyle kEnglish = {.open = "“", .close = "”", .inner_open = "‘", .inner_close = "’"};
const QuoteStyle kGerman = {.open = "„", .close = "“", .inner_open = "‚", .inner_close = "‘"};

RichText punctuate(std::string_view text, const QuoteStyle& quotes) {
    const Origin origin(FileId{0}, 0, static_cast<std::uint32_t>(text.size()));
    return apply_smart_punctuation(parse_inline_markdown(text, origin), quotes);
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

void check_rows(const std::vector<Row>& rows, const QuoteStyle& quotes = kEnglish) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(plain_text(punctuate(row.text, quotes)) == row.expected);
    }
}

TEST_CASE("quotes", "[punctuation]") {
    check_rows({
        {"\"Metis: Fast\", USENIX", "“Metis: Fast”, USENIX"},
        {"(\"a\")", "(“a”)"},
        {"say \"a\" and \"b\".", "say “a” and “b”."},
        {"'a' and 'b c'", "‘a’ and ‘b c’"},
        {"\"he said 'no'\"", "“he said ‘no’”"},
        {"'\"x\"'", "‘“x”’"},
        {"\"a \"b\" c\"", "“a ‘b’ c”"},
        {"\"a \"b 'c' d\" e\" and \"f\"", "“a ‘b “c” d’ e” and “f”"},
        {"\"a 'b \"c\" d' e\"", "“a ‘b “c” d’ e”"},
        {"\"\"a\" b\"", "“‘a’ b”"},
        {"\"never closed and \"a\"", "“never closed and “a”"},
        {"\"a 'b\" and \"c \"d\" e\"", "“a ’b” and “c ‘d’ e”"},
        {"\"'Inner' first\"", "“‘Inner’ first”"},
        {"**\"Best** Paper\" award", "“Best Paper” award"},
        {"\"*a*\" **'b'**", "“a” ‘b’"},
        {"x—\"y\"", "x—“y”"},
        {"\"about 100\"", "“about 100”"},
        {"\"in '24\"", "“in ’24”"},
        {"수상은\"최우수\"을", "수상은“최우수”을"},
        {"**\"최우수상\"**을 '우수'를", "“최우수상”을 ‘우수’를"},
        {"\"\"", "“”"},
    });
    check_rows({{"\"a 'b' c\" and Dean's", "„a ‚b‘ c“ and Dean’s"}, {"\"a \"b\" c\"", "„a ‚b‘ c“"}},
               kGerman);
    check_rows({{"\"a\" 'b' c's", "\"a\" 'b' c’s"}}, {});
    const QuoteStyle japanese{
        .open = "「", .close = "」", .inner_open = "『", .inner_close = "』", .is_european = false};
    check_rows({{"\"Metis: 'Fast' GPUs 2\", 2024", "“Metis: ‘Fast’ GPUs 2”, 2024"},
                {"\"分散GPU\" \"GPU\" \"2024\"", "「分散GPU」 “GPU” 「2024」"}},
               japanese);
}

TEST_CASE("quotes in text that runs to the left", "[punctuation]") {
    const QuoteStyle arabic{
        .open = "”", .close = "“", .inner_open = "’", .inner_close = "‘", .is_european = false};
    check_rows(
        {{"قال \"مرحبا\" وكتب", "قال ”مرحبا“ وكتب"},
         {"قال \"Hanul RT\" وكتب", "قال ”Hanul RT“ وكتب"},
         {"\"Hanul RT\" 'GPT' وكتب", "\u200E“Hanul RT”\u200E \u200E‘GPT’\u200E وكتب"},
         {"في 2020 \"Hanul RT\".", "في 2020 ”Hanul RT“."},
         {"قال \"Hanul RT\" 2020 وكتب", "قال \u200E“Hanul RT”\u200E 2020 وكتب"},
         {"قال A \"Hanul RT\" وكتب", "قال A \u200E“Hanul RT”\u200E وكتب"},
         {"قال \u2068\"Best\" Co\u2069 \"Hanul\"", "قال \u2068\u200E“Best”\u200E Co\u2069 ”Hanul“"},
         {"the \"Best\" Co", "the “Best” Co"}},
        arabic);
}

TEST_CASE("apostrophes", "[punctuation]") {
    check_rows({
        {"Dean's List", "Dean’s List"},
        {"ATC'24", "ATC’24"},
        {"class of '24.", "class of ’24."},
        {"the '90s", "the ’90s"},
        {"rock 'n' roll", "rock ’n’ roll"},
        {"'tis", "’tis"},
        {"students' work", "students’ work"},
        {"the students' 'work'", "the students’ ‘work’"},
        {"**Dean**'s", "Dean’s"},
        {"O'Neil & D'Angelo's", "O’Neil & D’Angelo’s"},
    });
}

TEST_CASE("geresh and gershayim of Hebrew words", "[punctuation]") {
    const QuoteStyle hebrew = {.open = "”", .close = "”", .inner_open = "’", .inner_close = "’"};
    const std::vector<Row> rows = {
        {"צ'ק פוינט בע\"מ", "צ׳ק פוינט בע״מ"},
        {"רח' הרצל, פרופ' כהן", "רח׳ הרצל, פרופ׳ כהן"},
        {"כיתה ג'.", "כיתה ג׳."},
        {"ארה\"ב וחו\"ל", "ארה״ב וחו״ל"},
        {"\"בנק בע\"מ\" ו'גבוה'", "”בנק בע״מ” ו’גבוה’"},
        {"ב\"הארץ\" ובצה\"ל", "ב”הארץ” ובצה״ל"},
        {"צה\"ל ב\"הארץ\"", "צה״ל ב”הארץ”"},
        {"ב\"ארגון מו\"פ\"", "ב”ארגון מו״פ”"},
        {"מו\"מ \"על הקצה\"", "מו״מ ”על הקצה”"},
        {"בכנס 'גבוה'", "בכנס ’גבוה’"},
        {"**בע**\"מ", "בע״מ"},
        {"שָׁ\"מ", "שָׁ״מ"},
        {"`בע\"מ`", "בע\"מ"},
        {"עמוס's", "עמוס’s"},
    };
    check_rows(rows, hebrew);
    check_rows({{"Check צ'ק בע\"מ \"a\"", "Check צ׳ק בע״מ “a”"}});
}

TEST_CASE("feet and inches stay straight", "[punctuation]") {
    check_rows({
        {"5'10\" tall", "5'10\" tall"},
        {"a 27\" screen", "a 27\" screen"},
        {"\"I am 5'10\" tall\"", "“I am 5'10\" tall”"},
        {"6' by 4'", "6' by 4'"},
    });
}

TEST_CASE("dashes and dots", "[punctuation]") {
    check_rows({
        {"a -- b", "a – b"},
        {"pp. 10--20", "pp. 10–20"},
        {"a---b", "a—b"},
        {"a ---- b", "a ---- b"},
        {"run with --all or -x", "run with --all or -x"},
        {"wait...", "wait…"},
        {"a .... b", "a .... b"},
        {"../x and .../y", "../x and .../y"},
        {"well-known", "well-known"},
        {"*a*--*b*", "a–b"},
    });
}

TEST_CASE("hyphens between dates", "[punctuation]") {
    check_rows({
        {"2018-2020", "2018–2020"},
        {"2018 - 2020", "2018 – 2020"},
        {"(2013-2017, 2018)", "(2013–2017, 2018)"},
        {"2018.03-2020.02", "2018.03–2020.02"},
        {"2018.03. - 2020.02.", "2018.03. – 2020.02."},
        {"2018-03 - 2020-02", "2018-03 – 2020-02"},
        {"2018-03-01 - 2020-02-28", "2018-03-01 – 2020-02-28"},
        {"Mar 2018 - Feb 2020", "Mar 2018 – Feb 2020"},
        {"Mar 2018 - Sept. 2020", "Mar 2018 – Sept. 2020"},
        {"**2018**-2020년", "2018–2020년"},
        {"010-1234-5678", "010-1234-5678"},
        {"02-2010-1999", "02-2010-1999"},
        {"2010-1999-2020", "2010-1999-2020"},
        {"No. 10-2620822-0000", "No. 10-2620822-0000"},
        {"2018-03-01", "2018-03-01"},
        {"2018-03", "2018-03"},
        {"1234-5678", "1234-5678"},
        {"X2018-2020", "X2018-2020"},
        {"2018-2020A", "2018-2020A"},
        {"2018 -2020", "2018 -2020"},
        {"2018 - 2020.13", "2018 - 2020.13"},
    });
}

TEST_CASE("code and addresses stay as they are", "[punctuation]") {
    check_rows({
        {"`\"a\" -- 'b'...`", "\"a\" -- 'b'..."},
        {"https://a.b/c--d...e?q='x'", "https://a.b/c--d...e?q='x'"},
        {"www.a.b/c--d", "www.a.b/c--d"},
        {"a--b@c.de", "a--b@c.de"},
        {"\"https://x.y/a--b\", 'http://x.y'", "“https://x.y/a--b”, ‘http://x.y’"},
        {"\"see https://x.y/2018-2020\"", "“see https://x.y/2018-2020”"},
        {"<https://x.y/--'>", "https://x.y/--'"},
        {"(a--b@c.de)...", "(a--b@c.de)…"},
    });
    const RichText link = punctuate("[it's](https://a.b/it's--x)", kEnglish);
    CHECK(plain_text(link) == "it’s");
    CHECK(link.links.at(0).target == "https://a.b/it's--x");
}

TEST_CASE("origins lead to the marks as typed", "[punctuation]") {
    const RichText rich = punctuate("Dean's -- **x**", kEnglish);
    REQUIRE(rich.runs.size() == 2);
    const InlineRun& run = rich.runs[0];
    REQUIRE(run.text == "Dean’s – ");
    const auto source = [&](std::uint32_t begin, std::uint32_t end) {
        const Span span = run.origin.source(begin, end);
        return std::pair(span.begin, span.end);
    };
    CHECK(source(0, 4) == std::pair(0u, 4u));
    CHECK(source(4, 7) == std::pair(4u, 5u));
    CHECK(source(7, 8) == std::pair(5u, 6u));
    CHECK(source(9, 12) == std::pair(7u, 9u));
    CHECK(source(12, 13) == std::pair(9u, 10u));
}

}  // namespace
}  // namespace cvpdf
