// The pieces that foreign files are turned into native ones with.

#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.h"
#include "cv/dialects/dialect.h"
#include "cv/dialects/foreign_date.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/markdown_blocks.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/rendercv_template.h"
#include "cv/dialects/rendercv_text.h"
#include "cv/dialects/rewrite_text.h"
#include "unit/cv/read_file.h"

namespace cvpdf {
namespace {

using namespace dialects;

struct Row {
    std::string in;
    std::string out;
};

TEST_CASE("dates of other programs") {
    for (const Row& row : std::vector<Row>{{"2016-09-01", "2016-09-01"},
                                           {"2016-09", "2016-09"},
                                           {"2016", "2016"},
                                           {"2016/9", "2016-09"},
                                           {"09/2016", "2016-09"},
                                           {"2016-09-01T00:00:00.000Z", "2016-09-01"},
                                           {"Sep 1, 2016", "2016-09-01"},
                                           {"1 September 2016", "2016-09-01"},
                                           {"Sept 2016", "2016-09"},
                                           {"Thu, Sep 1st 2016", "2016-09-01"},
                                           {"12/25/2016", "2016-12-25"},
                                           {"Present", "present"},
                                           {"now", "present"},
                                           {"Fall 2016", "-"},
                                           {"2016-13", "-"},
                                           {"Feb 30, 2016", "-"},
                                           {"04/05/2016", "-"},
                                           {"", "-"}}) {
        INFO(row.in);
        CHECK(native_date(row.in, DateDetail::kDay).value_or("-") == row.out);
    }
    CHECK(native_date("Sep 1, 2016", DateDetail::kMonth) == "2016-09");
    CHECK(native_date("2016", DateDetail::kMonth) == "2016");
}

TEST_CASE("colours of CSS") {
    for (const Row& row : std::vector<Row>{{"rgb(0, 79, 144)", "#004f90"},
                                           {"rgb(0,79,300)", "#004fff"},
                                           {"Navy", "#000080"},
                                           {"#ABC", "#abc"},
                                           {"#004f90ff", "#004f90"},
                                           {"hsl(120, 100%, 50%)", "#00ff00"},
                                           {"hsl(0, 0%, 50%)", "#808080"},
                                           {"no colour", "-"},
                                           {"#12", "-"},
                                           {"rgb(1)", "-"}}) {
        INFO(row.in);
        CHECK(css_color(row.in).value_or("-") == row.out);
    }
}

TEST_CASE("formulas as text") {
    for (const Row& row : std::vector<Row>{{"\\mathcal{O}(n^2)", "O(n^2^)"},
                                           {"O(n \\log n)", "O(n log n)"},
                                           {"10^{-6}", "10^-6^"},
                                           {"x_i \\leq \\alpha", "x~i~ ≤ α"},
                                           {"\\frac{1}{2}", "frac12"},
                                           {"a^", "a"},
                                           {"\\", ""}}) {
        INFO(row.in);
        CHECK(plain_math(row.in) == row.out);
    }
}

Node text(std::string_view value) {
    return make_text(std::string(value), {});
}

TEST_CASE("HTML becomes Markdown") {
    for (const Row& row :
         std::vector<Row>{{"a <b>bold</b> &amp; <em>it</em>", "a **bold** & *it*"},
                          {"<a href=\"https://x.org\">x</a>", "[x](<https://x.org>)"},
                          {"<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
                           "\n\n- a\n\n- b\n\n  - c\n\n\n\n\n"},
                          {"1 < 2 and 3 > 2, a<3", "1 < 2 and 3 > 2, a<3"},
                          {"H<sub>2</sub>O, x<sup>2</sup>", "H~2~O, x^2^"},
                          {"&#233;&#x1F600;&nope; &", "é😀&nope; &"},
                          {"<unknown>", "<unknown>"},
                          {"`<b>`", "`<b>`"}}) {
        INFO(row.in);
        Diagnostics diagnostics;
        CHECK(html_to_markdown(text(row.in), diagnostics).text == row.out);
        CHECK(diagnostics.empty());
    }
    Diagnostics diagnostics;
    CHECK(html_to_markdown(text("a<script>b</script><img src=x>c"), diagnostics).text == "ac");
    CHECK(diagnostics.all().size() == 2);
}

TEST_CASE("our own marks are text in other programs' files") {
    for (const Row& row : std::vector<Row>{{"~5 and ~6", "\\~5 and \\~6"},
                                           {"`a^b`", "`a^b`"},
                                           {"[a](https://b.org/~c)", "[a](https://b.org/~c)"},
                                           {"$$n^2$$ ^", "$$n^2$$ \\^"}}) {
        INFO(row.in);
        Diagnostics diagnostics;
        CHECK(plain_markdown(text(row.in), diagnostics).text == row.out);
        CHECK(diagnostics.empty());
    }
    Diagnostics diagnostics;
    CHECK(plain_markdown(text("[a](b)"), diagnostics).text == "[a]\\(b)");
    CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("texts of RenderCV") {
    for (const Row& row : std::vector<Row>{{"#strong[a] #emph[b]", "**a** *b*"},
                                           {"#link(\"https://a.org\")[b]", "[b](https://a.org)"},
                                           {"a#h(1cm)b", "a#h(1cm)b"},
                                           {"a #h(1cm)b", "a  b"},
                                           {"C# (x), issue #12", "C# (x), issue #12"},
                                           {"\\textbf{a \\textit{b}}", "**a *b***"},
                                           {"\\href{https://a.org}{b}", "[b](https://a.org)"},
                                           {"C:\\names", "C:\\names"},
                                           {"5 \\% of $4 and $5", "5 \\% of $4 and $5"}}) {
        INFO(row.in);
        Diagnostics diagnostics;
        CHECK(rendercv_text(text(row.in), {}, diagnostics).text == row.out);
        CHECK(diagnostics.empty());
    }
    Diagnostics diagnostics;
    RenderCvTextRules rules;
    rules.bold_keywords.add("Go");
    rules.bold_keywords.add("Go lang");
    CHECK(rendercv_text(text("Go, Gopher, Go lang, **Go**"), rules, diagnostics).text ==
          "**Go**, Gopher, **Go lang**, **Go**");
    CHECK(rendercv_text(text("#unknown(1)[x] y"), {}, diagnostics).text == "x y");
    CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("lists in a summary are bullets") {
    const SummaryAndBullets parts =
        split_summary(text("First line\nof two.\n\n- a\n  more\n  - b\n* c\n\n1. d"));
    CHECK(parts.summary.text == "First line of two.");
    REQUIRE(parts.bullets.items.size() == 3);
    CHECK(parts.bullets.items[0].find("text")->text == "a more");
    CHECK(parts.bullets.items[0].find("highlights")->items[0].text == "b");
    CHECK(parts.bullets.items[1].text == "c");
    CHECK(parts.bullets.items[2].text == "d");
    CHECK(split_summary(text("2024. Joined")).summary.text == "2024. Joined");
    CHECK(without_bullet(text("• a")).text == "a");
    CHECK(without_bullet(text("-a")).text == "-a");
}

TEST_CASE("running feet of RenderCV") {
    CHECK(native_foot("*NAME -- PAGE_NUMBER/TOTAL_PAGES*") == "{name} – {page}/{pages}");
    CHECK(native_foot("Page PAGE_NUMBER") == "Page {page}");
    CHECK_FALSE(native_foot("CURRENT_DATE"));
}

TEST_CASE("whose file it is") {
    struct File {
        std::string text;
        Dialect dialect;
    };
    for (const File& file : std::vector<File>{
             {"cv: {name: A}\n", Dialect::kNative},
             {"cv: {name: A}\ndesign: {}\n", Dialect::kRenderCv},
             {"cv: {name: A}\nlocale_catalog: {}\n", Dialect::kRenderCv},
             {"# yaml-language-server: $schema=https://x.org/rendercv/schema.json\ncv: {name: A}\n",
              Dialect::kRenderCv},
             {"cv: {name: A, work_experience: []}\n", Dialect::kRenderCv},
             {"basics: {name: A}\n", Dialect::kJsonResume},
             {"bio: {name: A}\n", Dialect::kJsonResume},
             {"work: []\nskills: []\n", Dialect::kJsonResume},
             {"content: {basics: {name: A}}\n", Dialect::kYamlResume},
             {"[a]\n", Dialect::kNative}}) {
        INFO(file.text);
        CHECK(detect_dialect(read_yaml(file.text).root, file.text) == file.dialect);
    }
    CHECK(find_dialect("JSON-Resume") == Dialect::kJsonResume);
    CHECK_FALSE(find_dialect("latex"));
}

}  // namespace
}  // namespace cvpdf
