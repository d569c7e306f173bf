#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "document/struct_tree.h"
#include "export/content.h"
#include "export/html_text.h"
#include "export/markdown.h"
#include "export/markdown_text.h"
#include "export/plain_text.h"

namespace cvpdf {

namespace {

constexpr TextMarks kStrong{.strong = true};
constexpr TextMarks kEmphasized{.emphasized = true};
constexpr TextMarks kBoth{.strong = true, .emphasized = true};
constexpr TextMarks kCode{.code = true};
constexpr TextMarks kRaised{.rise = TextRise::kRaised};

}  // namespace

TEST_CASE("signs of Markdown that would count are escaped, others are not") {
    struct Row {
        std::string_view text, escaped;
    };
    const std::vector<Row> rows{
        {"plain, text. (1)", "plain, text. (1)"},
        {"a*b [c] `d` \\e", R"(a\*b \[c\] \`d\` \\e)"},
        {"snake_case _low_", R"(snake_case \_low\_)"},
        {"AT&T &amp; &#38;", R"(AT&T \&amp; \&#38;)"},
        {"a < b <i> </i> <3", R"(a < b \<i> \</i> \<3)"},
        {"~x~ $5", R"(\~x\~ \$5)"},
    };
    for (const Row& row : rows) CHECK(escape_markdown(row.text) == row.escaped);
}

TEST_CASE("a line of Markdown") {
    struct Row {
        std::vector<MarkdownPiece> pieces;
        std::string_view line;
    };
    const std::string link = "https://example.org/x";
    const std::vector<Row> rows{
        {{}, ""},
        {{{.text = "- a"}}, R"(\- a)"},
        {{{.text = "12. a"}}, R"(12\. a)"},
        {{{.text = "12) a"}}, R"(12\) a)"},
        {{{.text = "2024 a"}}, "2024 a"},
        {{{.text = "a "}, {.text = "b", .marks = kStrong}, {.text = " c"}}, "a **b** c"},
        {{{.text = "a"}, {.text = " b ", .marks = kEmphasized}, {.text = "c"}}, "a *b* c"},
        {{{.text = "b", .marks = kBoth}}, "***b***"},
        {{{.text = "삼성(주)", .marks = kStrong}, {.text = "에서"}},
         "<strong>삼성(주)</strong>에서"},
        {{{.text = "삼성", .marks = kStrong}, {.text = "에서"}}, "**삼성**에서"},
        {{{.text = "a", .marks = kStrong}, {.text = "b", .marks = kEmphasized}},
         "<strong>a</strong><em>b</em>"},
        {{{.text = "a `b`", .marks = kCode}}, "`` a `b` ``"},
        {{{.text = "x"}, {.text = "2", .marks = kRaised}}, "x<sup>2</sup>"},
        {{{.text = "a ", .target = link}, {.text = "b", .marks = kStrong, .target = link}},
         "[a **b**](https://example.org/x)"},
        {{{.text = "a", .target = "https://example.org/(x)"}}, "[a](<https://example.org/(x)>)"},
        {{{.text = "a\u2028b"}}, "a<br>b"},
    };
    for (const Row& row : rows) CHECK(markdown_line(row.pieces) == row.line);
}

TEST_CASE("ids are made of titles") {
    CHECK(id_of("Honors and Awards") == "honors-and-awards");
    CHECK(id_of("  R&D: C++ (2024) ") == "r-d-c-2024");
    CHECK(id_of("학력 사항") == "학력-사항");
    CHECK(id_of("…") == "");
}

TEST_CASE("text in another language says which, and its direction where that differs") {
    CHECK(language_attributes("ko", "en") == " lang=\"ko\"");
    CHECK(language_attributes("en", "ar") == " lang=\"en\" dir=\"ltr\"");
    CHECK(language_attributes("ar", "en") == " lang=\"ar\" dir=\"rtl\"");
    CHECK(language_attributes("he", "ar") == " lang=\"he\"");
}

TEST_CASE("lines of a cell stand side by side, its list below the row") {
    Document document;
    StructTree& tree = document.struct_tree;
    const StructId root = add_element(tree, kArtifact, Role::kDocument);
    const StructId row = add_element(tree, add_element(tree, root, Role::kTable), Role::kTR);
    const StructId date = add_element(tree, row, Role::kTD);
    const StructId months = add_element(tree, date, Role::kP);
    const StructId span = add_element(tree, date, Role::kP);
    const StructId wide = add_element(tree, row, Role::kTD);
    const StructId item = add_element(tree, add_element(tree, wide, Role::kL), Role::kLI);
    const StructId label = add_element(tree, item, Role::kLbl);
    const StructId body = add_element(tree, item, Role::kLBody);
    const StructId place = add_element(tree, row, Role::kTD);

    Content content{.document = document};
    content.nodes.resize(tree.elements.size());
    for (std::size_t i = 0; i < tree.elements.size(); ++i) {
        const auto parent = static_cast<std::size_t>(tree.elements[i].parent);
        if (i > 0) content.nodes[parent].items.push_back(static_cast<StructId>(i));
    }
    const auto say = [&](StructId id, std::string text) {
        content.nodes[static_cast<std::size_t>(id)].items.push_back(TextPiece{.text = text});
    };
    say(months, "2021–2023");
    say(span, "2 years");
    say(label, "•");
    say(body, "Built it.");
    say(place, "Seoul");
    CHECK(write_plain_text(content) == "2021–2023, 2 years | Seoul\n- Built it.\n");
    CHECK(write_markdown(content) == "2021–2023, 2 years · Seoul\n\n- Built it.\n");
}

TEST_CASE("pictures stand in the page itself") {
    CHECK(data_uri("\x89PNG") == "data:image/png;base64,iVBORw==");
    CHECK(data_uri("abc") == "data:image/jpeg;base64,YWJj");
    CHECK(data_uri("abcd\xFF") == "data:image/jpeg;base64,YWJjZP8=");
    CHECK(data_uri("") == "data:image/jpeg;base64,");
}

TEST_CASE("what labels and addresses say") {
    CHECK(label_number("12.") == 12);
    CHECK_FALSE(label_number("•"));
    CHECK_FALSE(label_number("12"));
    CHECK_FALSE(label_number("1.2."));
    CHECK(shown_address("https://www.example.org/") == "example.org");
    CHECK(shown_address("mailto:a@b.org") == "a@b.org");
}

}  // namespace cvpdf
