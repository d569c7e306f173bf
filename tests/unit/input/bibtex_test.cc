#include "input/bibtex.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

struct Read {
    std::vector<BibEntry> entries = {};
    std::string messages = {};
};

Read read(std::string text) {
    SourceMap sources;
    Diagnostics diagnostics;
    const FileId file = sources.add({.name = "a.bib", .text = std::move(text)});
    Read result{.entries = parse_bibtex(file, sources, diagnostics)};
    diagnostics.sort();
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        result.messages += format_diagnostic(diagnostic, sources);
    }
    return result;
}

/// `type key: name=value; name=value`, an entry a line.
std::string shown(const Read& read) {
    std::string out;
    for (const BibEntry& entry : read.entries) {
        out += entry.type + " " + entry.key + ":";
        for (const BibField& field : entry.fields)
            out += " " + field.name + "=" + field.value + ";";
        out += "\n";
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

TEST_CASE("what is sound", "[bibtex]") {
    const std::vector<Row> rows{
        {"@article{a, title = {T}, year = 2024}", "article a: title=T; year=2024;\n"},
        {"@ARTICLE ( a , TITLE = \"T\" , )", "article a: title=T;\n"},
        {"@misc{a}", "misc a:\n"},
        {"@misc{a,}", "misc a:\n"},
        {"@misc{a, title = {A {nested {one}} here}}", "misc a: title=A {nested {one}} here;\n"},
        {"@misc{a, title = \"say {\"}x{\"}\"}", "misc a: title=say {\"}x{\"};\n"},
        {"@misc{a, t = \"x\" # {y} # 12}", "misc a: t=xy12;\n"},
        {"@string{u = {Univ. of } # \"X\"} @misc{a, t = U # \"!\", month = mar}",
         "misc a: t=Univ. of X!; month=mar;\n"},
        {"@misc{a, t = {one\n   two\t three}}", "misc a: t=one two three;\n"},
        {"@comment{ @misc{hidden, t={x}} } @misc{a}", "misc a:\n"},
        {"@preamble{\"\\newcommand{\\x}{y}\"} @misc{a}", "misc a:\n"},
        {"write to me@example.org {here} @misc{a} and more", "misc a:\n"},
        {"@ @@ @misc @misc{a}", "misc a:\n"},
        {"@misc{a, % a remark, with = {signs}\n t = {x}}", "misc a: t=x;\n"},
        {"@misc{key:with/signs.2024+x, t={50% off}}", "misc key:with/signs.2024+x: t=50% off;\n"},
        {"\xEF\xBB\xBF@misc{a, t={한글}}\r\n", "misc a: t=한글;\n"},
        {"@misc{a, author+an = {1=equal}}", "misc a: author+an=1=equal;\n"},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Read result = read(std::string(row.text));
        CHECK(shown(result) == row.expected);
        CHECK(result.messages.empty());
    }
}

TEST_CASE("values know their places", "[bibtex]") {
    const std::string text = "@misc{key, title = {A b}}";
    const Read result = read(text);
    const BibField& title = result.entries.front().fields.front();
    CHECK(text.substr(title.span.begin, title.span.end - title.span.begin) == "A b");
    CHECK(text.substr(title.name_span.begin, title.name_span.end - title.name_span.begin) ==
          "title");
    const Span key = result.entries.front().key_span;
    CHECK(text.substr(key.begin, key.end - key.begin) == "key");
}

TEST_CASE("mistakes are told and reading goes on", "[bibtex]") {
    const Read result = read(
        "@article{ title = {A}}\n"
        "@article{open, title = {A,\n"
        "  year = 2010\n"
        "}\n"
        "@misc{second, year = 2020 month = jan}\n"
        "@misc{third, title = }\n"
        "@misc{fourth, {x}}\n"
        "@misc{last, title = {L}}\n");
    CHECK(result.messages ==
          "a.bib:1:1: error: this @article has no key\n"
          " 1 | @article{ title = {A}}\n"
          "   | ^~~~~~~~\n"
          "hint: entries begin with a key and a comma: @article{hong2024, …\n"
          "a.bib:2:10: error: the entry 'open' is never closed\n"
          " 2 | @article{open, title = {A,\n"
          "   |          ^~~~\n"
          "hint: look for a missing '}' in its fields\n"
          "a.bib:5:27: error: expected ',' or '}' behind 'year'\n"
          " 5 | @misc{second, year = 2020 month = jan}\n"
          "   |                           ^\n"
          "hint: fields are parted by commas; a value with blanks stands in braces\n"
          "a.bib:6:22: error: 'title' has no value\n"
          " 6 | @misc{third, title = }\n"
          "   |                      ^\n"
          "hint: values stand in braces or quotes: {…}, \"…\"\n"
          "a.bib:7:15: error: expected the name of a field\n"
          " 7 | @misc{fourth, {x}}\n"
          "   |               ^\n"
          "hint: fields look like this: title = {Deep Learning},\n");
    CHECK(result.entries.back().key == "last");
}

TEST_CASE("what is never closed", "[bibtex]") {
    CHECK(read("@misc{a, t = {x}").messages ==
          "a.bib:1:7: error: the entry 'a' is never closed\n"
          " 1 | @misc{a, t = {x}\n"
          "   |       ^\n"
          "hint: look for a missing '}' in its fields\n");
    CHECK(read("@misc{a, t = {x").messages ==
          "a.bib:1:14: error: the brace of 't' is never closed\n"
          " 1 | @misc{a, t = {x\n"
          "   |              ^\n"
          "hint: every '{' needs its '}'\n");
    CHECK(read("@misc{a, t = \"x}\n@misc{b}").messages ==
          "a.bib:1:14: error: the quote of 't' is never closed\n"
          " 1 | @misc{a, t = \"x}\n"
          "   |              ^\n"
          "hint: within quotes every '{' needs its '}'\n");
}

TEST_CASE("what stands twice, and macros that are not there", "[bibtex]") {
    const Read result = read(
        "@string{acm = {ACM}}\n"
        "@misc{a, t = {1}, t = {2}}\n"
        "@misc{a, t = {3}}\n"
        "@misc{b, p = amc}\n");
    CHECK(shown(result) == "misc a: t=1;\nmisc b: p=amc;\n");
    CHECK(result.messages ==
          "a.bib:2:19: warning: 't' stands in this entry twice\n"
          " 2 | @misc{a, t = {1}, t = {2}}\n"
          "   |                   ^\n"
          "a.bib:2:10: note: the first\n"
          " 2 | @misc{a, t = {1}, t = {2}}\n"
          "   |          ^\n"
          "hint: the first one counts\n"
          "a.bib:3:7: warning: the key 'a' stands in this file twice\n"
          " 3 | @misc{a, t = {3}}\n"
          "   |       ^\n"
          "a.bib:2:7: note: the first\n"
          " 2 | @misc{a, t = {1}, t = {2}}\n"
          "   |       ^\n"
          "hint: the first entry counts\n"
          "a.bib:4:14: warning: no @string is called 'amc'\n"
          " 4 | @misc{b, p = amc}\n"
          "   |              ^~~\n"
          "hint: did you mean 'acm'?\n"
          "hint: text stands in braces or quotes: {…}, \"…\"\n");
}

TEST_CASE("bytes that are no text", "[bibtex]") {
    CHECK(read("@misc{a, t = {\xE9}}").messages ==
          "a.bib:1:15: error: byte 0xE9 is not UTF-8\n"
          " 1 | @misc{a, t = {\uFFFD}}\n"
          "   |               ^\n"
          "hint: save the file as UTF-8\n");
    CHECK(read(std::string("@misc{a}\0", 9)).entries.empty());
}

TEST_CASE("no file is too much", "[bibtex]") {
    const auto repeat = [](std::string_view part, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += part;
        return out;
    };
    CHECK(read(repeat("{", 1'000'000)).entries.empty());
    CHECK(read("@misc{a, t = " + repeat("{", 500'000)).entries.size() == 1);
    CHECK(read(repeat("@a{b,c={\n", 200'000)).entries.size() == 1);
    CHECK(read(repeat("@a{b,c=\"\n", 200'000)).entries.size() == 1);
    CHECK(read(repeat("@a{b,c={\n", 100'000) + repeat("}x", 100'000)).entries.size() == 1);
    const Read doubling = read("@string{a = {" + repeat("x", 1000) + "}}" +
                               repeat("@string{a = a # a}\n", 40) + "@misc{m, t = a}");
    CHECK(doubling.messages.find("this value is longer than 65536 bytes") != std::string::npos);
    const Read many =
        read("@string{a = {" + repeat("x", 60'000) + "}}@misc{m, " + repeat("t=a,", 400) + "}");
    CHECK(many.messages.find("stand for more than") != std::string::npos);
}

}  // namespace
}  // namespace cvpdf
