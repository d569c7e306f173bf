// The pieces that foreign files are turned into native ones with.

#include <map>
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
#include "cv/dialects/resume_bullets.h"
#include "cv/dialects/rewrite_text.h"
#include "unit/cv/read_file.h"
#include "unit/cv/shipped_locale.h"

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
                                           {"31.12.2016", "2016-12-31"},
                                           {"1. 4. 2016", "2016-04-01"},
                                           {"20160901", "2016-09-01"},
                                           {"201609", "2016-09"},
                                           {"201613", "-"},
                                           {"1420070400", "-"},
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
    CHECK(sound_part("2019-06-31") == "2019-06");
    CHECK(sound_part(" 2019-13-01") == "2019");
    CHECK(sound_part("2019-13") == "2019");
    CHECK_FALSE(sound_part("June 31"));
    CHECK_FALSE(sound_part("0000-01"));
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
    for (const Row& row :
         std::vector<Row>{{"\\mathcal{O}(n^2)", "O(n^2^)"},
                          {"O(n \\log n)", "O(n log n)"},
                          {"10^{-6}", "10^−6^"},
                          {"x_i \\leq \\alpha", "x~i~ ≤ α"},
                          {"\\frac{1}{2}", "1/2"},
                          {"Re_\\tau = 180", "Re~τ~ = 180"},
                          {"sum_(i=1)^n x_i", "∑~i=1~^n^ x~i~"},
                          {"alpha/beta <= 10^(-6)", "α/β ≤ 10^−6^"},
                          {"E = m c^2", "E = m c^2^"},
                          {"sqrt(2) frac(a, b c)", "√2 a/(b c)"},
                          {"cal(O)(n log n) \"if\" n != oo", "O(n log n) if n ≠ ∞"},
                          {"x in RR, plus.minus 1", "x ∈ ℝ, ± 1"},
                          {"(((", "((("},
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
                          {"H<sub>2</sub>O, x<sup>2</sup>",
                           "H\x12"
                           "2\x12O, x\x11"
                           "2\x11"},
                          {"&#233;&#x1F600;&nope; &", "é😀&nope; &"},
                          {"<unknown>", "<unknown>"},
                          {"<i>it</i><em>em</em> <b>b</b><i>i</i>", "*item* **b***i*"},
                          {"a<b>c, List<i>", "a<b>c, List<i>"},
                          {"a</b>", "a"},
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
                                           {"$$n^2$$ ^", "$$n^2$$ \\^"},
                                           {"H\x12"
                                            "2\x12O ~",
                                            "H~2~O \\~"},
                                           {"a! [b]", "a! [b]"}}) {
        INFO(row.in);
        Diagnostics diagnostics;
        CHECK(plain_markdown(text(row.in), diagnostics).text == row.out);
        CHECK(diagnostics.empty());
    }
    Diagnostics diagnostics;
    CHECK(plain_markdown(text("[a](b)"), diagnostics).text == "[a]\\(b)");
    CHECK(diagnostics.all().size() == 1);
    CHECK(plain_markdown(text("see ![the ~ logo](a/b.png), [![c](d)](https://e.org)"), diagnostics)
              .text == "see the ~ logo, [c](https://e.org)");
    CHECK(diagnostics.all().size() == 3);
    CHECK(diagnostics.all()[1].message == "a picture is left out: ![the ~ logo](a/b.png)");
}

TEST_CASE("texts of RenderCV") {
    for (const Row& row :
         std::vector<Row>{{"#strong[a] #emph[b]", "**a** *b*"},
                          {"#link(\"https://a.org\")[b]", "[b](https://a.org)"},
                          {"a#h(1cm)b", "a b"},
                          {"H#sub[2]O v1#super[st]", "H~2~O v1^st^"},
                          {"C#(x), a/#b[c], x.org?a=#b(c)", "C#(x), a/#b[c], x.org?a=#b(c)"},
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
    CHECK(parts.bullets.items[2].find("text")->text == "d");
    CHECK(parts.bullets.items[2].find("number")->text == "1");
    CHECK(split_summary(text("2024. Joined")).summary.text == "2024. Joined");
    CHECK(without_bullet(text("• a")).text == "a");
    CHECK(without_bullet(text("-a")).text == "-a");
}

TEST_CASE("running feet of RenderCV") {
    CHECK(native_foot("*NAME -- PAGE_NUMBER/TOTAL_PAGES*") == "{name} – {page}/{pages}");
    CHECK(native_foot("Page PAGE_NUMBER") == "Page {page}");
    CHECK_FALSE(native_foot("CURRENT_DATE"));
}

TEST_CASE("sections of JSON Resume in other shapes") {
    const ReadFile file = read_yaml(
        "basics: {name: A, profiles: {network: GitHub, username: b}}\n"
        "skills: {languages: [C, D], tools: vim}\n"
        "languages: {French: C1}\n"
        "work: [{name: W, position: P, startDate: true, endDate: 2020-02-30}]\n"
        "patents: [{title: T, number: US1}]\n"
        "courses: [{name: N, hours: 3}]\n"
        "meta: {theme: even, labels: {work: X}}\n");
    Diagnostics diagnostics;
    const Node native = to_native(file.root, {.dialect = Dialect::kJsonResume}, diagnostics);
    const Node* sections = native.find("cv")->find("sections");
    CHECK(native.find("cv")->find("fields")->items[0].find("label")->text == "GitHub");
    CHECK(sections->find("skills")->items[1].find("name")->text == "tools");
    CHECK(sections->find("skills")->items[0].find("keywords")->items[1].text == "D");
    CHECK(sections->find("languages")->items[0].find("fluency")->text == "C1");
    CHECK(sections->find("patents")->items[0].find("patent_number")->text == "US1");
    std::string messages;
    for (const Diagnostic& found : diagnostics.all()) messages += found.message + "\n";
    CHECK(messages ==
          "'true' is not a date; left out\n"
          "'2020-02-30' is not a date: February 2020 has 29 days; read as 2020-02\n"
          "'hours' has no place in an entry of 'courses'; left out: 3\n"
          "'labels' has no place in 'meta'; left out: X\n");
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
             {"basics: []\n", Dialect::kJsonResume},
             {"meta: {}\n", Dialect::kJsonResume},
             {"cv: {name: A, custom_connections: []}\n", Dialect::kRenderCv},
             {"content: {basics: {name: A}}\n", Dialect::kYamlResume},
             {"[a]\n", Dialect::kNative}}) {
        INFO(file.text);
        CHECK(detect_dialect(read_yaml(file.text).root, file.text) == file.dialect);
    }
    CHECK(find_dialect("JSON-Resume") == Dialect::kJsonResume);
    CHECK_FALSE(find_dialect("latex"));
}

/// The text at a path of a tree; "-" where there is none.
std::string text_at(const Node& root, std::string_view path) {
    const Node* node = &root;
    while (node && !path.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        node = node->find(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return node && node->is_scalar() ? node->text : "-";
}

TEST_CASE("the first drafts of JSON Resume have the header at the top") {
    const ReadFile file = read_yaml(
        "name: A B\nemail: a@b.org\nphoneNumber: (02) 555-1234\nbio: Builds bridges.\n"
        "location: {city: Leeds}\nprofiles: {github: ab}\n"
        "work: [{name: C, position: P}]\nskills: [x]\n");
    Diagnostics diagnostics;
    const Node native = to_native(file.root, {.dialect = Dialect::kJsonResume}, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(text_at(native, "cv.name") == "A B");
    CHECK(text_at(native, "cv.phone") == "(02) 555-1234");
    CHECK(text_at(native, "cv.location") == "Leeds");
    REQUIRE(native.find("cv")->find("sections")->members.size() == 3);
    CHECK(native.find("cv")->find("sections")->members[0].key == "summary");
}

TEST_CASE("personal data of JSON Resume's header is personal data here, and told of") {
    const ReadFile file = read_yaml(
        "basics: {name: A, birthDate: 'Sep 1, 1990', nationality: Dutch, gender: '', dob: x}\n");
    Diagnostics diagnostics;
    const Node native = to_native(file.root, {.dialect = Dialect::kJsonResume}, diagnostics);
    CHECK(text_at(native, "cv.birth_date") == "1990-09-01");
    CHECK(text_at(native, "cv.nationality") == "Dutch");
    REQUIRE(diagnostics.all().size() == 3);
    CHECK(diagnostics.all()[0].message ==
          "'birthDate' is personal data, which only some layouts print: Sep 1, 1990");
    CHECK(diagnostics.all()[2].message == "'dob' has no place in the header; left out: x");
}

TEST_CASE("what is lost is told whole") {
    std::string lost(1000, 'x');
    const ReadFile file =
        read_yaml("basics: {name: A}\nwork: [{name: C, clients: [" + lost + "]}]\n");
    Diagnostics diagnostics;
    to_native(file.root, {.dialect = Dialect::kJsonResume}, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message ==
          "'clients' has no place in an entry of 'work'; left out: " + lost);
}

Node layout_of(const std::string& design, Diagnostics& diagnostics) {
    const std::string text = "cv: {name: A}\ndesign: " + design + "\n";
    const Node native =
        to_native(read_yaml(text).root, {.dialect = Dialect::kRenderCv}, diagnostics);
    return *native.find("layout");
}

TEST_CASE("RenderCV's themes are looks of a layout, and what the file says goes before them") {
    struct Look {
        std::string design, path, value;
    };
    for (const Look& look : std::vector<Look>{
             {"{}", "extends", "classic"},
             {"{}", "page.size", "letter"},
             {"{theme: sb2nov}", "extends", "classic"},
             {"{theme: moderncv}", "extends", "timeline"},
             {"{theme: engineeringclassic}", "extends", "modern"},
             {"{theme: engineeringresumes}", "extends", "classic"},
             {"{theme: opal}", "styles.name.align", "center"},
             {"{theme: classic}", "section.heading.rule.side", "beside"},
             {"{theme: classic}", "section.aside_side", "end"},
             {"{theme: classic, colors: {links: 'rgb(0,0,0)'}}", "link_color", "#000000"},
             {"{theme: sb2nov}", "section.heading.rule.side", "below"},
             {"{theme: moderncv}", "section.heading.rule.side", "before"},
             {"{theme: moderncv}", "section.heading.rule.thickness", "0.15cm"},
             {"{theme: moderncv}", "section.aside_side", "start"},
             {"{theme: moderncv}", "section.aside_width", "4.15cm"},
             {"{theme: moderncv, entries: {date_and_location_width: 3cm}}", "section.aside_width",
              "3cm"},
             {"{theme: moderncv, section_titles: {type: with_full_line}}", "section.aside_side",
              "end"},
             {"{theme: classic, section_titles: {type: moderncv}}", "section.heading.rule.length",
              "4.15cm"},
             {"{theme: classic}", "styles.name.color", "#004f90"},
             {"{theme: classic}", "fonts.body", "inter"},
             {"{theme: classic}", "styles.section_title.caps", "none"},
             {"{theme: sb2nov}", "styles.name.color", "#000000"},
             {"{theme: sb2nov}", "fonts.body", "latin-modern"},
             {"{theme: moderncv}", "styles.name.align", "start"},
             {"{theme: moderncv}", "styles.name.weight", "regular"},
             {"{theme: harvard}", "page.margins.top", "0.5in"},
             {"{theme: harvard}", "styles.section_title.align", "center"},
             {"{theme: ember}", "styles.section_title.caps", "small"},
             {"{theme: ink}", "styles.name.size", "32pt"},
             {"{theme: opal}", "styles.item.align", "start"},
             {"{theme: opal, typography: {alignment: justified}}", "styles.item.align", "justify"},
             {"{theme: harvard, page: {top_margin: 1in}}", "page.margins.top", "1in"},
             {"{theme: harvard, section_titles: {type: with_full_line}}",
              "styles.section_title.align", "start"},
             {"{theme: harvard, font_size: 12pt}", "styles.section_title.size", "15.6pt"},
             {"{}", "header.icons", "on"},
             {"{}", "header.separator", "   "},
             {"{theme: sb2nov}", "header.icons", "off"},
             {"{theme: sb2nov}", "header.separator", " • "},
             {"{theme: sb2nov, header: {connections: {show_icons: true}}}", "header.icons", "on"},
             {"{header: {connections: {show_icons: false, separator: '|'}}}", "header.separator",
              " | "},
             {"{header: {use_icons_for_connections: false}}", "header.icons", "off"},
             {"{use_icons_for_connections: false}", "header.icons", "off"},
         }) {
        INFO(look.design + " " + look.path);
        Diagnostics diagnostics;
        CHECK(text_at(layout_of(look.design, diagnostics), look.path) == look.value);
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("a theme's own values are no loss, others without a counterpart are") {
    Diagnostics diagnostics;
    layout_of("{theme: sb2nov, colors: {links: 'rgb(0,0,0)'}, links: {underline: true}}",
              diagnostics);
    CHECK(diagnostics.empty());
    layout_of("{theme: classic, links: {underline: true, show_external_link_icon: true}}",
              diagnostics);
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].message == "'underline' has no counterpart here; left out: true");
    CHECK(diagnostics.all()[1].message ==
          "'show_external_link_icon' has no counterpart here; left out: true");
}

TEST_CASE("the width of the dates matters where they have a column of their own") {
    Diagnostics diagnostics;
    layout_of("{entries: {date_and_location_width: 3cm, space_between_columns: 0.1cm}}",
              diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message ==
          "'date_and_location_width' has no counterpart here; left out: 3cm");
}

TEST_CASE("YAMLResume's templates are looks of the nearest layouts") {
    for (const auto& [name, layout] :
         std::map<std::string, std::string>{{"jake", "classic"},
                                            {"moderncv-banking", "banking"},
                                            {"moderncv-classic", "timeline"},
                                            {"moderncv-casual", "timeline"},
                                            {"calm", "modern"}}) {
        Diagnostics diagnostics;
        const Node native = to_native(read_yaml("content: {basics: {name: A}}\n"
                                                "layouts: [{engine: latex, template: " +
                                                name + ", page: {margins: {top: 1cm}}}]\n")
                                          .root,
                                      {.dialect = Dialect::kYamlResume}, diagnostics);
        CHECK(text_at(native, "layout.extends") == layout);
        CHECK(text_at(native, "layout.page.margins.top") == "1cm");
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("languages of YAMLResume's first versions have names, usual words are English") {
    const auto native_of = [](const std::string& language, Diagnostics& diagnostics) {
        return to_native(
            read_yaml("content:\n"
                      "  basics: {name: A}\n"
                      "  education: [{institution: B, degree: Bachelor}, {institution: C, degree: "
                      "M.Phil.}]\n"
                      "  languages: [{language: German, fluency: B2}]\n"
                      "layout: {locale: {language: " +
                      language + "}}\n")
                .root,
            {.dialect = Dialect::kYamlResume}, diagnostics);
    };
    for (const auto& [name, tag] : std::map<std::string, std::string>{
             {"English", "en"}, {"Simplified Chinese", "zh-Hans"}, {"pt-br", "pt-br"}}) {
        Diagnostics diagnostics;
        const Node native = native_of(name, diagnostics);
        CHECK(text_at(native, "lang") == tag);
        CHECK(diagnostics.empty());
        const Node& education = *native.find("cv")->find("sections")->find("education");
        CHECK(education.items.at(0).find("degree")->find("en")->text == "Bachelor");
        CHECK(education.items.at(1).find("degree")->text == "M.Phil.");
        const Node& languages = *native.find("cv")->find("sections")->find("languages");
        CHECK(languages.items.at(0).find("language")->find("en")->text == "German");
        CHECK(languages.items.at(0).find("fluency")->text == "B2");
    }
    Diagnostics diagnostics;
    CHECK(native_of("Klingon", diagnostics).find("lang") == nullptr);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message == "no locale for 'Klingon'; dates and titles are English");
}

TEST_CASE("a design without a foot says nothing of its looks") {
    Diagnostics diagnostics;
    const Node layout = layout_of("{theme: opal, colors: {footer: red}}", diagnostics);
    CHECK(layout.find("page")->find("foot")->is_null());
    CHECK(layout.find("styles")->find("running") == nullptr);
}

std::string rows_of(const Node& layout, const std::string& kind) {
    std::string all;
    const Node* entry = layout.find("section")->find("entries")->find(kind);
    for (const Node& row : entry->find("rows")->items) {
        const Node* aside = row.is_mapping() ? row.find("aside") : nullptr;
        const Node* main = row.is_mapping() ? row.find("main") : &row;
        all += main ? main->text : std::string("-");
        all += aside ? " | " + aside->text + "\n" : "\n";
    }
    return all;
}

TEST_CASE("a column that a file's templates leave out is the theme's, or RenderCV's own") {
    Diagnostics diagnostics;
    CHECK(rows_of(layout_of("{theme: moderncv, templates: {experience_entry: {main_column: "
                            "'**POSITION** at COMPANY'}}}",
                            diagnostics),
                  "experience") == "**{position}** at {company} | {date}\n");
    CHECK(rows_of(layout_of("{theme: classic, templates: {normal_entry: {main_column: "
                            "\"**NAME**\\nHIGHLIGHTS\"}}}",
                            diagnostics),
                  "normal") == "**{name}** | {location}\n- | {date}\n");
    CHECK(rows_of(layout_of("{theme: classic, entry_types: {experience_entry: "
                            "{main_column_first_row_template: '**POSITION**, COMPANY'}}}",
                            diagnostics),
                  "experience") == "**{position}**, {company} | {location}\n{summary} | {date}\n");
    CHECK(rows_of(layout_of("{theme: classic, templates: {education_entry: {main_column: "
                            "'**INSTITUTION**', date_and_location_column: null}}}",
                            diagnostics),
                  "education") == "**{degree}**, **{institution}**\n");
    CHECK(diagnostics.empty());
}

TEST_CASE("RenderCV's lengths of time are rows of the kinds that want them") {
    const auto read = [](const std::string& design, Diagnostics& diagnostics) {
        return to_native(
            read_yaml("cv:\n  name: A\n  sections:\n"
                      "    Work Experience: [{company: B, position: C, start_date: 2018-01}]\n"
                      "    projects: [{name: D, start_date: 2018-01, end_date: 2019-01}]\n"
                      "    more: [{name: E, start_date: 2018-01, end_date: 2019-01}]\n"
                      "design: " +
                      design + "\n")
                .root,
            {.dialect = Dialect::kRenderCv}, diagnostics);
    };
    Diagnostics diagnostics;
    const std::string own =
        "**[{company}]({url})** | {location}\n{position} | {date}\n{summary} | {span}\n"
        "*{keywords}*\n";
    for (const std::string design :
         {"{show_timespan_in: [Work Experience]}", "{options: {show_timespan_in: [experience]}}",
          "{entries: {show_time_spans_in: [work_experience]}}",
          "{sections: {show_time_spans_in: [work_experience, projects, more]}}"}) {
        CAPTURE(design);
        CHECK(rows_of(*read(design, diagnostics).find("layout"), "experience") == own);
    }
    CHECK(rows_of(*read("{theme: moderncv, sections: {show_time_spans_in: [work_experience]}}",
                        diagnostics)
                       .find("layout"),
                  "experience") ==
          "**{position}**, {company} -- {location} | {date}\n{summary} | {span}\n");
    CHECK(diagnostics.empty());
    const Node native = read("{sections: {show_time_spans_in: [projects]}}", diagnostics);
    CHECK(native.find("layout")->find("section")->find("entries") == nullptr);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message ==
          "'show_time_spans_in' has no counterpart here; left out: projects");
}

TEST_CASE("rows with lengths of time are otherwise those of 'classic'") {
    const Node classic = read_repository_file("layouts/classic.yaml").root;
    Diagnostics diagnostics;
    const Node native = to_native(
        read_yaml("cv: {name: A, sections: {experience: [{company: B, position: C, start_date: "
                  "2018}], education: [{institution: D, area: E, start_date: 2018}], projects: "
                  "[{name: F, start_date: 2018}]}}\ndesign: {sections: {show_time_spans_in: "
                  "[experience, education, projects]}}\n")
            .root,
        {.dialect = Dialect::kRenderCv}, diagnostics);
    for (const char* kind : {"experience", "education", "normal"}) {
        std::string rows = rows_of(*native.find("layout"), kind);
        const std::string span = " | {span}";
        REQUIRE(rows.find(span) != std::string::npos);
        CHECK(rows.erase(rows.find(span), span.size()) == rows_of(classic, kind));
    }
}

TEST_CASE("a number that a bullet begins with is text, of several an ordered list") {
    const auto bullets = [](const std::string& list) {
        Diagnostics diagnostics;
        const Node native = native_bullets(read_yaml(list).root, diagnostics);
        std::string all;
        for (const Node* text : leaf_texts(native)) all += text->text + "|";
        return all;
    };
    CHECK(bullets("['1. place', '2) of 5', '- a', '* b', '2024. Joined']") ==
          "1. place|2) of 5|a|b|2024. Joined|");
    CHECK(bullets("[\"1. a\\n2. b\", \"3. c\\nd\", \"4. e\\n  - f\"]") == "a|1|b|2|3. c d|4. e|f|");
}

TEST_CASE("an entry of RenderCV with an empty name is named by what else it says") {
    const auto printed = [](const std::string& entry) {
        Diagnostics diagnostics;
        const Node native =
            to_native(read_yaml("cv: {name: A, sections: {x: [" + entry + "]}}\ndesign: {}\n").root,
                      {.dialect = Dialect::kRenderCv}, diagnostics);
        CHECK(diagnostics.empty());
        const Node& read = native.find("cv")->find("sections")->find("x")->items.at(0);
        if (read.is_scalar()) return read.text;
        std::string all;
        for (const Member& member : read.members) {
            all += member.key + "=" + shown_text(member.value) + " ";
        }
        return all;
    };
    CHECK(printed("{company: '', position: B, date: 2020}") == "name=B date=2020 ");
    CHECK(printed("{institution: '', area: B, degree: C}") == "name=B, C ");
    CHECK(printed("{label: '', details: B}") == "B");
    CHECK(printed("{name: '', highlights: [B]}") == "name=– highlights=B ");
    CHECK(printed("{company: B, position: ''}") == "company=B position= ");
}

TEST_CASE("options that are no mapping are mistakes") {
    struct Mistake {
        Dialect dialect;
        std::string file;
        std::string message;
    };
    const std::string options = "expected a mapping of options, found a text";
    for (const Mistake& mistake : std::vector<Mistake>{
             {Dialect::kRenderCv, "cv: {name: A}\ndesign: classic\n", options},
             {Dialect::kRenderCv, "cv: {name: A}\nlocale: german\n", options},
             {Dialect::kRenderCv, "cv: {name: A}\nsettings: today\n", options},
             {Dialect::kYamlResume, "content: {basics: {name: A}}\nlocale: de\n", options},
             {Dialect::kYamlResume, "content: {basics: {name: A}}\nlayout: jake\n", options},
             {Dialect::kYamlResume, "content: {basics: {name: A}}\nlayouts: jake\n",
              "expected a list of layouts, found a text"}}) {
        CAPTURE(mistake.file);
        Diagnostics diagnostics;
        to_native(read_yaml(mistake.file).root, {.dialect = mistake.dialect}, diagnostics);
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].severity == Severity::kError);
        CHECK(diagnostics.all()[0].message == mistake.message);
        CHECK(diagnostics.all()[0].hints.size() == 1);
    }
}

TEST_CASE("an address besides a DOI is told") {
    for (const auto& [dialect, file] : std::map<Dialect, std::string>{
             {Dialect::kRenderCv,
              "cv: {name: A, sections: {p: [{title: B, authors: [C], doi: 10.1/x, url: "
              "https://b.org}, {title: D, authors: [C], doi: 10.1/y, url: "
              "https://doi.org/10.1/y}]}}\ndesign: {}\n"},
             {Dialect::kJsonResume,
              "basics: {name: A}\npublications: [{name: B, doi: 10.1/x, url: https://b.org}]\n"}}) {
        Diagnostics diagnostics;
        to_native(read_yaml(file).root, {.dialect = dialect}, diagnostics);
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].message ==
              "the title is a link to the DOI; left out: https://b.org");
    }
}

TEST_CASE("a summary before 1.0 leads where the order does not place it") {
    const auto order = [](const std::string& sections) {
        Diagnostics diagnostics;
        const Node native = to_native(read_yaml("cv: {name: A, skills: [{name: B, details: C}], "
                                                "summary: D, section_order: " +
                                                sections + "}\ndesign: {}\n")
                                          .root,
                                      {.dialect = Dialect::kRenderCv}, diagnostics);
        std::string keys;
        for (const Member& section : native.find("cv")->find("sections")->members)
            keys += section.key + " ";
        return keys;
    };
    CHECK(order("[Skills]") == "summary skills ");
    CHECK(order("[Skills, Summary]") == "skills summary ");
}

TEST_CASE("a bullet that stands within another has a place of its own") {
    const std::string text =
        "cv: {name: A, sections: {x: [{name: B, highlights: ['Did it - First - Second']}]}}\n"
        "design: {}\n";
    Diagnostics diagnostics;
    const Node native =
        to_native(read_yaml(text).root, {.dialect = Dialect::kRenderCv}, diagnostics);
    const Node& entry = native.find("cv")->find("sections")->find("x")->items[0];
    const Node& bullet = entry.find("highlights")->items[0];
    const auto written = [&](const Node& node) {
        return text.substr(node.span.begin, node.span.end - node.span.begin);
    };
    CHECK(written(*bullet.find("text")) == "Did it");
    CHECK(written(bullet.find("highlights")->items[1]) == "Second");
}

TEST_CASE("what no template of a design prints is told") {
    const ReadFile file = read_yaml(
        "cv:\n"
        "  name: A\n"
        "  sections:\n"
        "    projects: [{name: B, summary: Lost words, date: 2020, highlights: [c]}]\n"
        "design: {templates: {normal_entry: {main_column: '**NAME**'}}}\n");
    Diagnostics diagnostics;
    to_native(file.root, {.dialect = Dialect::kRenderCv}, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message ==
          "'summary' has no place in the design's normal entries; left out: Lost words");
}

TEST_CASE("a list of addresses, or a link's text of 0.x, is RenderCV's") {
    const ReadFile lists = read_yaml("cv: {name: A, email: [a@b.org, c@d.org]}\n");
    CHECK(detect_dialect(lists.root, "") == Dialect::kRenderCv);
    const ReadFile early = read_yaml(
        "cv: {name: A, custom_sections: [{title: B, entry_type: NormalEntry, "
        "link_text: See it, entries: [{name: C}]}]}\n");
    Diagnostics diagnostics;
    to_native(early.root, {.dialect = Dialect::kRenderCv}, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message ==
          "'link_text' has no place in a section; left out: See it");
}

TEST_CASE("RenderCV files name every shipped language in English") {
    const std::map<std::string, std::string> names{
        {"arabic", "ar"},
        {"czech", "cs"},
        {"danish", "da"},
        {"german", "de"},
        {"greek", "el"},
        {"english", "en"},
        {"british_english", "en-GB"},
        {"american_english", "en-US"},
        {"spanish", "es"},
        {"persian", "fa"},
        {"finnish", "fi"},
        {"french", "fr"},
        {"hebrew", "he"},
        {"hindi", "hi"},
        {"hungarian", "hu"},
        {"indonesian", "id"},
        {"italian", "it"},
        {"japanese", "ja"},
        {"korean", "ko"},
        {"norwegian_bokmål", "nb"},
        {"dutch", "nl"},
        {"norwegian_nynorsk", "nn"},
        {"polish", "pl"},
        {"brazilian_portuguese", "pt-BR"},
        {"romanian", "ro"},
        {"russian", "ru"},
        {"swedish", "sv"},
        {"thai", "th"},
        {"turkish", "tr"},
        {"ukrainian", "uk"},
        {"vietnamese", "vi"},
        {"simplified_chinese", "zh-Hans"},
        {"traditional_chinese", "zh-Hant"},
    };
    std::vector<std::string> tags;
    for (const auto& [name, tag] : names) {
        CAPTURE(name);
        Diagnostics diagnostics;
        const Node native = to_native(
            read_yaml(fmt::format("cv: {{name: A}}\nlocale: {{language: {}}}\n", name)).root,
            {.dialect = Dialect::kRenderCv,
             .languages = shipped_languages(),
             .locale = shipped_locale},
            diagnostics);
        CHECK(diagnostics.empty());
        const Node* lang = native.find("lang");
        tags.push_back(lang ? lang->text : "en");
        CHECK(tags.back() == tag);
    }
    std::ranges::sort(tags);
    CHECK(tags == shipped_languages());
}

TEST_CASE("months that a file of RenderCV writes out tell its language") {
    const std::vector<std::string> languages = shipped_languages();
    const auto read = [&](std::string_view locale) {
        const ReadFile file = read_yaml(fmt::format("cv: {{name: A}}\nlocale: {{{}}}\n", locale));
        Diagnostics diagnostics;
        const Node native = to_native(
            file.root,
            {.dialect = Dialect::kRenderCv, .languages = languages, .locale = shipped_locale},
            diagnostics);
        const Node* lang = native.find("lang");
        std::string said = lang ? lang->text : "-";
        for (const Diagnostic& found : diagnostics.all()) said += "; " + found.message;
        return said;
    };
    constexpr std::string_view kNorwegian =
        "[jan, feb, mar, apr, mai, jun, jul, aug, sep, okt, nov, des]";
    CHECK(read(fmt::format("present: nå, years: år, month: måned, abbreviations_for_months: {}",
                           kNorwegian)) ==
          "nb; words and dates are those of the language; left out: abbreviations_for_months: jan, "
          "feb, mar, apr, mai, jun, jul, aug, sep, okt, nov, des");
    CHECK(read("language: my_own, present: heute, month_names: [Januar, Februar, März, April, Mai, "
               "Juni, Juli, August, September, Oktober, November, Dezember]") == "de");
    CHECK(read("language: de, present: jetzt") ==
          "de; words and dates are those of the language; left out: present: jetzt");
    CHECK(read("language: my_own, month_names: [a, b]") ==
          "-; no locale for 'my_own'; dates and titles are English; words and dates are those of "
          "the language; left out: month_names: a, b");
    CHECK(read("month_abbreviations: [Jan, Feb, Mar, Apr, May, June, July, Aug, Sept, Oct, Nov, "
               "Dec]") == "-");
}

TEST_CASE("every theme says the order of its entries' lines") {
    for (const std::string_view theme : {"engineeringclassic", "engineeringresumes", "moderncv",
                                         "sb2nov", "harvard", "ember", "ink", "opal"}) {
        INFO(theme);
        Diagnostics diagnostics;
        const Node layout = layout_of(fmt::format("{{theme: {}}}", theme), diagnostics);
        for (const std::string_view kind : {"education", "experience"}) {
            const Node* entry = layout.find("section")->find("entries")->find(kind);
            REQUIRE(entry != nullptr);
            CHECK(entry->find("rows")->items.size() >= 2);
        }
    }
}

TEST_CASE("a text alone tells RenderCV by the keys beside 'cv'") {
    CHECK(mentions_rendercv("cv:\n  name: A\ndesign:\n  theme: classic\n"));
    CHECK(mentions_rendercv("# yaml-language-server: $schema=https://x/rendercv/schema.json\n"));
    CHECK_FALSE(mentions_rendercv("content:\n  basics:\nlocale:\n  language: en\n"));
    CHECK_FALSE(mentions_rendercv("cv:\n  name: A\n"));
}

TEST_CASE("two sections of one name of ours are one") {
    const ReadFile file = read_yaml(
        "content:\n  basics: {name: A}\n  interests: [{name: B}]\n  hobbies: [{name: C}]\n");
    Diagnostics diagnostics;
    const Node native = to_native(file.root, {.dialect = Dialect::kYamlResume}, diagnostics);
    const Node* sections = native.find("cv")->find("sections");
    REQUIRE(sections->members.size() == 1);
    CHECK(sections->members[0].value.items.size() == 2);
}

TEST_CASE("ordered lists in a section's text keep their numbers") {
    const auto summary = [](const std::string& text) {
        const ReadFile file = read_yaml("basics: {name: A, summary: \"" + text + "\"}\n");
        Diagnostics diagnostics;
        const Node native = to_native(file.root, {.dialect = Dialect::kJsonResume}, diagnostics);
        CHECK(diagnostics.empty());
        std::string all;
        for (const Node& entry : native.find("cv")->find("sections")->find("summary")->items) {
            all += entry.is_mapping() ? entry.members.front().key + "=" : "";
            all += shown_text(entry) + "|";
        }
        return all;
    };
    CHECK(summary("1. a\\n2. b\\n- c\\n3. d") == "number=a|number=b|bullet=c|number=d|");
    CHECK(summary("3. a\\n4. b") == "3. a|4. b|");
    CHECK(summary("1. a\\n\\nText\\n\\n1. b\\n2. c") == "number=a|Text|1. b|2. c|");
    CHECK(summary("100. a\\n101) b") == "bullet=100. a|bullet=101) b|");
}

TEST_CASE("lists in texts of several lines are bullets to RenderCV") {
    const ReadFile file = read_yaml(
        "cv:\n"
        "  name: A\n"
        "  sections:\n"
        "    about:\n"
        "      - \"Intro:\\n1. a\\n2. b\"\n"
        "      - \"- c\"\n"
        "      - \"1. d\\n1. e\"\n"
        "      - \"3. f\\n- g\"\n"
        "    experience:\n"
        "      - company: X\n"
        "        position: P\n"
        "        summary: \"Did:\\n- d\\n- e\"\n"
        "        highlights: [\"f:\\n1. g\\n2. **h**\", \"1. i\", \"- j\\n- k\", \"2. of\\n5\"]\n"
        "design: {theme: classic}\n");
    Diagnostics diagnostics;
    const Node native = to_native(file.root, {.dialect = Dialect::kRenderCv}, diagnostics);
    const Node& sections = *native.find("cv")->find("sections");
    std::string about;
    for (const Node& entry : sections.find("about")->items) {
        about += entry.is_mapping() ? entry.members.front().key + "=" : "";
        about += shown_text(entry) + "|";
    }
    CHECK(about == "Intro:|number=a|number=b|- c|1. d|2. e|number=f|bullet=g|");
    const Node& job = sections.find("experience")->items.front();
    CHECK(job.find("summary")->text == "Did:");
    std::string bullets;
    for (const Node* text : leaf_texts(*job.find("highlights"))) bullets += text->text + "|";
    CHECK(bullets == "d|e|f:|g|1|**h**|2|1. i|j|k|2. of\n5|");
    CHECK(diagnostics.empty());
}

TEST_CASE("a photo of RenderCV is printed where it is at hand, else told") {
    const auto read = [](const std::string& photo, Diagnostics& diagnostics) {
        const std::string text = "cv: {name: A, photo: " + photo + "}\ndesign: {theme: moderncv}\n";
        const auto has_file = [](std::string_view path) { return path != "none.jpg"; };
        return to_native(read_yaml(text).root,
                         {.dialect = Dialect::kRenderCv, .has_file = has_file}, diagnostics);
    };
    Diagnostics silent;
    const Node native = read("me.jpg", silent);
    CHECK(silent.empty());
    CHECK(text_at(native, "layout.header.photo.show") == "on");
    CHECK(text_at(native, "layout.header.photo.width") == "4.15cm");
    for (const Row& row :
         std::vector<Row>{{"none.jpg", "there is no picture 'none.jpg'; it is left out"},
                          {"me.svg", "the drawing 'me.svg' is left out"},
                          {"https://a.org/b.jpg", "a picture from the web is left out"}}) {
        Diagnostics diagnostics;
        CHECK(read(row.in, diagnostics).find("cv")->find("photo") == nullptr);
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].message == row.out);
    }
}

}  // namespace
}  // namespace cvpdf
