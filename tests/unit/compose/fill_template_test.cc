#include "compose/fill_template.h"

#include <map>
#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

/// Runs with their styles: `b(…)` bold, `i(…)` italic, `bi(…)`, `c(…)` code; a link ends in
/// `<target>`.
std::string dump(const MarkedText& text) {
    std::string out;
    for (const InlineRun& run : text.rich.runs) {
        std::string style;
        if (run.style.bold) style += "b";
        if (run.style.italic) style += "i";
        if (run.style.code) style += "c";
        out += style.empty() ? run.text : style + "(" + run.text + ")";
        if (run.link) out += "<" + text.rich.links[*run.link].target + ">";
    }
    return out;
}

/// A field named `date` is one.
std::string filled(const std::string& pattern, const std::map<std::string, std::string>& fields,
                   const TemplateWords& words = {.language = "en"}) {
    Diagnostics diagnostics;
    const Template parsed = parse_template(pattern, {}, diagnostics);
    REQUIRE(diagnostics.empty());
    return dump(fill_template(
        parsed,
        [&](std::string_view name) -> FieldValue {
            const auto field = fields.find(std::string{name});
            if (field == fields.end()) return {};
            MarkedText value{.rich = parse_inline_markdown(field->second, {})};
            value.languages.assign(value.rich.runs.size(), "en");
            return {.text = value, .is_worded = name == "date"};
        },
        words));
}

}  // namespace

TEST_CASE("fields take their places, groups vanish, styles nest") {
    struct Row {
        std::string pattern;
        std::map<std::string, std::string> fields;
        std::string text;
    };
    const Row rows[] = {
        {"{a}, {b}", {{"a", "one"}, {"b", "two"}}, "one, two"},
        {"**{a}**[, {b}]", {{"a", "one"}}, "b(one)"},
        {"**{a}**[, {b}]", {{"a", "one"}, {"b", "two"}}, "b(one), two"},
        {"**{a}**[, {b}[ ({c})]]", {{"a", "one"}, {"b", "two"}}, "b(one), two"},
        {"**{a}**[, {b}[ ({c})]]", {{"a", "one"}, {"c", "three"}}, "b(one)"},
        {"**{a}**", {{"a", "plain *slanted*"}}, "b(plain )bi(slanted)"},
        {"*{a}*", {{"a", "x **y**"}}, "i(x )bi(y)"},
        {"**{a} and {a}**", {{"a", "x"}}, "b(x)b( and )b(x)"},
        {R"(\[{a}\])", {{"a", "x"}}, "[x]"},
        {R"(\{{a}\})", {{"a", "x"}}, "{x}"},
        {"`{a}`", {{"a", "x"}}, "c(x)"},
        {"{a}", {{"a", "{b} [c]"}}, "{b} [c]"},
        {"{a}{b}", {{"a", "한국"}, {"b", "어"}}, "한국어"},
        {"**{a}**은", {{"a", "연구"}}, "b(연구)은"},
    };
    for (const Row& row : rows) {
        INFO(row.pattern);
        CHECK(filled(row.pattern, row.fields) == row.text);
    }
}

TEST_CASE("separators close up where something vanished") {
    struct Row {
        std::string pattern;
        std::map<std::string, std::string> fields;
        std::string text;
    };
    const Row rows[] = {
        {"{a}, {b}, {c}", {{"a", "A"}, {"c", "C"}}, "A, C"},
        {"{a}, {b}, {c}", {{"b", "B"}, {"c", "C"}}, "B, C"},
        {"{a}, {b}, {c}", {{"a", "A"}, {"b", "B"}}, "A, B"},
        {"{a}, {b}, {c}", {{"c", "C"}}, "C"},
        {"{a}, {b}, {c}", {{"a", "A"}}, "A"},
        {"{a}, {b}, {c}", {{"b", "B"}}, "B"},
        {"{a}, {b}, {c}", {}, ""},
        {"{a} – {b} ({c})", {{"a", "A"}, {"c", "C"}}, "A (C)"},
        {"{a} ({b})", {{"a", "A"}}, "A"},
        {"({a}) {b}", {{"b", "B"}}, "B"},
        {"{a}, \"{b}\", {c}", {{"a", "A"}, {"c", "C"}}, "A, C"},
        {"**{a}**, {b}", {{"b", "B"}}, "B"},
        {"{a}, **{b}**, {c}", {{"a", "A"}, {"c", "C"}}, "A, C"},
        {"{a}, {b}.", {{"a", "A"}}, "A."},
        {"{a}: {b}, {c}", {{"a", "A"}, {"c", "C"}}, "A, C"},
        {"See: {a}, {b}", {{"b", "B"}}, "See: B"},
        {"[{a}][, {b}]", {{"b", "B"}}, "B"},
        {"[{a}, ]{b}", {{"b", "B"}}, "B"},
        {"{a} · [{b} · ]{c}", {{"a", "A"}, {"c", "C"}}, "A · C"},
        {"{a} [{b}] {c}", {{"a", "A"}, {"c", "C"}}, "A C"},
        {"References[: {a}]", {}, "References"},
        {"{a}. {b}, {c}", {{"a", "A"}, {"c", "C"}}, "A. C"},
        {"{a}. **{b}**, {c}; {d}", {{"a", "A"}, {"d", "D"}}, "A. D"},
        {"{a}[. {b}]. *{c}*[ ({d})], {e}.", {{"a", "A"}, {"b", "B"}, {"e", "E"}}, "A. B. E."},
        {"{a}. {b}, {c}", {{"a", "A et al."}, {"c", "C"}}, "A et al. C"},
    };
    for (const Row& row : rows) {
        INFO(row.pattern);
        CHECK(filled(row.pattern, row.fields) == row.text);
    }
}

TEST_CASE("what has no italics stands upright where a template slants it") {
    const auto slanted = [](const std::string& text, std::string_view language) {
        return filled("*{a}, x*", {{"a", text}}, {.language = language});
    };
    CHECK(slanted("Engineer", "en") == "i(Engineer)i(, x)");
    CHECK(slanted("2018 – 2020", "en") == "i(2018 – 2020)i(, x)");
    CHECK(slanted("2018年3月", "en") == "2018年3月i(, x)");
    CHECK(slanted("2018.03 – 2020.02", "ko") == "2018.03 – 2020.02, x");
    CHECK(slanted("Senior 엔지니어", "ko") == "Senior 엔지니어, x");
    CHECK(slanted("Senior Engineer", "ko") == "i(Senior Engineer), x");
    CHECK(slanted("مهندس", "ar") == "مهندس, \u2068x\u2069");
    CHECK(filled("**{a}**", {{"a", "엔지니어 *Metis*"}}, {.language = "ko"}) ==
          "b(엔지니어 )bi(Metis)");
}

TEST_CASE("own words of a template are set apart on a page from right to left") {
    CHECK(filled("{a} 3 × 4 cm", {{"a", "x"}}, {.language = "ar"}) == "x \u20683 × 4 cm\u2069");
    CHECK(filled("{a} | {b}", {{"a", "x"}, {"b", "y"}}, {.language = "ar"}) == "x | y");
    CHECK(filled("{a} 3 × 4 cm", {{"a", "x"}}, {.language = "ko"}) == "x 3 × 4 cm");
}

TEST_CASE("fields in letters from left to right are set apart in a row from right to left") {
    const TemplateWords arabic{.language = "ar", .is_european = false, .comma = "، "};
    const std::string pattern = "**{a}**, {b}. | {date}";
    const auto text = [&](const std::string& a, const std::string& date) {
        return filled(pattern, {{"a", a}, {"b", "42"}, {"date", date}}, arabic);
    };
    // Else "21" would go with the Latin letters before it.
    CHECK(text("Cornell", "21 يونيو") == "\u2068b(Cornell)\u2069, 42. | 21 يونيو");
    // Letters of both directions run as the page does.
    CHECK(text("Cornell عمان", "21 يونيو") == "\u2067b(Cornell عمان)\u2069، 42. | 21 يونيو");
    CHECK(text("جامعة", "21 يونيو") == "b(جامعة)، 42. | 21 يونيو");
    CHECK(text("Cornell", "2024") == "b(Cornell), 42. | 2024");
    CHECK(filled("{a}. | {b}", {{"a", "Et al."}, {"b", "يونيو"}}, arabic) ==
          "\u2068Et al.\u2069 | يونيو");
    CHECK(filled("{a}. | {b}", {{"a", "Et al."}, {"b", "يونيو"}}, {.language = "ko"}) ==
          "\u2068Et al.\u2069 | \u2068يونيو\u2069");
}

TEST_CASE("fields with letters from right to left are set apart in a row from left to right") {
    const std::string pattern = "**{a}**, {b}. | {date}";
    const auto text = [&](const std::string& a, const std::string& b) {
        return filled(pattern, {{"a", a}, {"b", b}, {"date", "2018"}});
    };
    // Else "2018" would go with the Hebrew before it.
    CHECK(text("Hello", "הארץ") == "\u2068b(Hello)\u2069, \u2068הארץ\u2069. | 2018");
    CHECK(text("הארץ", "3 judges") == "\u2068b(הארץ)\u2069, \u20683 judges\u2069. | 2018");
    CHECK(text("הארץ", "42") == "\u2068b(הארץ)\u2069, 42. | 2018");
    CHECK(text("Hello", "42") == "b(Hello), 42. | 2018");
    CHECK(text("한글", "“x”") == "b(한글), “x”. | 2018");
    CHECK(filled("**{a}**.", {{"a", "הארץ"}}) == "b(הארץ).");
}

TEST_CASE(
    "a template's signs are the page's, unless all is in Latin letters on a page that is not") {
    const TemplateWords japanese{
        .language = "ja", .is_european = false, .comma = "、", .colon = "："};
    const std::string pattern = "{a}, {b}[: {c}][, {date}]";
    const auto text = [&](const std::string& b, const TemplateWords& words) {
        return filled(pattern, {{"a", "Gildong"}, {"b", b}, {"c", "42"}, {"date", "2023年"}},
                      words);
    };
    CHECK(text("東京", japanese) == "Gildong、東京：42、2023年");
    CHECK(filled("{a}: ", {{"a", "東京"}}, japanese) == "東京：");
    CHECK(filled("**{a}:** {b}", {{"a", "東京"}, {"b", "大阪"}}, japanese) == "b(東京)b(：)大阪");
    CHECK(text("Lyon", japanese) == "Gildong, Lyon: 42, 2023年");
    CHECK(filled("{a}, {date}", {{"a", "42"}, {"date", "2023年"}}, japanese) == "42、2023年");
    CHECK(filled(pattern, {{"a", "홍길동"}, {"b", "부산"}}, japanese) == "홍길동, 부산");
    CHECK(text("Lyon", {.language = "fr", .colon = " : "}) == "Gildong, Lyon : 42, 2023年");
}

TEST_CASE("links of templates lead where their fields say") {
    struct Row {
        std::string pattern;
        std::map<std::string, std::string> fields;
        std::string text;
    };
    const Row rows[] = {
        {"[{a}]({u})", {{"a", "A"}, {"u", "https://x.org"}}, "A<https://x.org>"},
        {"[{a}]({u})", {{"a", "A"}}, "A"},
        {"[{a}](https://doi.org/{u}), b",
         {{"a", "A"}, {"u", "10.1/2"}},
         "A<https://doi.org/10.1/2>, b"},
        {"**[{a}]({u})** {b}", {{"a", "A"}, {"u", "U"}, {"b", "B"}}, "b(A)<U> B"},
        {"[[{a}]({u})]({v})", {{"a", "A"}, {"u", "U"}, {"v", "V"}}, "A<U>"},
        {"[[{a}]({u})]({v})", {{"a", "A"}, {"v", "V"}}, "A<V>"},
        {"[{a}]({u})", {{"a", "x [y](https://y.org) z"}, {"u", "U"}}, "x <U>y<https://y.org> z<U>"},
        {"[{a}]({u}), {b}", {{"u", "U"}, {"b", "B"}}, "B"},
    };
    for (const Row& row : rows) {
        INFO(row.pattern);
        CHECK(filled(row.pattern, row.fields) == row.text);
    }
}

TEST_CASE("a template's own signs lead back to the layout's file") {
    SourceMap sources;
    const std::string source = "**{a}** at {b}";
    const FileId file = sources.add({.name = "layout.yaml", .text = "x: " + source});
    Diagnostics diagnostics;
    const Template pattern = parse_template(
        source, Origin{file, 3, static_cast<std::uint32_t>(source.size())}, diagnostics);
    const MarkedText text =
        fill_template(pattern,
                      [](std::string_view name) {
                          return FieldValue{.text = plain_marked_text(std::string{name}, "en", {})};
                      },
                      {.language = "en"});
    REQUIRE(text.rich.runs.size() == 3);
    CHECK(text.rich.runs[1].text == " at ");
    CHECK(text.rich.runs[1].origin.source(1, 3) == Span{file, 11, 13});
}
