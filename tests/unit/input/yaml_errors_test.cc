// Every mistake in a YAML file, as the user sees it.

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "unit/input/read_yaml.h"

namespace cvpdf {
namespace {

using namespace std::string_view_literals;

struct Row {
    std::string_view text;
    std::string_view messages;
};

void check_messages(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(test::read_yaml(std::string(row.text)).messages == row.messages);
    }
}

TEST_CASE("a file without content", "[yaml][errors]") {
    check_messages({
        {""sv,
         "cv.yaml:1:1: error: the file is empty\n"
         " 1 | \n"
         "   | ^\n"
         "hint: it has only blanks or comments: was it saved?\n"sv},
        {"# only a comment\n"sv,
         "cv.yaml:1:1: error: the file is empty\n"
         " 1 | # only a comment\n"
         "   | ^\n"
         "hint: it has only blanks or comments: was it saved?\n"sv},
        {"---\n...\n"sv,
         "cv.yaml:1:1: error: the file is empty\n"
         " 1 | ---\n"
         "   | ^\n"
         "hint: it has only blanks or comments: was it saved?\n"sv},
        {"---\n"sv,
         "cv.yaml:1:1: error: the file is empty\n"
         " 1 | ---\n"
         "   | ^\n"
         "hint: it has only blanks or comments: was it saved?\n"sv},
    });
}

TEST_CASE("a comment that was meant as text", "[yaml][errors]") {
    check_messages({
        {"- Ranked #1 of 200\n"sv,
         "cv.yaml:1:10: warning: behind a blank, '#' begins a comment: this is not printed\n"
         " 1 | - Ranked #1 of 200\n"
         "   |          ^~~~~~~~~\n"
         "hint: put the whole value in quotes if this belongs to it\n"sv},
        {"a: {b: CO #sub[2]\n}\n"sv,
         "cv.yaml:1:11: warning: behind a blank, '#' begins a comment: this is not printed\n"
         " 1 | a: {b: CO #sub[2]\n"
         "   |           ^~~~~~~\n"
         "hint: put the whole value in quotes if this belongs to it\n"sv},
        {"a: b # 1 comment\nc: d #e\nf: \"g\" #1\nh: # 1\ni: j#1\nk: l #m n(o)\nm: #n\n  o\n"sv,
         ""sv},
        {"h: #1 in class\n"sv,
         "cv.yaml:1:4: warning: behind a blank, '#' begins a comment: this is not printed\n"
         " 1 | h: #1 in class\n"
         "   |    ^~~~~~~~~~~\n"
         "hint: put the whole value in quotes if this belongs to it\n"sv},
    });
}

TEST_CASE("quotes that are never closed", "[yaml][errors]") {
    check_messages({
        {"a: \"x\n"sv,
         "cv.yaml:1:4: error: this quote is never closed\n"
         " 1 | a: \"x\n"
         "   |    ^\n"
         "hint: for a quotation mark at the beginning of a text, put the text in single quotes\n"sv},
        {"a: \"x\nb: 1\n"sv,
         "cv.yaml:1:4: error: this quote is never closed\n"
         " 1 | a: \"x\n"
         "   |    ^\n"
         "hint: for a quotation mark at the beginning of a text, put the text in single quotes\n"sv},
        {"a: \"x\nb: \"y\"\n"sv,
         "cv.yaml:1:4: error: this quote is never closed\n"
         " 1 | a: \"x\n"
         "   |    ^\n"
         "hint: for a quotation mark at the beginning of a text, put the text in single quotes\n"sv},
        {"- 'tis the season\n- b\n"sv,
         "cv.yaml:1:3: error: this quote is never closed\n"
         " 1 | - 'tis the season\n"
         "   |   ^\n"
         "hint: for an apostrophe at the beginning of a text, put the text in double quotes\n"sv},
        {"a: \"x\n---\nb\"\n"sv,
         "cv.yaml:1:4: error: this quote is never closed\n"
         " 1 | a: \"x\n"
         "   |    ^\n"
         "hint: for a quotation mark at the beginning of a text, put the text in single quotes\n"sv},
        {"a: [one, 'two, three]\n"sv,
         "cv.yaml:1:10: error: this quote is never closed\n"
         " 1 | a: [one, 'two, three]\n"
         "   |          ^\n"
         "hint: for an apostrophe at the beginning of a text, put the text in double quotes\n"sv},
    });
}

TEST_CASE("text behind a closing quote or bracket", "[yaml][errors]") {
    check_messages({
        {"- \"Best Paper\" award\n"sv,
         "cv.yaml:1:16: error: text cannot follow the closing '\"' of a value\n"
         " 1 | - \"Best Paper\" award\n"
         "   |                ^~~~~\n"
         "hint: put the value in quotes: '\"Best Paper\" award'\n"sv},
        {"a: 'it's'\n"sv,
         "cv.yaml:1:8: error: text cannot follow the closing ''' of a value\n"
         " 1 | a: 'it's'\n"
         "   |        ^\n"
         "hint: put the value in quotes: \"it's\"\n"sv},
        {"- [issue](https://a.b) text\n"sv,
         "cv.yaml:1:10: error: text cannot follow the closing ']' of a value\n"
         " 1 | - [issue](https://a.b) text\n"
         "   |          ^~~~~~~~~~~~~~~~~~\n"
         "hint: put the value in quotes: '[issue](https://a.b) text'\n"sv},
    });
}

TEST_CASE("values that begin like something else", "[yaml][errors]") {
    check_messages({
        {"a: ? b\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with '? ' unless it is quoted\n"
         " 1 | a: ? b\n"
         "   |    ^\n"
         "hint: put the value in quotes: '? b'\n"sv},
        {"- **Cut** costs\n- fine\n- *led* a team\n- @me on the web\n"sv,
         "cv.yaml:1:3: error: a value cannot begin with '*' unless it is quoted\n"
         " 1 | - **Cut** costs\n"
         "   |   ^\n"
         "hint: put the value in quotes: '**Cut** costs'\n"
         "cv.yaml:3:3: error: a value cannot begin with '*' unless it is quoted\n"
         " 3 | - *led* a team\n"
         "   |   ^\n"
         "hint: put the value in quotes: '*led* a team'\n"
         "cv.yaml:4:3: error: a value cannot begin with '@' unless it is quoted\n"
         " 4 | - @me on the web\n"
         "   |   ^\n"
         "hint: put the value in quotes: '@me on the web'\n"sv},
        {"a: `code` b\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with '`' unless it is quoted\n"
         " 1 | a: `code` b\n"
         "   |    ^\n"
         "hint: put the value in quotes: '`code` b'\n"sv},
        {"a: %d of it\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with '%' unless it is quoted\n"
         " 1 | a: %d of it\n"
         "   |    ^\n"
         "hint: put the value in quotes: '%d of it'\n"sv},
        {"a: & sons\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with '&' unless it is quoted\n"
         " 1 | a: & sons\n"
         "   |    ^\n"
         "hint: put the value in quotes: '& sons'\n"sv},
        {"a: *\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with '*' unless it is quoted\n"
         " 1 | a: *\n"
         "   |    ^\n"
         "hint: put the value in quotes: '*'\n"sv},
        {"a: |x\n b\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with '|' unless it is quoted\n"
         " 1 | a: |x\n"
         "   |    ^\n"
         "hint: put the value in quotes: '|x'\n"sv},
        {"a: ,x\n"sv,
         "cv.yaml:1:4: error: a value cannot begin with ',' unless it is quoted\n"
         " 1 | a: ,x\n"
         "   |    ^\n"
         "hint: put the value in quotes: ',x'\n"sv},
        {"a: *base\n"sv,
         "cv.yaml:1:4: error: no anchor '&base' stands before this alias\n"
         " 1 | a: *base\n"
         "   |    ^~~~~\n"
         "hint: if '*' is meant as text, put the value in quotes: '*base'\n"sv},
        {"a: ]\n"sv,
         "cv.yaml:1:4: error: ']' closes nothing that was opened\n"
         " 1 | a: ]\n"
         "   |    ^\n"
         "hint: put the value in quotes: ']'\n"sv},
    });
}

TEST_CASE("unknown tags", "[yaml][errors]") {
    check_messages({
        {"a: !inclde b.yaml\n"sv,
         "cv.yaml:1:4: error: unknown tag '!inclde'\n"
         " 1 | a: !inclde b.yaml\n"
         "   |    ^~~~~~~\n"
         "hint: did you mean '!include'?\n"sv},
        {"a: !important text\n"sv,
         "cv.yaml:1:4: error: unknown tag '!important'\n"
         " 1 | a: !important text\n"
         "   |    ^~~~~~~~~~\n"
         "hint: if '!' is meant as text, put the value in quotes\n"sv},
        {"a: !!binary aGk=\n"sv,
         "cv.yaml:1:4: error: unknown tag '!!binary'\n"
         " 1 | a: !!binary aGk=\n"
         "   |    ^~~~~~~~\n"
         "hint: if '!' is meant as text, put the value in quotes\n"sv},
    });
}

TEST_CASE("colons", "[yaml][errors]") {
    check_messages({
        {"- Worked on: one: two\n"sv,
         "cv.yaml:1:17: error: an unquoted value cannot hold ': '\n"
         " 1 | - Worked on: one: two\n"
         "   |                 ^\n"
         "hint: put the value in quotes: 'Worked on: one: two'\n"sv},
        {"position: Engineer: Backend\n"sv,
         "cv.yaml:1:19: error: an unquoted value cannot hold ': '\n"
         " 1 | position: Engineer: Backend\n"
         "   |                   ^\n"
         "hint: put the value in quotes: 'Engineer: Backend'\n"sv},
        {"institution:KAIST\narea: CS\n"sv,
         "cv.yaml:1:12: error: a space is missing after the colon\n"
         " 1 | institution:KAIST\n"
         "   |            ^\n"sv},
        {"a: 1\nb:2\n"sv,
         "cv.yaml:2:2: error: a space is missing after the colon\n"
         " 2 | b:2\n"
         "   |  ^\n"
         "hint: write 'b: 2'\n"sv},
        {"a: 1\nlost line\nb: 2\n"sv,
         "cv.yaml:2:1: error: ':' is missing: a key is expected here\n"
         " 2 | lost line\n"
         "   | ^~~~~~~~~\n"
         "hint: if this line goes on with the text above, indent it further\n"sv},
        {"name: Kim\n email: x\n"sv,
         "cv.yaml:2:7: error: an unquoted value cannot hold ': '\n"
         " 2 |  email: x\n"
         "   |       ^\n"
         "hint: put the value in quotes, or move this line to the column of its key\n"sv},
        {": x\n"sv,
         "cv.yaml:1:1: error: a key is missing before ':'\n"
         " 1 | : x\n"
         "   | ^\n"
         "hint: if ':' is meant as text, put the value in quotes\n"sv},
    });
}

TEST_CASE("indentation", "[yaml][errors]") {
    check_messages({
        {"a:\n  b: 1\n c: 2\n"sv,
         "cv.yaml:3:2: error: this line is indented like nothing above it\n"
         " 3 |  c: 2\n"
         "   |  ^~~~\n"
         "hint: lines of one list or mapping begin in the same column\n"sv},
        {"- a\nb: 1\n"sv,
         "cv.yaml:2:1: error: this line belongs to nothing above it\n"
         " 2 | b: 1\n"
         "   | ^~~~\n"
         "hint: lines of one list or mapping begin in the same column\n"sv},
        {"- a\n-b\n"sv,
         "cv.yaml:2:1: error: this line belongs to nothing above it\n"
         " 2 | -b\n"
         "   | ^~\n"
         "hint: an item of a list begins with '- '\n"sv},
        {"b: 1\n- a\n"sv,
         "cv.yaml:2:1: error: a list item stands among the keys of a mapping\n"
         " 2 | - a\n"
         "   | ^\n"
         "hint: the list needs a key of its own above it\n"sv},
        {"- a: 1\n b: 2\n"sv,
         "cv.yaml:2:2: error: this line is no item of the list above it\n"
         " 2 |  b: 2\n"
         "   |  ^~~~\n"
         "hint: items begin with '- ' in the same column\n"sv},
        {"a:\n\tb: 2\n"sv,
         "cv.yaml:2:1: error: a tab indents this line\n"
         " 2 |  b: 2\n"
         "   | ^\n"
         "hint: YAML is indented with spaces; most editors can convert tabs\n"sv},
        {"a: 1\n\tb: 2\n"sv,
         "cv.yaml:2:1: error: a tab indents this line\n"
         " 2 |  b: 2\n"
         "   | ^\n"
         "hint: YAML is indented with spaces; most editors can convert tabs\n"sv},
        {"a: - b\n"sv,
         "cv.yaml:1:4: error: a list cannot begin on the line of its key\n"
         " 1 | a: - b\n"
         "   |    ^\n"
         "hint: put each '-' on a line of its own, or the value in quotes: '- b'\n"sv},
    });
}

TEST_CASE("brackets", "[yaml][errors]") {
    check_messages({
        {"a: {b: c\n"sv,
         "cv.yaml:1:4: error: this '{' is never closed\n"
         " 1 | a: {b: c\n"
         "   |    ^\n"
         "hint: if the bracket is meant as text, put the value in quotes\n"sv},
        {"x: [a, b\ny: 1\n"sv,
         "cv.yaml:1:4: error: this '[' is never closed\n"
         " 1 | x: [a, b\n"
         "   |    ^\n"
         "hint: if the bracket is meant as text, put the value in quotes\n"sv},
        {"x: {a: 1, b: [1, 2}\n"sv,
         "cv.yaml:1:19: error: ',' or ']' is missing here\n"
         " 1 | x: {a: 1, b: [1, 2}\n"
         "   |                   ^\n"
         "hint: if the bracket is meant as text, put the value in quotes\n"sv},
    });
}

TEST_CASE("escapes and control characters", "[yaml][errors]") {
    check_messages({
        {"a: \"C:\\users\"\n"sv,
         "cv.yaml:1:7: error: unknown escape '\\users'\n"
         " 1 | a: \"C:\\users\"\n"
         "   |       ^~~~~~\n"
         "hint: in double quotes a backslash is written twice; in single quotes it is itself\n"sv},
        {"a: \"\\q\"\n"sv,
         "cv.yaml:1:5: error: unknown escape '\\q'\n"
         " 1 | a: \"\\q\"\n"
         "   |     ^~\n"
         "hint: in double quotes a backslash is written twice; in single quotes it is itself\n"sv},
        {"a: \"\\ud83d\\ude00\"\n"sv,
         "cv.yaml:1:5: error: unknown escape '\\ud83d'\n"
         " 1 | a: \"\\ud83d\\ude00\"\n"
         "   |     ^~~~~~\n"
         "hint: in double quotes a backslash is written twice; in single quotes it is itself\n"sv},
        {"a: \"bell \\a\"\n"sv,
         "cv.yaml:1:10: error: a text cannot hold a control character\n"
         " 1 | a: \"bell \\a\"\n"
         "   |          ^~\n"
         "hint: take the escape out; a backslash itself is written twice\n"sv},
        {"a: x\000y\n"sv,
         "cv.yaml:1:5: error: a text cannot hold the NUL U+0000\n"
         " 1 | a: x y\n"
         "   |     ^\n"
         "hint: take it out; in an editor that hides it, retype the characters beside it\n"sv},
        {"a: \033[0m\n"sv,
         "cv.yaml:1:4: error: a text cannot hold the control character U+001B\n"
         " 1 | a:  [0m\n"
         "   |    ^\n"
         "hint: take it out; in an editor that hides it, retype the characters beside it\n"sv},
    });
}

TEST_CASE("encodings", "[yaml][errors]") {
    check_messages({
        {"name: caf\xE9\n"sv,
         "cv.yaml:1:10: error: byte 0xE9 is not UTF-8\n"
         " 1 | name: caf�\n"
         "   |          ^\n"
         "hint: save the file as UTF-8\n"sv},
        {"name: \xC8\xAB\xB1\xE6\xB5\xBF\n"sv,
         "cv.yaml:1:8: error: this is not UTF-8; it looks like CP949 (EUC-KR)\n"
         " 1 | name: ȫ�浿\n"
         "   |        ^\n"
         "hint: save the file as UTF-8\n"sv},
        {"\xFF\xFE"
         "a\000:\000"sv,
         "cv.yaml:1:1: error: the file is UTF-16, not UTF-8\n"
         " 1 | ��a : \n"
         "   | ^\n"
         "hint: save the file as UTF-8\n"sv},
    });
}

TEST_CASE("files of other kinds", "[yaml][errors]") {
    struct File {
        std::string_view begins_with, name;
    };
    for (const File& file : std::vector<File>{
             {"%PDF-1.4\n"sv, "a PDF"sv},
             {"PK\x03\x04\x14\0"sv, "a Word or LibreOffice document, or another ZIP archive"sv},
             {"{\\rtf1"sv, "an RTF document"sv},
             {"\x89PNG\r\n"sv, "a picture"sv},
         }) {
        const std::string messages = test::read_yaml(std::string(file.begins_with)).messages;
        INFO(messages);
        CHECK(messages.starts_with("cv.yaml:1:1: error: this is " + std::string(file.name) +
                                   ", not a text file\n"));
        CHECK(
            messages.ends_with("\nhint: a CV is written in YAML or JSON; 'cvpdf new' makes one to "
                               "begin with\n"));
    }
}

TEST_CASE("keys", "[yaml][errors]") {
    check_messages({
        {"[a, b]: c\n"sv,
         "cv.yaml:1:1: error: a key must be a text, not a list\n"
         " 1 | [a, b]: c\n"
         "   | ^~~~~~\n"
         "hint: if '[' or '{' is meant as text, put the key in quotes\n"sv},
        {"홍길동: 1\nname: 2\n홍길동: 3\n"sv,
         "cv.yaml:3:1: error: the key '홍길동' is given twice\n"
         " 3 | 홍길동: 3\n"
         "   | ^~~~~~\n"
         "hint: the first one is on line 1\n"sv},
    });
}

TEST_CASE("a second document", "[yaml][errors]") {
    check_messages({
        {"a: 1\n---\nb: 2\n"sv,
         "cv.yaml:2:1: error: a file holds one document; a second one begins here\n"
         " 2 | ---\n"
         "   | ^~~\n"
         "hint: take the line out, or put what follows in a file of its own\n"sv},
    });
}

}  // namespace
}  // namespace cvpdf
